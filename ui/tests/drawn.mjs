// Draws the first pages for the tests, as the build does: in a process of its own, because svelte/server is not to be
// had where tests of the page run.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** @param {import("vitest/node").TestProject} project */
export default function drawn(project) {
  // None of what the test runner tells its plugins: with it they build something else.
  const env = { PATH: process.env["PATH"] };
  const script = fileURLToPath(new URL("../scripts/first-pages.mjs", import.meta.url));
  project.provide("drawn", JSON.parse(execFileSync(process.execPath, [script, "--print"], { env, encoding: "utf8" })));
}
