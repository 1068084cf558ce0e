import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The playground in a real Chromium. `npm run docs:build` comes before. */
// biome-ignore lint/style/noDefaultExport: vitest looks for a default export
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.browser.ts"],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // One browser at a time.
    fileParallelism: false,
  },
});
