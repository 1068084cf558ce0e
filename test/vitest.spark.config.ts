import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests of the job for Spark, which is installed first. */
// biome-ignore lint/style/noDefaultExport: vitest looks for a default export
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.spark.test.ts"],
    globalSetup: ["test/spark/global-setup.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
