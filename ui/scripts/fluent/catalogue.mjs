// Reads the Fluent catalogues: locales/<language>/<subject>.ftl.
//
//   locales/en/*.ftl ──parse──> Catalogue { messages, terms } ──> compile.mjs (words as JavaScript)
//                                                            ├──> types.mjs   (message id -> variables)
//                                                            └──> parity.mjs  (the same in every language?)
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@fluent/syntax";

/** @typedef {import("@fluent/syntax").Pattern} Pattern */
/** @typedef {{ id: string, subject: string, pattern: Pattern }} Words one message value or attribute; attributes are "id.name" */
/** @typedef {{ language: string, words: Map<string, Words>, terms: Map<string, Pattern>, mistakes: string[] }} Catalogue */

export const LOCALES = fileURLToPath(new URL("../../locales", import.meta.url));
export const LANGUAGES = /** @type {const} */ (["en", "nl", "de"]);
/** Printed sheets, messages and the sentences of the start are read by Rust alone; the window never loads them. */
export const RUST_ONLY = new Set(["messages", "paper", "shell"]);

/** Which subjects are loaded together. "start" is all that the first page needs. */
export const GROUPS = {
  start: ["common", "log-in"],
  proof: ["proof", "refusals", "sms"],
  recover: ["recover"],
  practice: ["practice", "training", "phone"],
  setup: ["setup"],
  desk: ["desk", "two-step", "help", "events"],
  staff: ["people", "hand-out", "organisation", "backup", "log", "import"],
};

/**
 * @param {string} language
 * @param {string} [root]
 * @returns {Catalogue}
 */
export function readCatalogue(language, root = LOCALES) {
  /** @type {Catalogue} */
  const catalogue = { language, words: new Map(), terms: new Map(), mistakes: [] };
  const folder = join(root, language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl")).sort()) {
    addResource(catalogue, file.slice(0, -".ftl".length), readFileSync(join(folder, file), "utf8"));
  }
  return catalogue;
}

/**
 * @param {Catalogue} catalogue
 * @param {string} subject
 * @param {string} source
 */
export function addResource(catalogue, subject, source) {
  for (const entry of parse(source, { withSpans: true }).body) {
    if (entry.type === "Junk") {
      const line = source.slice(0, entry.span?.start ?? 0).split("\n").length;
      catalogue.mistakes.push(`${catalogue.language}/${subject}.ftl:${line}: cannot be read`);
    } else if (entry.type === "Term") {
      add(catalogue.terms, `-${entry.id.name}`, entry.value, catalogue.mistakes);
    } else if (entry.type === "Message") {
      addMessage(catalogue, subject, entry);
    }
  }
}

/**
 * @param {Catalogue} catalogue
 * @param {string} subject
 * @param {import("@fluent/syntax").Message} message
 */
function addMessage(catalogue, subject, message) {
  const id = message.id.name;
  if (message.value) add(catalogue.words, id, { id, subject, pattern: message.value }, catalogue.mistakes);
  for (const attribute of message.attributes) {
    const name = `${id}.${attribute.id.name}`;
    add(catalogue.words, name, { id: name, subject, pattern: attribute.value }, catalogue.mistakes);
  }
}

/**
 * @template T
 * @param {Map<string, T>} map
 * @param {string} key
 * @param {T} value
 * @param {string[]} mistakes
 */
function add(map, key, value, mistakes) {
  if (map.has(key)) mistakes.push(`${key}: written twice`);
  map.set(key, value);
}
