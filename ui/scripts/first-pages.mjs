// Draws the pages a window can open with in advance: one file a screen and language beside dist/index.html.
//
//   dist/index.html ── src/first-page.ts, rendered ──> dist/<screen>.<language>.html
//                   ── src/first.ts, bundled ────────> dist/assets/first-<hash>.js
//
// Such a page is painted without any script but first.ts, which loads the others afterwards.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";
import { LANGUAGES } from "./fluent/catalogue.mjs";

/** @typedef {{ body: string, title: string }} Drawn */

const SCREENS = /** @type {const} */ (["first_start", "signed_out"]);
const ui = fileURLToPath(new URL("..", import.meta.url));
const dist = (/** @type {string} */ name) => `${ui}dist/${name}`;

if (process.argv.includes("--print")) await print();
else await write();

/** For the tests: what is drawn, and nothing is written. */
async function print() {
  /** @type {Record<string, string>} */
  const pages = {};
  await draw((screen, language, { body }) => (pages[`${screen}.${language}`] = body));
  process.stdout.write(JSON.stringify(pages));
}

async function write() {
  const frame = readFileSync(dist("index.html"), "utf8");
  const first = await bundled();
  await draw((screen, language, drawn) => writeFileSync(dist(`${screen}.${language}.html`), page(frame, first, screen, language, drawn)));
}

/** @param {(screen: string, language: string, drawn: Drawn) => void} take */
async function draw(take) {
  const server = await createServer({ root: ui, appType: "custom", logLevel: "warn", optimizeDeps: { noDiscovery: true }, server: { middlewareMode: true, hmr: false, ws: false } });
  try {
    const { drawn } = await server.ssrLoadModule("/src/first-page.ts");
    for (const screen of SCREENS) for (const language of LANGUAGES) take(screen, language, await drawn(screen, language));
  } finally {
    await server.close();
  }
}

/**
 * @param {string} frame
 * @param {string} first
 * @param {string} screen
 * @param {string} language
 * @param {Drawn} drawn
 */
function page(frame, first, screen, language, { body, title }) {
  const [entry, scripts] = frame.match(/<script type="module"[^>]* src="([^"]+)"><\/script>/) ?? missing("its script");
  // The content policy would leave it out without a word.
  if (/ style=/.test(body)) throw new Error(`${screen} has a style attribute`);
  return frame
    .replace('<html lang="en">', () => `<html lang="${language}">`)
    .replace("<title>Tweestap</title>", () => `<title>${title.replaceAll("\u00ad", "")} – Tweestap</title>`)
    .replace(String(entry), () => `<script type="module" src="${first}" data-then="${scripts}"></script>`)
    .replace('<div id="app"></div>', () => `<div id="app" data-screen="${screen}">${body}</div>`);
}

/** Bundles src/first.ts on its own, so that it brings nothing of the app along. */
async function bundled() {
  const result = await build({
    root: ui,
    configFile: false,
    logLevel: "warn",
    build: { write: false, target: ["safari17.4", "chrome123"], modulePreload: { polyfill: false }, rolldownOptions: { input: `${ui}src/first.ts` } },
  });
  const output = "output" in result ? result.output : missing("src/first.ts");
  const code = output[0].code;
  const name = `assets/first-${createHash("sha256").update(code).digest("base64url").slice(0, 8)}.js`;
  writeFileSync(dist(name), code);
  return `/${name}`;
}

/** @returns {never} @param {string} what */
function missing(what) {
  throw new Error(`dist/index.html lacks ${what}`);
}
