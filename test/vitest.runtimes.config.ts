import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests of the packed package in other runtimes, compilers and bundlers, which are installed first. */
// biome-ignore lint/style/noDefaultExport: vitest looks for a default export
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.runtimes.test.ts"],
    globalSetup: ["test/runtimes/global-setup.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
