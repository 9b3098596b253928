// Serves "lucide:<name>" as the inside of that icon's SVG, so that only the icons in use are in the app.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const PREFIX = "lucide:";
const require = createRequire(import.meta.url);

/** @returns {import("vite").Plugin} */
export function lucide() {
  return {
    name: "tweestap-lucide",
    enforce: "pre",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load: (id) => (id.startsWith(`\0${PREFIX}`) ? iconModule(id.slice(PREFIX.length + 1)) : null),
  };
}

/** @param {string} name */
function iconModule(name) {
  const folder = join(require.resolve("lucide-static/package.json"), "..", "icons");
  const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
  const body = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1];
  if (!body) throw new Error(`lucide has no icon ${name}`);
  return `export default ${JSON.stringify(body.replace(/\s+/g, " ").replaceAll("> <", "><").trim())};`;
}
