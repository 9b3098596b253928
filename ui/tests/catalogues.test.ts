// @vitest-environment node
import { describe, expect, test } from "vitest";
import { addResource, readCatalogue } from "../scripts/fluent/catalogue.mjs";
import { compileModule } from "../scripts/fluent/compile.mjs";
import { messagesSource } from "../scripts/messages.mjs";
import { differences, faultsOf, unknown, unused } from "../scripts/parity.mjs";
import type { Catalogue } from "../src/lib/i18n/catalogues";
import { formatsFor } from "../src/lib/i18n/formats";

function catalogue(source: string, language = "en") {
  const made = { language, words: new Map(), terms: new Map(), mistakes: [] };
  addResource(made, "test", source.replaceAll(/^ {4}/gm, ""));
  return made;
}

async function compiled(source: string): Promise<Catalogue> {
  const code = compileModule(catalogue(source), ["test"]);
  return ((await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as { default: Catalogue }).default;
}

function say(words: Catalogue, id: string, variables: Record<string, string | number> = {}): string {
  const found = words[id];
  return typeof found === "function" ? found(variables, formatsFor("en")) : (found ?? "");
}

describe("compiled words", () => {
  test("a text without variables is a plain string", async () => {
    expect((await compiled("a = Log in"))["a"]).toBe("Log in");
  });

  test("plurals, exact numbers and the default", async () => {
    const words = await compiled("a = { $n ->\n    [0] none\n    [one] one code\n   *[other] { $n } codes\n}");
    expect([0, 1, 1200].map((n) => say(words, "a", { n }))).toEqual(["none", "one code", "1,200 codes"]);
  });

  test("a choice of words", async () => {
    const words = await compiled("a = { $side ->\n    [ahead] early\n   *[behind] late\n}");
    expect([say(words, "a", { side: "ahead" }), say(words, "a", { side: "behind" })]).toEqual(["early", "late"]);
  });

  test("terms and messages are put in place, attributes have ids of their own", async () => {
    const words = await compiled("-app = Tweestap\na = { -app } locks\n    .fix = { a }, wait");
    expect([say(words, "a"), say(words, "a.fix")]).toEqual(["Tweestap locks", "Tweestap locks, wait"]);
  });

  test("markup of the catalogue is marked, the same signs in a name are not", async () => {
    const words = await compiled("a = Look for <b>{ $name }</b>");
    expect(say(words, "a", { name: "\u0001<b>Eve</b>\u0002" })).toBe("Look for \u0001<b>Eve</b>\u0002");
  });

  test("a name of another prototype is not code", async () => {
    const words = await compiled("a = Hello { $name }");
    expect(say(words, "a", { name: "${alert(1)}\"`\\" })).toBe("Hello ${alert(1)}\"`\\");
  });
});

describe("message types", () => {
  const rows: [name: string, source: string, type: string][] = [
    ["nothing", "a = Log in", '"a": undefined;'],
    ["text", "a = { $name }", '"a": { name: string | number };'],
    ["a time", "a = { TIME($at) }", '"a": { at: number };'],
    ["a plural", "a = { $n ->\n    [one] x\n   *[other] { $n }\n}", '"a": { n: number };'],
    ["a closed choice", "a = { $why ->\n    [x] 1\n   *[y] 2\n}", '"a": { why: "x" | "y" };'],
    ["through a message", "b = { $name }\na = { b }", '"a": { name: string | number };'],
  ];
  test.each(rows)("%s", (_name, source, type) => expect(messagesSource(catalogue(source))).toContain(type));
});

describe("parity", () => {
  const model = "a = Hello { $name }\n    .fix = Wait";
  const rows: [name: string, other: string, found: string[]][] = [
    ["the same", "a = Hallo { $name }\n    .fix = Wacht", []],
    ["a message missing", "b = x", ["nl: a is missing", "nl: a.fix is missing", "nl: b is extra"]],
    ["an attribute missing", "a = Hallo { $name }", ["nl: a.fix is missing"]],
    ["an attribute extra", "a = Hallo { $name }\n    .fix = Wacht\n    .more = x", ["nl: a.more is extra"]],
    ["a variable missing", "a = Hallo\n    .fix = Wacht", ["nl: a lacks $name"]],
    ["a variable extra", "a = Hallo { $name } { $age }\n    .fix = Wacht", ["nl: a has an extra $age"]],
  ];
  test.each(rows)("%s", (_name, other, found) => expect(differences(catalogue(model), catalogue(other, "nl"))).toEqual(found));

  const faults: [name: string, source: string, says: RegExp][] = [
    ["junk", "a = { $", /cannot be read/],
    ["an id twice", "a = x\na = y", /written twice/],
    ["an unknown term", "a = { -app }", /not written anywhere/],
    ["a message in itself", "a = { a }", /contains itself/],
    ["an exclamation mark", "a = Done!", /says/],
    ["an unwanted word", "a = Please wait", /says/],
  ];
  test.each(faults)("%s is a fault", (_name, source, says) => expect(faultsOf(catalogue(source)).join()).toMatch(says));

  test("an unused and an unknown id are found, also behind a template", () => {
    const made = catalogue("used = x\nrole-client = y\nidle = z");
    const sources = ['t("used") + t("nobody")', "t(`role-${role}`)"];
    expect(unused(made, sources)).toEqual(["idle is not used anywhere"]);
    expect(unknown(made, sources)).toEqual(["nobody is used and nobody wrote it"]);
  });

  test("the product's own catalogues agree", () => {
    const own = readCatalogue("en");
    expect(["nl", "de"].flatMap((language) => differences(own, readCatalogue(language)))).toEqual([]);
  });
});
