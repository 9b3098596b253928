// Writes src/lib/generated/messages.ts: every message id with the type of its variables.
//   node scripts/messages.mjs           write
//   node scripts/messages.mjs --check   fail when the file in the tree is not what the catalogues give
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCatalogue, RUST_ONLY } from "./fluent/catalogue.mjs";
import { variablesOf } from "./fluent/variables.mjs";

const TARGET = fileURLToPath(new URL("../src/lib/generated/messages.ts", import.meta.url));

/** @param {import("./fluent/catalogue.mjs").Catalogue} catalogue */
export function messagesSource(catalogue) {
  const rows = [...catalogue.words.values()]
    .filter((words) => !RUST_ONLY.has(words.subject))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((words) => {
      const variables = [...variablesOf(words.pattern, catalogue)].map(([name, type]) => `${name}: ${type}`);
      return `  ${JSON.stringify(words.id)}: ${variables.length ? `{ ${variables.join("; ")} }` : "undefined"};`;
    });
  return `// Made from locales/en by scripts/messages.mjs. Not edited by hand.\nexport interface Messages {\n${rows.join("\n")}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

function main() {
  const source = messagesSource(readCatalogue("en"));
  if (!process.argv.includes("--check")) {
    writeFileSync(TARGET, source);
  } else if (readFileSync(TARGET, "utf8") !== source) {
    console.error("src/lib/generated/messages.ts is not up to date: run `npm run messages`.");
    process.exitCode = 1;
  }
}
