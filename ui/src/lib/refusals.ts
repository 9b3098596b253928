/**
 * What Rust refused, in words: what is wrong, and what to do. One exhaustive record by code.
 */
import { type Problem, problem } from "../state/problems.svelte";
import { clock } from "../state/clock.svelte";
import type { Counter, FaultCode, PasswordProblemView } from "./generated/bindings";
import { t } from "./i18n/index.svelte";
import type { Trouble } from "./ipc";

/** The words of one refusal. `heading` is a fact that stands instead of "There is a problem". */
export interface InWords {
  wrong: string;
  fix: string;
  heading?: string;
}

type Code = Trouble["code"];
type Of<C extends Code> = Extract<Trouble, { code: C }>;

const words: { [C in Code]: (refusal: Of<C>) => InWords } = {
  wrong_credentials: () => ({ wrong: t("refusal-wrong-credentials"), fix: t("refusal-wrong-credentials.fix") }),
  wrong_password: () => ({ wrong: t("refusal-wrong-password"), fix: t("refusal-wrong-password.fix") }),
  empty: () => ({ wrong: t("refusal-empty"), fix: "" }),
  malformed_code: ({ what }) => ({ wrong: t("refusal-malformed", { what }), fix: t("refusal-malformed.fix") }),
  wrong_code: () => ({ wrong: t("refusal-wrong-code"), fix: t("refusal-wrong-code.fix") }),
  used_already: ({ next_at }) => ({
    wrong: t("refusal-used-already"),
    fix: next_at === null ? t("refusal-used-already.other") : t("refusal-used-already.next", { seconds: secondsUntil(next_at) }),
  }),
  wait: ({ counter, until }) => ({
    heading: t("refusal-wait", { counter }),
    wrong: t("refusal-wait.until", { at: until }),
    fix: counter === "code" ? t("refusal-wait.recovery") : "",
  }),
  suspended: ({ until_re_enrolled }) => ({
    heading: t("refusal-suspended"),
    wrong: t("refusal-suspended.why"),
    fix: until_re_enrolled ? t("refusal-suspended.new-phone") : t("refusal-suspended.fix"),
  }),
  closed: () => ({ wrong: t("refusal-closed"), fix: t("refusal-closed.fix") }),
  password_rules: ({ problems }) => ({ wrong: problems.map(passwordProblem).join(" "), fix: "" }),
  fields: () => ({ wrong: t("refusal-fields"), fix: "" }),
  required_here: () => ({ wrong: t("refusal-required-here"), fix: t("refusal-required-here.fix") }),
  longer_password_first: () => ({ wrong: t("refusal-longer-password-first"), fix: t("refusal-longer-password-first.fix") }),
  not_logged_in: () => ({ wrong: t("refusal-session-ended"), fix: t("refusal-session-ended.fix") }),
  half_logged_in: () => ({ wrong: t("refusal-session-ended"), fix: t("refusal-session-ended.fix") }),
  locked: () => ({ wrong: t("refusal-locked"), fix: t("refusal-locked.fix") }),
  session_ended: () => ({ wrong: t("refusal-session-ended"), fix: t("refusal-session-ended.fix") }),
  enrol_first: () => ({ wrong: t("refusal-enrol-first"), fix: t("refusal-enrol-first.fix") }),
  out_of_order: () => ({ wrong: t("refusal-out-of-order"), fix: t("refusal-out-of-order.fix") }),
  not_allowed: () => ({ wrong: t("refusal-not-allowed"), fix: t("refusal-not-allowed.fix") }),
  switch_on_first: () => ({ wrong: t("refusal-switch-on-first"), fix: t("refusal-switch-on-first.fix") }),
  expired: () => ({ wrong: t("refusal-expired"), fix: t("refusal-expired.fix") }),
  not_available: () => ({ wrong: t("refusal-not-available"), fix: t("refusal-not-available.fix") }),
  cancelled: () => ({ wrong: t("refusal-cancelled"), fix: "" }),
  wrong_recovery_key: ({ group }) => ({
    wrong: group === null ? t("refusal-wrong-key") : t("refusal-wrong-key.group", { group }),
    fix: t("refusal-wrong-key.fix"),
  }),
  too_many_sent: ({ until }) => ({ wrong: t("refusal-too-many-sent"), fix: t("refusal-too-many-sent.fix", { at: until }) }),
  not_delivered: ({ why }) => ({
    wrong: t("refusal-not-delivered", { why }),
    fix: t(why === "timed_out" ? "refusal-not-delivered.late" : "refusal-not-delivered.fix"),
  }),
  // Who can, and until when, stands on a page of its own: NeedsAnother.svelte.
  needs_another: () => ({ wrong: t("refusal-needs-another"), fix: "" }),
  last_help_desk_person: () => ({ wrong: t("refusal-last-help-desk"), fix: t("refusal-last-help-desk.fix") }),
  secret_needed: () => ({ wrong: t("refusal-secret-needed"), fix: t("refusal-secret-needed.fix") }),
  import_has_errors: () => ({ wrong: t("refusal-import"), fix: t("refusal-import.fix") }),
  not_a_table: ({ why, place }) => ({ wrong: t("refusal-table", { why, place }), fix: t("refusal-table.fix") }),
  wrong_passphrase: () => ({ wrong: t("refusal-wrong-passphrase"), fix: t("refusal-wrong-passphrase.fix") }),
  not_a_locked_file: () => ({ wrong: t("refusal-not-a-locked-file"), fix: t("refusal-not-a-locked-file.fix") }),
  not_a_backup: ({ why }) => ({ wrong: t("refusal-backup", { why }), fix: t("refusal-backup.fix", { why }) }),
  damaged_file: () => ({ wrong: t("refusal-damaged-file"), fix: t("refusal-damaged-file.fix") }),
  passphrase_too_short: ({ min }) => ({ wrong: t("refusal-passphrase-short", { min }), fix: "" }),
  passphrase_too_long: () => ({ wrong: t("refusal-passphrase-long"), fix: t("refusal-passphrase-long.fix") }),
  fault: ({ fault }) => (faults[fault] ?? faults.internal)(),
};

/** The words for a refusal of any kind. */
export function inWords(refusal: Trouble): InWords {
  return (words[refusal.code] as (refusal: Trouble) => InWords)(refusal);
}

/** A wrong try that began a wait, or stopped what it tried, is told as that at once instead of at the next try. */
export function asItStands(refusal: Trouble, counter: Counter): Trouble {
  if (refusal.code === "wrong_credentials" || refusal.code === "wrong_password") {
    if (refusal.closed) return { code: "closed" };
    return refusal.wait_until === null ? refusal : { code: "wait", counter, until: refusal.wait_until };
  }
  if (refusal.code !== "wrong_code") return refusal;
  if (refusal.suspended) return { code: "suspended", until_re_enrolled: false };
  return refusal.wait_until === null ? refusal : { code: "wait", counter, until: refusal.wait_until };
}

/** A refusal as the problem of one field; an empty field id is about the page. */
export function problemOf(refusal: Trouble, field: string): Problem {
  const { wrong, fix } = inWords(refusal);
  return problem(field, wrong, fix);
}

/** Why a new password is refused. */
export function passwordProblem(each: PasswordProblemView): string {
  switch (each.kind) {
    case "too_short":
      return t("password-too-short", { min: each.min });
    case "too_long":
      return t("password-too-long", { max: each.max });
    case "needs_special":
      return t("password-needs-special");
    case "common":
      return t("password-common");
    case "guessable":
      return t("password-guessable", { why: each.why });
  }
}

const faults: { [C in FaultCode]: () => InWords } = {
  store: () => ({ wrong: t("fault-store"), fix: t("fault-store.fix") }),
  disk_full: () => ({ wrong: t("fault-disk_full"), fix: t("fault-disk_full.fix") }),
  tampered: () => ({ wrong: t("fault-tampered"), fix: t("fault-tampered.fix") }),
  keyring: () => ({ wrong: t("fault-keyring"), fix: t("fault-keyring.fix") }),
  closed: () => ({ wrong: t("fault-closed"), fix: t("fault-closed.fix") }),
  file: () => ({ wrong: t("fault-file"), fix: t("fault-file.fix") }),
  clipboard: () => ({ wrong: t("fault-clipboard"), fix: t("fault-clipboard.fix") }),
  print: () => ({ wrong: t("fault-print"), fix: t("fault-print.fix") }),
  answer_lost: () => ({ wrong: t("fault-answer_lost"), fix: t("fault-answer_lost.fix") }),
  internal: () => ({ wrong: t("fault-internal"), fix: t("fault-internal.fix") }),
};

function secondsUntil(at: number): number {
  return Math.max(1, Math.ceil((at - clock.now) / 1000));
}
