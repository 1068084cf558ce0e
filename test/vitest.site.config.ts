import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The built site, without a browser. `npm run docs:build` comes before. */
// biome-ignore lint/style/noDefaultExport: vitest looks for a default export
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: { include: ["test/**/*.site.ts"], testTimeout: 300_000 },
});
