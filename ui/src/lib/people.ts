/** How a person of a list stands, in a word and an icon, and when they were last here. */
import ban from "lucide:ban";
import circle from "lucide:circle";
import key from "lucide:key-round";
import mail from "lucide:mail";
import shield from "lucide:shield-check";
import userX from "lucide:user-x";
import { clock } from "../state/clock.svelte";
import type { PersonRowView } from "./generated/bindings";
import { formats, type PlainId, t } from "./i18n/index.svelte";

export interface StateShown {
  icon: string;
  words: PlainId;
  /** Only what needs a person is coloured. */
  tone: "plain" | "on" | "warning" | "danger" | "quiet";
}

export function stateOf(row: PersonRowView): StateShown {
  if (row.standing !== "active") return { icon: userX, words: "state-deactivated", tone: "quiet" };
  if (!row.activated) return { icon: mail, words: "state-not-activated", tone: "warning" };
  if (row.refused) return { icon: ban, words: "state-refused", tone: "danger" };
  if (row.method === null) return { icon: circle, words: "state-off", tone: "plain" };
  if (row.codes_left === 0) return { icon: key, words: "state-no-codes", tone: "warning" };
  return { icon: shield, words: row.method === "app" ? "state-app" : "state-sms", tone: "on" };
}

const DAY = 86_400_000;

/** "today, 09:20", "yesterday, 21:47", "18 November 2026", "never" */
export function lastSeen(at: number | null): string {
  if (at === null) return t("people-never");
  const midnight = new Date(clock.now).setHours(0, 0, 0, 0);
  if (at >= midnight) return t("people-today", { at });
  if (at >= midnight - DAY) return t("people-yesterday", { at });
  return formats().date(at);
}
