/**
 * The words on screen, typed by the catalogues.
 *
 * locales/<language>/<subject>.ftl --compiled at build time--> virtual:catalogue --> t(id, variables)
 */
import type { Messages } from "../generated/messages";
import { type Catalogue, catalogues, type Group } from "./catalogues";
import { type Formats, formatsFor } from "./formats";

export type { Group };
export type MessageId = keyof Messages;
/** Messages without variables. */
export type PlainId = { [Id in MessageId]: Messages[Id] extends undefined ? Id : never }[MessageId];

interface Loaded {
  language: string;
  words: Catalogue;
  formats: Formats;
}

let loaded = $state.raw<Loaded>({ language: "", words: {}, formats: formatsFor("en") });
const groups = new Set<Group>(["start"]);

/** The words of a message in the language on screen. */
export function t<Id extends MessageId>(id: Id, ...variables: Messages[Id] extends undefined ? [] : [Messages[Id]]): string {
  const words = loaded.words[id];
  if (typeof words === "function") return words((variables[0] ?? {}) as Record<string, string | number>, loaded.formats);
  return words ?? id;
}

/** Dates, times and numbers as the language on screen writes them. */
export function formats(): Formats {
  return loaded.formats;
}

/** Puts a language on screen, with every group of messages that is in use. */
export async function useLanguage(language: string): Promise<void> {
  if (loaded.language === language) return;
  const words = await load(language, [...groups]);
  loaded = { language, words, formats: formatsFor(language) };
  // There is no document while first pages are drawn in advance.
  if (typeof document !== "undefined") document.documentElement.lang = language === "pseudo" ? "en" : language;
}

/** Adds groups of messages before the screens that use them are shown. */
export async function useMessages(...wanted: Group[]): Promise<void> {
  const missing = wanted.filter((group) => !groups.has(group));
  if (missing.length === 0) return;
  const { language } = loaded;
  const words = await load(language, missing);
  for (const group of missing) groups.add(group);
  // The language may have been changed while these were loading: then they are loaded once more.
  const fitting = loaded.language === language ? words : await load(loaded.language, missing);
  loaded = { ...loaded, words: { ...loaded.words, ...fitting } };
}

async function load(language: string, wanted: Group[]): Promise<Catalogue> {
  const files = catalogues[language] ?? catalogues["en"];
  const parts = await Promise.all(wanted.map(async (group) => (await files?.[group]())?.default));
  return Object.assign({}, ...parts) as Catalogue;
}
