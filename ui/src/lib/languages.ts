/** The languages of the app, each by its own name. */
import type { LanguageTag } from "./generated/bindings";

export const LANGUAGES = ["en", "nl", "de"] as const satisfies readonly LanguageTag[];

export const LANGUAGE_NAMES: Record<LanguageTag, string> = { en: "English", nl: "Nederlands", de: "Deutsch" };
