/** Spans of practice time in words: "15 minutes", "1 hour", "7 days". */
import { t } from "./i18n/index.svelte";

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** What the clock can be moved by at one press, in seconds. */
export const SKIPS = [30, 900, 3600, 604_800] as const;

export function skipWords(seconds: number): string {
  const [unit, length] = UNITS.find(([, each]) => seconds >= each && seconds % each === 0) ?? (["second", 1] as const);
  return t("training-span", { unit, count: seconds / length });
}

/** As it stands on the small buttons: "+15 min". */
export function skipShort(seconds: number): string {
  const [unit, length] = UNITS.find(([, each]) => seconds >= each && seconds % each === 0) ?? (["second", 1] as const);
  return t("training-span-short", { unit, count: seconds / length });
}
