/** Invented settings, log lines and files, with the commands that read and change them. */
import type { AskedView, BackupView, DryRunView, EventKind, LogFilterView, LogLineView, LogPageView, NamedView, OperationName, Outcome, RestoredView, RoleName, RulesRow, SettingsPageView, SettingsView, SmsGatewayView } from "../src/lib/generated/bindings";
import { NOW } from "./people";

type Args = Record<string, unknown>;
const done = <T>(value: T): Outcome<T> => ({ kind: "done", value });

const named = (id: string, name: string | null): NamedView => ({ id, name });
export const youssef = named("a1", "Youssef El Amrani");
const sanne = named("a2", "Sanne de Vries");
const lotte = named("a3", "Lotte Hendriks");
const joris = named("a4", "Joris van der Meulen");
const emma = named("a5", "Emma Kuipers");

const at = (text: string): number => Date.parse(`2026-11-${text}+01:00`);
const line = (number: number, when: string, actor: NamedView | null, event: EventKind, more: Partial<LogLineView> = {}): LogLineView => ({
  line: number,
  at: at(when),
  actor,
  on_behalf_of: null,
  about: actor,
  event,
  done: true,
  computer: "BALIE-2",
  by_the_app: false,
  identity_check: null,
  reason: null,
  backup_of: null,
  ...more,
});

export const logLines: LogLineView[] = [
  line(1284, "24T14:31:07", youssef, "two_step_reset", { about: joris, identity_check: "called_back", reason: "Phone stolen on Saturday. Recovery codes were in the same bag." }),
  line(1283, "24T14:12:44", null, "code_failed", { about: lotte, done: false }),
  line(1282, "24T14:12:02", lotte, "logged_in"),
  line(1281, "24T13:58:30", sanne, "account_created", { about: emma }),
  line(1280, "24T13:40:19", sanne, "locked", { by_the_app: true }),
  line(1279, "24T11:05:51", named("a6", null), "two_step_changed"),
  line(1278, "23T17:20:11", youssef, "settings_changed", { about: null }),
  line(1277, "23T16:02:40", sanne, "password_code_handed_out", { about: joris, identity_check: "in_person", reason: "Forgot the password after the holiday.", on_behalf_of: joris }),
  line(1276, "23T09:00:02", null, "delivery_failed", { about: joris, done: false }),
];

/** The page of a filter, without the store's order of things. */
function page(filter: Partial<LogFilterView>): LogPageView {
  const fits = (each: LogLineView): boolean =>
    (!filter.person || each.actor?.id === filter.person || each.about?.id === filter.person) &&
    (!filter.events?.length || filter.events.includes(each.event)) &&
    (filter.from == null || each.at >= filter.from) &&
    (filter.until == null || each.at < filter.until) &&
    (filter.before_line == null || each.line < filter.before_line);
  return { lines: logLines.filter(fits), more: false };
}

const gateway: SmsGatewayView = {
  preset: "cm",
  url: "https://gw.cmtelecom.com/v1.0/message",
  method: "POST",
  authentication: { kind: "header", name: "X-CM-PRODUCTTOKEN" },
  secret: "",
  format: "json",
  template: '{"messages":{"msg":[{"from":"{from}","to":[{"number":"{to_00}"}],"body":{"content":"{text}"}}]}}',
  from: "Merelhof",
  success: { pointer: "/errorCode", value: "0" },
  timeout_seconds: 15,
};

export const settings: SettingsView = {
  name: "Praktijk Merelhof",
  help_desk_name: "Help desk Merelhof",
  help_desk_phone: "030 555 01 42",
  help_desk_hours: "Monday to Friday, 8:00–17:30",
  help_desk_outside_hours: "Leave a message; we call back the next morning.",
  profile: "standard",
  two_step: { client: { kind: "optional" }, therapist: { kind: "required", grace_days: 14 }, help_desk: { kind: "required", grace_days: 0 } },
  app: true,
  sms: false,
  inactivity_minutes: { client: 60, therapist: 60, help_desk: 60 },
  special_character: false,
  country: "NL",
  languages: ["en", "nl", "de"],
  message_language: "nl",
  log_kept_for_days: 1825,
};

export const settingsPage: SettingsPageView = {
  settings,
  sms: null,
  mail: null,
  required_from: { client: null, therapist: NOW + 5 * 86_400_000, help_desk: NOW - 200 * 86_400_000 },
  two_step_counts: { client: { on: 12, all: 31 }, therapist: { on: 7, all: 9 }, help_desk: { on: 2, all: 2 } },
  recovery_key_confirmed_at: Date.parse("2026-03-03T10:12:00+01:00"),
  last_backup_at: Date.parse("2026-11-20T16:30:00+01:00"),
  presets: [
    { name: "CM.com", gateway: { ...gateway, from: "" } },
    { name: "Spryng", gateway: { ...gateway, preset: "spryng", url: "https://rest.spryngsms.com/v1/messages", authentication: { kind: "bearer" }, template: '{"originator":"{from}","recipients":["{to_digits}"],"body":"{text}"}', from: "", success: null } },
    { name: "Bird", gateway: { ...gateway, preset: "bird", url: "https://api.bird.com/workspaces/{workspace}/channels/{channel}/messages", authentication: { kind: "header", name: "Authorization: AccessKey" }, template: '{"body":{"type":"text","text":{"text":"{text}"}}}', from: "", success: null } },
    { name: "Twilio", gateway: { ...gateway, preset: "twilio", url: "https://api.twilio.com/2010-04-01/Accounts/{user}/Messages.json", authentication: { kind: "basic", user: "" }, format: "form", template: "To={to}&From={from}&Body={text}", from: "", success: { pointer: "/error_code", value: "null" } } },
  ],
  sms_failed: null,
  mail_failed: null,
};

/** With gateway and mail server set up, one of them in trouble. */
export const settingsWithDelivery: SettingsPageView = {
  ...settingsPage,
  settings: { ...settings, sms: true },
  sms: gateway,
  mail: { host: "mail.merelhof.example", port: 465, security: "tls", user: "tweestap", secret: "", from: "tweestap@merelhof.example" },
  mail_failed: { at: NOW - 3600_000, why: "not_authenticated" },
};

const backup: BackupView = {
  file_name: "merelhof-backup-2026-11-20.tweestap",
  made_at: Date.parse("2026-11-20T16:30:00+01:00"),
  people_now: 42,
  people_changed: 3,
  people_back: 1,
  addresses_kept: 1,
  settings_change: true,
};

const restored: RestoredView = { people_changed: 3, people_back: 1, addresses_kept: 1, settings_changed: true };

const badFile: DryRunView = {
  good: 211,
  bad: [
    { line: 14, field: "address", problem: "taken" },
    { line: 57, field: "role", problem: "not_a_role" },
    { line: 102, field: "name", problem: "empty" },
  ],
};

/** What the stand-in answers about them. `stepUp` asks the proofs of an operation first. */
export function organisationHandlers(stepUp: (operation: "change_settings" | "export_data" | "import_people" | "restore_backup") => Outcome<never> | null, first: SettingsPageView) {
  let kept = first;
  let progress = 0;
  const guarded =
    (operation: Parameters<typeof stepUp>[0], then: (args: Args) => unknown) =>
    (args: Args): unknown =>
      stepUp(operation) ?? done(then(args));
  const change = (to: Partial<SettingsPageView>): null => ((kept = { ...kept, ...to }), null);
  return {
    own_log: ({ beforeLine }: Args) => done(page({ person: "a2", before_line: beforeLine as number | null })),
    log: ({ filter }: Args) => done(page(filter as LogFilterView)),
    check_log: () => done({ kind: "whole", lines: 1284, pruned: 0 }),
    export_log: guarded("export_data", () => ({ file_name: "merelhof-log-2026-11-24.csv" })),
    export_people: guarded("export_data", () => ({ file_name: "merelhof-people-2026-11-24.csv" })),
    settings: () => done(kept),
    save_backup: guarded("export_data", () => (change({ last_backup_at: NOW }), { file_name: "merelhof-backup-2026-11-24.tweestap" })),
    choose_backup: () => done(backup),
    restore_backup: guarded("restore_backup", () => restored),
    change_settings: guarded("change_settings", ({ to }) => change({ settings: to as SettingsView })),
    change_sms_gateway: guarded("change_settings", ({ to }) => change({ sms: to ? { ...(to as SmsGatewayView), secret: "" } : null })),
    change_mail_server: guarded("change_settings", ({ to }) => change({ mail: to as SettingsPageView["mail"] })),
    send_test_sms: () => done(null),
    send_test_mail: () => done(null),
    choose_import_file: () => done({ file_name: "people.csv", lines: 214 }),
    try_import: () => done(location.search.includes("bad") ? badFile : { good: 214, bad: [] }),
    import_people: guarded("import_people", () => ({ good: 214, bad: [] })),
    import_progress: () => ({ done: (progress += 40), of: 214 }),
    cancel_import: () => null,
  };
}

const both: AskedView = { kind: "steps", steps: ["password", "code"] };
const alone: AskedView = { kind: "steps", steps: ["password"] };
const session: AskedView = { kind: "session" };
const row = (operation: OperationName, off: AskedView, on: AskedView) => ({ operation, off, on });

/** The rows of staff, as the page "When am I asked for what?" shows them. */
export function staffRows(role: RoleName): RulesRow[] {
  if (role === "client") return [];
  const everyone = [
    row("reset_two_step", { kind: "switch_on_first" }, both),
    row("hand_out_password_code", { kind: "switch_on_first" }, both),
    ...(["issue_welcome_code", "withdraw_code", "create_account", "deactivate_account", "reactivate_account", "remove_account", "change_address", "assign_client", "release_client"] as const).map((each) => row(each, alone, both)),
  ];
  const helpDesk = (["change_role", "import_people", "export_data", "change_settings", "renew_recovery_key", "use_recovery_key", "restore_backup"] as const).map((each) => row(each, alone, both));
  const free = [row("read_own", session, session), row("search", session, session), ...(role === "help_desk" ? [row("check_log", session, session)] : [])];
  return [...everyone, ...(role === "help_desk" ? helpDesk : []), ...free];
}
