/** How a person of a list stands, in a word and an icon, and when they were last here. */
import ban from "lucide:ban";
import circle from "lucide:circle";
import key from "lucide:key-round";
import mail from "lucide:mail";
import shield from "lucide:shield-check";
import userX from "lucide:user-x";
import { clock } from "../state/clock.svelte";
import type { PersonRowView, PersonView } from "./generated/bindings";
import { formats, type PlainId, t } from "./i18n/index.svelte";

export interface StateShown {
  icon: string;
  /** In a list. */
  words: PlainId;
  /** On the person's own page: the fact, and what it means. */
  title: PlainId;
  means: PlainId;
  /** Only what needs a person is coloured. */
  tone: "plain" | "on" | "warning" | "danger" | "quiet";
}

type Standing = Pick<PersonRowView, "standing" | "activated" | "method" | "refused" | "codes_left">;

export function stateOf(row: Standing): StateShown {
  if (row.standing !== "active") return { icon: userX, words: "state-deactivated", title: "state-deactivated-title", means: "person-deactivate-text", tone: "quiet" };
  if (!row.activated) return { icon: mail, words: "state-not-activated", title: "state-not-activated-title", means: "state-not-activated-means", tone: "warning" };
  if (row.refused) return { icon: ban, words: "state-refused", title: "state-refused-title", means: "state-refused-means", tone: "danger" };
  if (row.method === null) return { icon: circle, words: "state-off", title: "two-step-off", means: "state-off-means", tone: "plain" };
  if (row.codes_left === 0) return { icon: key, words: "state-no-codes", title: "two-step-on", means: "state-no-codes-means", tone: "warning" };
  return { icon: shield, words: row.method === "app" ? "state-app" : "state-sms", title: "two-step-on", means: "state-on-means", tone: "on" };
}

export function stateOfPerson({ standing, activated, two_step: two }: PersonView): StateShown {
  const on = two.kind === "on" ? { method: two.method, refused: two.suspended, codes_left: two.codes_left } : { method: null, refused: false, codes_left: 0 };
  return stateOf({ standing, activated, ...on });
}

/** What is known about someone whom staff help: whose client, and the state of their two-step. */
export function helpingLines(person: PersonView): string[] {
  const names = person.therapists.map((therapist) => therapist.name).join(", ");
  return [names ? t("helping-client-of", { names }) : t(`role-${person.role}`), t("helping-two-step", { state: t(stateOfPerson(person).words) })];
}

/** As one speaks to and about someone: the first word of the name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

const DAY = 86_400_000;

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
