/// <reference types="vitest/config" />
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { catalogues } from "./scripts/fluent/vite-plugin.mjs";
import { lucide } from "./scripts/lucide.mjs";

export default defineConfig({
  plugins: [svelte(), catalogues(), lucide(), svelteTesting()],
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    // The oldest web views of the three systems: WebKitGTK 2.50 and Safari 17.4 know nesting and light-dark().
    target: ["safari17.4", "chrome123"],
    // Everything comes from the app itself, so nothing needs fetching ahead, and one style sheet never flashes.
    modulePreload: false,
    cssCodeSplit: false,
    // The content policy has no data: addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    restoreMocks: true,
  },
});
