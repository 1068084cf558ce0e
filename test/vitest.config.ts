import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    // A property is slow on a machine that does much else; that is no failure.
    testTimeout: 30_000,
    // One worker a core; by default one core is left idle, which is half of a small machine.
    maxWorkers: "100%",
    // Files that share a worker share what they import: loading it anew took half of the time.
    isolate: false,
    exclude: ["corpus", "hostile", "runtimes", "spark"].map((kind) => `test/**/*.${kind}.test.ts`),
  },
});
