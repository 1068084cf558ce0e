import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests against the shared material, which is no part of the repository. */
// biome-ignore lint/style/noDefaultExport: vitest looks for a default export
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.corpus.test.ts"],
    testTimeout: 120_000,
    env: {
      PAPERS_CORPUS:
        process.env["PAPERS_CORPUS"] ?? fileURLToPath(new URL("../../shared", import.meta.url)),
    },
  },
});
