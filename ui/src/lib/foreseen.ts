/** What Rust will say first, as far as it is known before it is asked. The first pages are drawn from it in advance. */
import type { AppView, LanguageTag, LookView, Screen } from "./generated/bindings";

/** A screen that a window can open with. */
export type ForeseenKind = Extract<Screen["kind"], "first_start" | "signed_out">;

/** Keeps the place of words that are still to come. */
const BLANK = "\u00a0";
const NOBODY_YET = { name: BLANK, help_desk: { name: BLANK, phone: BLANK, hours: BLANK, outside_hours: "" } };

export function foreseen(kind: ForeseenKind, language: LanguageTag, look: LookView): AppView {
  const screen: Screen =
    kind === "first_start" ? { kind, keychain: true } : { kind, organisation: NOBODY_YET, people: [] };
  return { practice: false, automated: false, version: "", language, languages: ["en", "nl", "de"], look, now: Date.now(), screen };
}
