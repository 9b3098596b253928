/// <reference types="vitest/config" />
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { catalogues } from "./scripts/fluent/vite-plugin.mjs";
import { lucide } from "./scripts/lucide.mjs";
import { startChunk } from "./scripts/start-chunk.mjs";

const start = startChunk();

export default defineConfig({
  plugins: [svelte(), catalogues(), lucide(), start.plugin, svelteTesting()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    // The oldest web views of the three systems: WebKitGTK 2.50 and Safari 17.4 know nesting and light-dark().
    target: ["safari17.4", "chrome123"],
    // The first page asks for its files at once instead of one after the other; later ones come when they are shown.
    modulePreload: { polyfill: false, resolveDependencies: (_, deps, { hostType }) => (hostType === "html" ? deps : []) },
    // One style sheet: a view that is loaded later never flashes.
    cssCodeSplit: false,
    // The content policy has no data: addresses.
    assetsInlineLimit: 0,
    // What the first page needs comes in one file: each one asked for is a wait of its own.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "start", test: (id: string) => start.has(id) }] } } },
    reportCompressedSize: false,
  },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/drawn.mjs",
    testTimeout: 30_000,
    restoreMocks: true,
  },
});
