// The catalogues against each other, the words we do not use, and the source:
//   a message, attribute or variable missing or extra in a language;
//   a message that cannot be read or compiled, or that stands in another file than the English one;
//   a message nobody uses, and an id that nobody wrote.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LANGUAGES, LOCALES, readCatalogue, RUST_ONLY } from "./fluent/catalogue.mjs";
import { compileModule } from "./fluent/compile.mjs";
import { variablesOf } from "./fluent/variables.mjs";

/** @typedef {import("./fluent/catalogue.mjs").Catalogue} Catalogue */

const SOURCE = fileURLToPath(new URL("../src", import.meta.url));

/** Words of another tone than ours, in any language. */
const UNWANTED = [/!/, /\b(please|sorry|oops|invalid)\b/i, /\b(alstublieft|helaas|ongeldige?)\b/i, /\b(bitte|leider|ungültige?[rsnm]?)\b/i];

/**
 * @param {Catalogue} model
 * @param {Catalogue} other
 * @returns {string[]}
 */
export function differences(model, other) {
  const found = [];
  for (const [id, words] of model.words) {
    const twin = other.words.get(id);
    if (!twin) found.push(`${other.language}: ${id} is missing`);
    else if (twin.subject !== words.subject) found.push(`${other.language}: ${id} stands in ${twin.subject}.ftl, not in ${words.subject}.ftl`);
    else found.push(...variableDifferences(id, words, twin, model, other));
  }
  for (const id of other.words.keys()) {
    if (!model.words.has(id)) found.push(`${other.language}: ${id} is extra`);
  }
  return found;
}

/**
 * @param {string} id
 * @param {import("./fluent/catalogue.mjs").Words} words
 * @param {import("./fluent/catalogue.mjs").Words} twin
 * @param {Catalogue} model
 * @param {Catalogue} other
 */
function variableDifferences(id, words, twin, model, other) {
  const expected = variablesOf(words.pattern, model);
  const actual = variablesOf(twin.pattern, other);
  const missing = [...expected.keys()].filter((name) => !actual.has(name)).map((name) => `${other.language}: ${id} lacks $${name}`);
  const extra = [...actual.keys()].filter((name) => !expected.has(name)).map((name) => `${other.language}: ${id} has an extra $${name}`);
  return [...missing, ...extra];
}

/**
 * @param {Catalogue} catalogue
 * @returns {string[]}
 */
export function faultsOf(catalogue) {
  const found = [...catalogue.mistakes];
  try {
    compileModule(catalogue, [...new Set([...catalogue.words.values()].map((words) => words.subject))].filter((subject) => !RUST_ONLY.has(subject)));
  } catch (fault) {
    found.push(String(fault));
  }
  for (const { id, subject, pattern } of catalogue.words.values()) {
    if (RUST_ONLY.has(subject)) continue;
    const text = JSON.stringify(pattern);
    for (const unwanted of UNWANTED) {
      if (unwanted.test(text)) found.push(`${catalogue.language}: ${id} says ${unwanted}`);
    }
  }
  return found;
}

/**
 * @param {Catalogue} model
 * @param {string[]} sources
 * @returns {string[]}
 */
export function unused(model, sources) {
  const text = sources.join("\n");
  const literals = new Set([...text.matchAll(/["'`]([a-z][\w.-]*)["'`]/g)].map((match) => match[1]));
  const templates = [...text.matchAll(/`([a-z][\w.-]*\$\{[^`]*)`/g)].map((match) => templatePattern(match[1] ?? ""));
  return [...model.words.values()]
    .filter(({ subject, id }) => !RUST_ONLY.has(subject) && !literals.has(id) && !templates.some((pattern) => pattern.test(id)))
    .map(({ id }) => `${id} is not used anywhere`);
}

/**
 * @param {Catalogue} model
 * @param {string[]} sources
 * @returns {string[]}
 */
export function unknown(model, sources) {
  return sources
    .flatMap((source) => [...source.matchAll(/\bt\(\s*["']([\w.-]+)["']/g)].map((match) => match[1] ?? ""))
    .filter((id) => !model.words.has(id))
    .map((id) => `${id} is used and nobody wrote it`);
}

/** @param {string} template `role-${role}` matches any id that starts with role- */
function templatePattern(template) {
  const source = template.split(/\$\{[^}]*\}/).map((piece) => piece.replace(/[.*+?^$()|[\]\\]/g, "\\$&")).join("[\\w-]+");
  return new RegExp(`^${source}$`);
}

/** @param {string} folder @returns {string[]} */
function readSources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : readSources(path);
    return /\.(svelte|ts)$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

function main() {
  const [model, ...others] = LANGUAGES.map((language) => readCatalogue(language, LOCALES));
  if (!model) throw new Error("no languages");
  const sources = readSources(SOURCE);
  const found = [
    ...[model, ...others].flatMap(faultsOf),
    ...others.flatMap((other) => differences(model, other)),
    ...unused(model, sources),
    ...unknown(model, sources),
  ];
  for (const line of found) console.error(line);
  console.log(`${model.words.size} messages in ${LANGUAGES.length} languages, ${found.length} differences`);
  if (found.length > 0) process.exitCode = 1;
}
