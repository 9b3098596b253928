/** How a person of a list stands, in a word and an icon, and when they were last here. */
import ban from "lucide:ban";
import circle from "lucide:circle";
import key from "lucide:key-round";
import mail from "lucide:mail";
import shield from "lucide:shield-check";
import userX from "lucide:user-x";
import { clock } from "../state/clock.svelte";
import type { BadLineView, PersonRowView, PersonView } from "./generated/bindings";
import { formats, type PlainId, t } from "./i18n/index.svelte";

const DAY = 86_400_000;

export interface StateShown {
  icon: string;
  /** In a list. */
  words: string;
  /** On the person's own page: the fact, and what it means. */
  title: string;
  means: string;
  /** Only what needs a person is coloured. */
  tone: "plain" | "on" | "warning" | "danger" | "quiet";
}

type Standing = Pick<PersonRowView, "standing" | "activated" | "method" | "refused" | "codes_left" | "required_from">;

export function stateOf(row: Standing): StateShown {
  const shown = (icon: string, tone: StateShown["tone"], words: PlainId, title: PlainId, means: PlainId): StateShown => ({ icon, tone, words: t(words), title: t(title), means: t(means) });
  if (row.standing !== "active") return shown(userX, "quiet", "state-deactivated", "state-deactivated-title", "person-deactivate-text");
  if (!row.activated) return shown(mail, "warning", "state-not-activated", "state-not-activated-title", "state-not-activated-means");
  if (row.refused) return shown(ban, "danger", "state-refused", "state-refused-title", "state-refused-means");
  if (row.method === null && row.required_from !== null) return requiredFrom(row.required_from);
  if (row.method === null) return shown(circle, "plain", "state-off", "two-step-off", "state-off-means");
  if (row.codes_left === 0) return shown(key, "warning", "state-no-codes", "two-step-on", "state-no-codes-means");
  return shown(shield, "on", row.method === "app" ? "state-app" : "state-sms", "two-step-on", "state-on-means");
}

/** Off although the organisation requires it: still days of grace, or the next log-in asks for it. Nobody has to help. */
function requiredFrom(at: number): StateShown {
  const days = daysUntil(at);
  return {
    icon: circle,
    words: days > 0 ? t("state-required-in", { days }) : t("state-required"),
    title: t("two-step-off"),
    means: days > 0 ? t("state-required-in-means", { at }) : t("state-required-means"),
    tone: "plain",
  };
}

/** Whole days from now, begun ones counted; 0 when it is over. */
export function daysUntil(at: number): number {
  return Math.max(0, Math.ceil((at - clock.now) / DAY));
}

export function stateOfPerson({ standing, activated, required_from, two_step: two }: PersonView): StateShown {
  const on = two.kind === "on" ? { method: two.method, refused: two.suspended, codes_left: two.codes_left } : { method: null, refused: false, codes_left: 0 };
  return stateOf({ standing, activated, required_from, ...on });
}

/** What is known about someone whom staff help: whose client, and the state of their two-step. */
export function helpingLines(person: PersonView): string[] {
  const names = person.therapists.map((therapist) => therapist.name).join(", ");
  return [names ? t("helping-client-of", { names }) : t(`role-${person.role}`), t("helping-two-step", { state: stateOfPerson(person).words })];
}

/** As one speaks to and about someone: the first word of the name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

export function isToday(at: number): boolean {
  return new Date(at).toDateString() === new Date(clock.now).toDateString();
}

/** "today, 09:20", "yesterday, 21:47", "18 Nov 2026", "never" */
export function lastSeen(at: number | null): string {
  if (at === null) return t("people-never");
  const midnight = new Date(clock.now).setHours(0, 0, 0, 0);
  if (at >= midnight) return t("people-today", { at });
  if (at >= midnight - DAY) return t("people-yesterday", { at });
  return formats().shortDate(at);
}

/** How many lines of a file cannot be taken; one line can have several things wrong. */
export function linesOf(bad: readonly BadLineView[]): number {
  return new Set(bad.map(({ line }) => line)).size;
}
