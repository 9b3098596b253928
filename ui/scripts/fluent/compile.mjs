// Turns Fluent patterns into JavaScript, so that the window carries no parser: a text without variables
// becomes a string, any other a function of (v, f): its variables and the formats of lib/i18n.
//
// <b>…</b> written in a catalogue becomes U+0001 … U+0002, which the Words component shows as <strong>.
// f.s() takes both out of variables, so a name with markup in it stays text.

/** @typedef {import("@fluent/syntax").Pattern} Pattern */
/** @typedef {import("@fluent/syntax").Expression | import("@fluent/syntax").Placeable} Expression */
/** @typedef {import("./catalogue.mjs").Catalogue} Catalogue */
/** @typedef {(text: string) => string} Change a change made to every piece of text: the pseudo-locale */

const PLURALS = new Set(["zero", "one", "two", "few", "many", "other"]);
const FORMATS = new Map([["TIME", "time"], ["DATE", "date"], ["DAY", "day"], ["STAMP", "stamp"], ["NUMBER", "number"]]);

/**
 * @param {Catalogue} catalogue
 * @param {readonly string[]} subjects
 * @param {Change} [change]
 * @returns {string} an ES module whose default export maps an id to its words
 */
export function compileModule(catalogue, subjects, change = (text) => text) {
  const rows = [...catalogue.words.values()]
    .filter((words) => subjects.includes(words.subject))
    .map((words) => `${JSON.stringify(words.id)}:${compileWords(words.pattern, catalogue, change)}`);
  return `export default {\n${rows.join(",\n")}\n};\n`;
}

/**
 * @param {Pattern} pattern
 * @param {Catalogue} catalogue
 * @param {Change} change
 */
function compileWords(pattern, catalogue, change) {
  const source = compilePattern(pattern, { catalogue, change, inside: [] });
  return /^"(?:[^"\\]|\\.)*"$/.test(source) ? source : `(v,f)=>${source}`;
}

/** @typedef {{ catalogue: Catalogue, change: Change, inside: string[] }} Context */

/**
 * @param {Pattern} pattern
 * @param {Context} context
 * @returns {string} a JavaScript expression that gives a string
 */
function compilePattern(pattern, context) {
  const parts = pattern.elements.map((element) =>
    element.type === "TextElement"
      ? JSON.stringify(markup(context.change(element.value.replaceAll("\n", " "))))
      : compileExpression(element.expression, context));
  return joined(parts);
}

/** @param {string[]} parts neighbouring string literals become one */
function joined(parts) {
  /** @type {string[]} */
  const out = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last?.startsWith('"') && part.startsWith('"')) {
      out[out.length - 1] = JSON.stringify(JSON.parse(last) + JSON.parse(part));
    } else {
      out.push(part);
    }
  }
  return out.length === 1 ? /** @type {string} */ (out[0]) : out.join("+");
}

/** @param {string} text */
function markup(text) {
  return text.replaceAll("<b>", "\u0001").replaceAll("</b>", "\u0002");
}

/**
 * @param {Expression} expression
 * @param {Context} context
 * @returns {string}
 */
function compileExpression(expression, context) {
  switch (expression.type) {
    case "Placeable":
      return compileExpression(expression.expression, context);
    case "StringLiteral":
      return JSON.stringify(expression.parse().value);
    case "NumberLiteral":
      return `f.number(${expression.value})`;
    case "VariableReference":
      return `f.s(v.${expression.id.name})`;
    case "TermReference":
      return inlined(`-${expression.id.name}`, context.catalogue.terms.get(`-${expression.id.name}`), context);
    case "MessageReference": {
      const id = expression.attribute ? `${expression.id.name}.${expression.attribute.name}` : expression.id.name;
      return inlined(id, context.catalogue.words.get(id)?.pattern, context);
    }
    case "FunctionReference":
      return compileFormat(expression);
    case "SelectExpression":
      return `(${compileSelect(expression, context)})`;
    default:
      throw new Error(`${JSON.stringify(expression)} is not used in these catalogues`);
  }
}

/**
 * @param {string} id
 * @param {Pattern | undefined} pattern
 * @param {Context} context
 */
function inlined(id, pattern, context) {
  if (!pattern) throw new Error(`${context.catalogue.language}: ${id} is not written anywhere`);
  if (context.inside.includes(id)) throw new Error(`${context.catalogue.language}: ${id} contains itself`);
  const source = compilePattern(pattern, { ...context, inside: [...context.inside, id] });
  return source.startsWith('"') ? source : `(${source})`;
}

/** @param {import("@fluent/syntax").FunctionReference} call */
function compileFormat(call) {
  const format = FORMATS.get(call.id.name);
  const argument = call.arguments.positional[0];
  if (!format || argument?.type !== "VariableReference") {
    throw new Error(`${call.id.name}(…): known are ${[...FORMATS.keys()].join(", ")}, each with one variable`);
  }
  return `f.${format}(v.${argument.id.name})`;
}

/**
 * @param {import("@fluent/syntax").SelectExpression} select
 * @param {Context} context
 */
function compileSelect(select, context) {
  const name = selectorName(select);
  const plural = isPlural(select);
  let source = "";
  for (const variant of select.variants.filter((each) => !each.default)) {
    const key = variantKey(variant);
    const test = variant.key.type === "NumberLiteral"
      ? `v.${name}===${key}`
      : plural ? `f.plural(v.${name})===${JSON.stringify(key)}` : `v.${name}===${JSON.stringify(key)}`;
    source += `${test}?${compilePattern(variant.value, context)}:`;
  }
  const rest = select.variants.find((each) => each.default);
  if (!rest) throw new Error("a choice without a default");
  return source + compilePattern(rest.value, context);
}

/** @param {import("@fluent/syntax").SelectExpression} select */
export function selectorName(select) {
  const { selector } = select;
  if (selector.type === "VariableReference") return selector.id.name;
  throw new Error("only a variable can be chosen on");
}

/** @param {import("@fluent/syntax").Variant} variant */
export function variantKey(variant) {
  return variant.key.type === "NumberLiteral" ? variant.key.value : variant.key.name;
}

/** @param {import("@fluent/syntax").SelectExpression} select */
export function isPlural(select) {
  return select.variants.every((variant) => variant.key.type === "NumberLiteral" || PLURALS.has(variantKey(variant)));
}
