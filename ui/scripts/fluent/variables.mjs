// Which variables a message takes, and of what type: read from how the message uses them.
import { isPlural, selectorName, variantKey } from "./compile.mjs";

/** @typedef {import("./catalogue.mjs").Catalogue} Catalogue */
/** @typedef {import("@fluent/syntax").Pattern} Pattern */

/**
 * @param {Pattern} pattern
 * @param {Catalogue} catalogue
 * @returns {Map<string, string>} variable name to TypeScript type, sorted by name
 */
export function variablesOf(pattern, catalogue) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  visit(pattern, catalogue, found, new Set());
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, types]) => [name, narrowest(types)]));
}

/** @param {Set<string>} types a number or a closed set of words says more than "anything that can be shown" */
function narrowest(types) {
  const told = [...types].filter((type) => type !== "string | number").sort();
  return told.length === 0 ? "string | number" : told.join(" & ");
}

/**
 * @param {Pattern} pattern
 * @param {Catalogue} catalogue
 * @param {Map<string, Set<string>>} found
 * @param {Set<Pattern>} seen
 */
function visit(pattern, catalogue, found, seen) {
  if (seen.has(pattern)) return;
  seen.add(pattern);
  for (const element of pattern.elements) {
    if (element.type === "Placeable") visitExpression(element.expression, catalogue, found, seen);
  }
}

/**
 * @param {import("./compile.mjs").Expression} expression
 * @param {Catalogue} catalogue
 * @param {Map<string, Set<string>>} found
 * @param {Set<Pattern>} seen
 */
function visitExpression(expression, catalogue, found, seen) {
  const note = (/** @type {string} */ name, /** @type {string} */ type) =>
    found.set(name, (found.get(name) ?? new Set()).add(type));
  if (expression.type === "VariableReference") note(expression.id.name, "string | number");
  if (expression.type === "Placeable") visitExpression(expression.expression, catalogue, found, seen);
  if (expression.type === "FunctionReference") {
    for (const argument of expression.arguments.positional) {
      if (argument.type === "VariableReference") note(argument.id.name, "number");
    }
  }
  if (expression.type === "TermReference" || expression.type === "MessageReference") {
    const inner = expression.type === "TermReference"
      ? catalogue.terms.get(`-${expression.id.name}`)
      : catalogue.words.get(expression.id.name)?.pattern;
    if (inner) visit(inner, catalogue, found, seen);
  }
  if (expression.type === "SelectExpression") {
    note(selectorName(expression), isPlural(expression) ? "number" : keysOf(expression));
    for (const variant of expression.variants) visit(variant.value, catalogue, found, seen);
  }
}

/** @param {import("@fluent/syntax").SelectExpression} select */
function keysOf(select) {
  return select.variants.map((variant) => JSON.stringify(variantKey(variant))).sort().join(" | ");
}
