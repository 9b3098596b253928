/**
 * A small stand-in for the part in Rust, for the gallery and the tests: it answers every command from invented data and
 * follows the same order of screens. It knows no rules; what matters is decided, and tested, in Rust.
 */
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import type { AppView, ChallengeView, OperationName, Outcome, Refusal, Screen, SecurityView, StepName } from "../src/lib/generated/bindings";
import { organisationHandlers, settingsPage, staffRows } from "./organisation";
import { type Practice, practiceOf, trainingHandlers } from "./training";
import { codes, enrolment, keyGroups, NOW, organisation, people, profile, rules, securityOff, securityOn, session } from "./people";
import { staffHandlers } from "./staff";

type Args = Record<string, unknown>;
type Handler = (args: Args) => unknown;

export interface FakeRust {
  view: AppView;
  security: SecurityView;
  /** Every command that was sent, with its arguments. */
  sent: { command: string; args: Args }[];
  /** Answers of the next calls of a command, in the place of the usual ones. */
  next: (command: string, ...answers: unknown[]) => void;
  show: (screen: Screen) => void;
  stop: () => void;
}

export const done = <T>(value: T): Outcome<T> => ({ kind: "done", value });
export const refused = (refusal: Refusal): Outcome<never> => ({ kind: "refused", refusal });

const PROOFS: Partial<Record<OperationName, StepName[]>> = {
  switch_on: ["password"],
  change_two_step: ["password"],
  renew_recovery_codes: ["password"],
  change_password: ["password", "code"],
  switch_off: ["password", "code"],
  reset_two_step: ["password", "code"],
  hand_out_password_code: ["password", "code"],
  issue_welcome_code: ["password", "code"],
  create_account: ["password", "code"],
  deactivate_account: ["password", "code"],
  remove_account: ["password", "code"],
  change_address: ["password", "code"],
  assign_client: ["password", "code"],
  release_client: ["password", "code"],
  change_settings: ["password", "code"],
  import_people: ["password", "code"],
  export_data: ["password", "code"],
  restore_backup: ["password", "code"],
};

/** Starts answering. */
export function fakeRust(screen: Screen, options: { practice?: boolean; language?: AppView["language"]; on?: boolean; settings?: typeof settingsPage; training?: Practice } = {}): FakeRust {
  const queued = new Map<string, unknown[]>();
  const proven = new Set<OperationName>();
  let challenge: ChallengeView | null = null;
  const fake: FakeRust = {
    view: { practice: options.practice ?? false, automated: true, version: "0.1.0", language: options.language ?? "en", languages: ["en", "nl", "de"], look: { theme: "system", contrast: "system", scale: 100 }, now: NOW, screen },
    security: options.on === false ? securityOff : securityOn,
    sent: [],
    next: (command, ...answers) => queued.set(command, answers),
    show: (next) => (fake.view = { ...fake.view, screen: next }),
    stop: clearMocks,
  };

  const stepUp = (operation: OperationName, subject: string | null = null): Outcome<never> | null => {
    const asked = PROOFS[operation] ?? [];
    if (proven.has(operation) || asked.length === 0) return null;
    challenge = { operation, subject, steps: asked.map((step) => ({ step, done: false })) };
    return { kind: "step_up", challenge };
  };
  const prove = (): Outcome<ChallengeView> => {
    if (!challenge) return refused({ code: "out_of_order" });
    const at = challenge.steps.findIndex((step) => !step.done);
    challenge = { ...challenge, steps: challenge.steps.map((step, index) => (index === at ? { ...step, done: true } : step)) };
    if (challenge.steps.every((step) => step.done)) proven.add(challenge.operation);
    return done(challenge);
  };
  const guarded = (operation: OperationName, then: () => unknown) => () => stepUp(operation) ?? done(then());
  const to = (next: Screen) => {
    fake.show(next);
    return done(null);
  };
  const open: Screen = { kind: "open", session };

  const handlers: Record<string, Handler> = {
    app_state: () => fake.view,
    set_look: ({ look }) => {
      fake.view = { ...fake.view, look: look as AppView["look"] };
      return null;
    },
    set_language: ({ language }) => {
      fake.view = { ...fake.view, language: language as AppView["language"] };
      return null;
    },
    set_up_organisation: () => (fake.show({ kind: "recovery_key", organisation, groups: keyGroups }), done(null)),
    confirm_recovery_key: () => to({ kind: "signed_out", organisation, people: [] }),
    save_recovery_key_sheet: () => done({ file_name: "merelhof-recovery-key.pdf" }),
    choose_backup_to_open: () => done({ file_name: "merelhof-backup-2026-11-20.tweestap", made_at: Date.parse("2026-11-20T16:30:00+01:00") }),
    open_backup: () => to({ kind: "recovery_key", organisation, groups: keyGroups }),
    open_with_recovery_key: () => (fake.show({ kind: "recovery_key", organisation, groups: keyGroups }), done(null)),
    log_in: () => to(fake.security.two_step.kind === "on" ? code : open),
    enter_code: () => to(open),
    enter_recovery_code: () => to({ kind: "open", session: { ...session, offers: [{ kind: "new_phone" }, { kind: "used_recovery_code", left: 3 }] } }),
    unlock_with_password: () => to(open),
    start_again: () => (fake.show({ kind: "signed_out", organisation, people: [] }), null),
    log_out: () => (fake.show({ kind: "signed_out", organisation, people: [] }), null),
    next_person: () => null,
    lock: () => (fake.show(locked), null),
    begin: ({ operation }) => stepUp(operation as OperationName) ?? done(null),
    prove_password: prove,
    prove_code: prove,
    prove_recovery_code: prove,
    drop_challenge: () => ((challenge = null), null),
    profile: () => done({ ...profile, two_step: fake.security.two_step }),
    security: () => done(fake.security),
    rules: () => done({ ...rules, rows: [...rules.rows, ...(fake.view.screen.kind === "open" ? staffRows(fake.view.screen.session.role) : [])], on: fake.security.two_step.kind === "on" }),
    start_enrolment: () => stepUp(fake.security.two_step.kind === "on" ? "change_two_step" : "switch_on") ?? done(enrolment),
    confirm_enrolment: () => (fake.security.two_step.kind === "on" ? done(null) : ((fake.security = securityOn), done(codes))),
    renew_recovery_codes: guarded("renew_recovery_codes", () => codes),
    copy_recovery_codes: () => done(null),
    save_recovery_codes: ({ asPdf }) => done({ file_name: asPdf ? "merelhof-recovery-codes.pdf" : "merelhof-recovery-codes.txt" }),
    save_locked_recovery_codes: () => done({ file_name: "merelhof-recovery-codes.age" }),
    confirm_recovery_codes: () => done(null),
    open_locked_file: () => done({ text: codes.codes.join("\n") }),
    renew_recovery_key: () => (fake.show({ kind: "recovery_key", organisation, groups: keyGroups }), done(null)),
    copy_enrolment_key: () => true,
    keep_draft: () => true,
    switch_off: guarded("switch_off", () => ((fake.security = securityOff), null)),
    change_password: guarded("change_password", () => null),
    check_password: ({ password }) => verdict(String(password)),
    check_new_password: ({ password }) => verdict(String(password)),
    take_draft: () => null,
    send_code: () => done({ number: "12", again_at: NOW + 30_000, expires_at: NOW + 600_000 }),
    start_sms_enrolment: () => done({ number: "+31 6 12345612", expires_at: NOW + 1800_000 }),
    request_password_code: () => done(null),
    enter_issued_code: ({ address }) => to({ kind: "recover", organisation, address: String(address), asks: null, first: true, wait: null, suspended: false }),
    choose_password: () => to({ kind: "signed_out", organisation, people: [] }),
    leave_two_step_off: () => to(open),
    refuse_reset: () => done(null),
    not_me: () => done(null),
    ...staffHandlers(() => roleOf(fake.view.screen) === "help_desk", stepUp),
    ...organisationHandlers(stepUp, options.settings ?? settingsPage),
    ...trainingHandlers(options.training ?? practiceOf(null), () => fake.show({ kind: "signed_out", organisation, people: options.practice ? people : [] })),
  };

  mockIPC(
    (command, payload) => {
      const args = (payload ?? {}) as Args;
      if (command.startsWith("plugin:")) return undefined;
      fake.sent.push({ command, args });
      const waiting = queued.get(command)?.shift();
      if (waiting instanceof Error) throw waiting;
      return waiting ?? handlers[command]?.(args) ?? null;
    },
    { shouldMockEvents: true },
  );
  return fake;
}

function roleOf(screen: Screen): string {
  return "session" in screen ? screen.session.role : "";
}

function verdict(password: string) {
  const short = password.length < 12;
  return { problems: short ? [{ kind: "too_short", min: 12 }] : [], strength: Math.min(4, Math.floor(password.length / 5)) };
}

type ScreenOf<K extends Screen["kind"]> = Extract<Screen, { kind: K }>;

export const code: ScreenOf<"code"> = { kind: "code", organisation, name: session.name, address: session.address, from: { kind: "app" }, wait: null, suspended: false };
export const locked: ScreenOf<"locked"> = {
  kind: "locked",
  organisation,
  name: session.name,
  first_name: session.first_name,
  since: Date.parse("2026-11-24T15:04:00+01:00"),
  why: "idle",
  minutes: 60,
  asks: { kind: "app" },
  wait: null,
  suspended: false,
  has_draft: true,
};
export { organisation, people, session };
