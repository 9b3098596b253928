/** The log in words and days: which events belong together, and what is typed as a date. */
import type { EventKind, LogLineView, NamedView } from "./generated/bindings";
import { EVENTS, eventWords } from "./events";
import { t } from "./i18n/index.svelte";

export const EVENT_GROUPS = ["log_in", "two_step", "password", "staff", "people", "organisation"] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

const GROUP_OF: Record<EventKind, EventGroup> = {
  organisation_set_up: "organisation",
  account_created: "people",
  logged_in: "log_in",
  logged_in_with_recovery_code: "log_in",
  log_in_failed: "log_in",
  code_failed: "log_in",
  password_failed: "log_in",
  logged_out: "log_in",
  locked: "log_in",
  unlocked: "log_in",
  password_changed: "password",
  two_step_switched_on: "two_step",
  two_step_switched_off: "two_step",
  two_step_changed: "two_step",
  recovery_codes_renewed: "two_step",
  recovery_codes_confirmed: "two_step",
  recovery_code_used: "log_in",
  method_suspended: "two_step",
  method_resumed: "two_step",
  recovery_key_used: "organisation",
  recovery_key_renewed: "organisation",
  recovery_key_confirmed: "organisation",
  account_activated: "password",
  password_recovered: "password",
  password_code_mailed: "password",
  password_code_handed_out: "staff",
  welcome_code_issued: "staff",
  two_step_reset: "staff",
  method_stopped: "staff",
  reset_code_entered: "staff",
  reset_ended: "staff",
  code_withdrawn: "staff",
  reset_refused: "staff",
  not_me: "staff",
  account_edited: "people",
  address_changed: "people",
  role_changed: "people",
  account_deactivated: "people",
  account_reactivated: "people",
  account_removed: "people",
  client_assigned: "people",
  client_released: "people",
  settings_changed: "organisation",
  delivery_changed: "organisation",
  people_imported: "people",
  data_exported: "organisation",
  backup_made: "organisation",
  backup_restored: "organisation",
  backup_opened: "organisation",
  log_checked: "organisation",
  log_pruned: "organisation",
  delivery_failed: "organisation",
  recovery_key_stood_in: "staff",
  automated: "organisation",
};

export function eventsOf(group: EventGroup): EventKind[] {
  return EVENTS.filter((event) => GROUP_OF[event] === group);
}

/** The events of a choice in the list: all, a group, or one. */
export function eventsChosen(choice: string): EventKind[] {
  const group = EVENT_GROUPS.find((each) => `all-${each}` === choice);
  if (group) return eventsOf(group);
  return EVENTS.filter((event) => event === choice);
}

/** What happened, and to whom where that is somebody else: "Two-step reset: Joris van der Meulen". */
export function lineWords(line: LogLineView): string {
  const what = eventWords(line.event);
  return line.about && line.about.id !== line.actor?.id ? t("log-about", { what, name: nameOf(line.about) }) : what;
}

/** On which computer, and whether at a window of it or by the app itself. What is played happened on none. */
export function whereOf(line: LogLineView, practice: boolean): string {
  const computer = practice ? t("log-where-practice") : line.computer || t("log-where-unnamed");
  return t(line.by_the_app ? "log-where-app" : "log-where-window", { computer });
}

/** The name of someone in the log; the id alone is left of who was removed. */
export function nameOf(someone: NamedView | null): string {
  return someone ? (someone.name ?? t("log-removed")) : t("log-nobody");
}

/**
 * The beginning of a day of the computer's calendar, from YYYY-MM-DD or from day, month and year, as people write it.
 * Null where that is no day.
 */
export function dayStart(typed: string): number | null {
  const field = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed.trim());
  const people = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(typed.trim());
  const [year, month, day] = (field ? [field[1], field[2], field[3]] : people ? [people[3], people[2], people[1]] : []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = new Date(year, month - 1, day);
  return at.getMonth() === month - 1 && at.getDate() === day ? at.getTime() : null;
}

/** The day after it: an end that is not part of the time asked for. Days with 23 and 25 hours count as days. */
export function dayEnd(typed: string): number | null {
  const start = dayStart(typed);
  return start === null ? null : new Date(start).setDate(new Date(start).getDate() + 1);
}

/** A point in time as a day, as YYYY-MM-DD. */
export function asDay(at: number): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

export interface LogDay {
  /** Its first line, from which the heading is written. */
  at: number;
  lines: LogLineView[];
}

/** The lines day by day, in the order they come in. */
export function byDay(lines: readonly LogLineView[]): LogDay[] {
  const days: LogDay[] = [];
  for (const line of lines) {
    const day = days.at(-1);
    if (day && asDay(day.at) === asDay(line.at)) day.lines.push(line);
    else days.push({ at: line.at, lines: [line] });
  }
  return days;
}
