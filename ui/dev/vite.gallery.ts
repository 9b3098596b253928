/** The gallery as files of its own, outside the app's build. */
import { fileURLToPath } from "node:url";
import { mergeConfig } from "vite";
import app from "../vite.config.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

export default mergeConfig(app, {
  root,
  build: { outDir: "node_modules/.gallery", emptyOutDir: true, rolldownOptions: { input: `${root}gallery.html` } },
  preview: { port: 1421, strictPort: true, host: "127.0.0.1" },
});
