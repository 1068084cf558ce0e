import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests with large and hostile input: they take long, so they run apart from the others. */
// biome-ignore lint/style/noDefaultExport: vitest looks for a default export
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.hostile.test.ts"],
    testTimeout: 120_000,
  },
});
