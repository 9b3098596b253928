/** What happened, in words: one exhaustive record, for the security page, the offers and the log. */
import type { ChangeView, EventKind } from "./generated/bindings";
import { type PlainId, t } from "./i18n/index.svelte";

const words = {
  organisation_set_up: "event-organisation_set_up",
  account_created: "event-account_created",
  logged_in: "event-logged_in",
  logged_in_with_recovery_code: "event-logged_in_with_recovery_code",
  log_in_failed: "event-log_in_failed",
  code_failed: "event-code_failed",
  password_failed: "event-password_failed",
  logged_out: "event-logged_out",
  locked: "event-locked",
  unlocked: "event-unlocked",
  password_changed: "event-password_changed",
  two_step_switched_on: "event-two_step_switched_on",
  two_step_switched_off: "event-two_step_switched_off",
  two_step_changed: "event-two_step_changed",
  recovery_codes_renewed: "event-recovery_codes_renewed",
  recovery_codes_confirmed: "event-recovery_codes_confirmed",
  recovery_code_used: "event-recovery_code_used",
  method_suspended: "event-method_suspended",
  method_resumed: "event-method_resumed",
  recovery_key_used: "event-recovery_key_used",
  recovery_key_renewed: "event-recovery_key_renewed",
  recovery_key_confirmed: "event-recovery_key_confirmed",
  account_activated: "event-account_activated",
  password_recovered: "event-password_recovered",
  password_code_mailed: "event-password_code_mailed",
  password_code_handed_out: "event-password_code_handed_out",
  welcome_code_issued: "event-welcome_code_issued",
  two_step_reset: "event-two_step_reset",
  method_stopped: "event-method_stopped",
  reset_code_entered: "event-reset_code_entered",
  reset_ended: "event-reset_ended",
  code_withdrawn: "event-code_withdrawn",
  reset_refused: "event-reset_refused",
  not_me: "event-not_me",
  account_edited: "event-account_edited",
  address_changed: "event-address_changed",
  role_changed: "event-role_changed",
  account_deactivated: "event-account_deactivated",
  account_reactivated: "event-account_reactivated",
  account_removed: "event-account_removed",
  client_assigned: "event-client_assigned",
  client_released: "event-client_released",
  settings_changed: "event-settings_changed",
  delivery_changed: "event-delivery_changed",
  people_imported: "event-people_imported",
  data_exported: "event-data_exported",
  backup_made: "event-backup_made",
  backup_restored: "event-backup_restored",
  backup_opened: "event-backup_opened",
  log_checked: "event-log_checked",
  log_pruned: "event-log_pruned",
  delivery_failed: "event-delivery_failed",
  recovery_key_stood_in: "event-recovery_key_stood_in",
  automated: "event-automated",
} as const satisfies Record<EventKind, PlainId>;

/** These say already that something was refused. */
const TELLS_ITSELF = new Set<EventKind>(["log_in_failed", "code_failed", "password_failed", "delivery_failed"]);

export function eventWords(event: EventKind): string {
  return t(words[event]);
}

/** A change as a person is told of it: of data that was put back, with the day that it is of. */
export function changeWords({ event, backup_of }: ChangeView): string {
  if (backup_of !== null && event === "backup_restored") return t("change-backup_restored", { at: backup_of });
  if (backup_of !== null && event === "backup_opened") return t("change-backup_opened", { at: backup_of });
  return eventWords(event);
}

/** Whether "refused" has to be said beside the words. */
export function needsRefused(event: EventKind, done: boolean): boolean {
  return !done && !TELLS_ITSELF.has(event);
}

export const EVENTS = Object.keys(words) as readonly EventKind[];
