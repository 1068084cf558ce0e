import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";

const subpaths = {
  index: "src/index.ts",
  "dates/index": "src/dates/index.ts",
  "links/index": "src/links/index.ts",
  "rank/index": "src/rank/index.ts",
  "dedupe/index": "src/dedupe/index.ts",
  "dataset/index": "src/dataset/index.ts",
  "export/index": "src/export/index.ts",
};

export default defineConfig({
  entry: { ...subpaths, "cli/main": "src/cli/main.ts", "cli/tasks": "src/cli/jobs/tasks.ts" },
  format: "esm",
  target: ["node20", "es2022"],
  // Code that two entries share is in the package once.
  splitting: true,
  sourcemap: false,
  clean: true,
  // tsup still passes `baseUrl` to the compiler, which TypeScript 6 calls deprecated.
  dts: { entry: subpaths, compilerOptions: { ignoreDeprecations: "6.0" } },
  onSuccess: writePaperSchema,
});

/** The schema is made from what was built, so that it cannot tell of another model. */
async function writePaperSchema(): Promise<void> {
  const built = new URL("dist/index.js", import.meta.url);
  const { Paper } = (await import(built.href)) as typeof import("./src/index.js");
  const { toJSONSchema } = await import("zod");
  const schema = JSON.stringify(toJSONSchema(Paper), null, 2);
  await writeFile(new URL("dist/paper.schema.json", import.meta.url), `${schema}\n`);
}
