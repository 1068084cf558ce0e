import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { Paper } from "../../src/index.js";
import { packageFolder } from "./manifest.js";

test.each(["dist", "docs"])("%s/paper.schema.json is that of the model", (folder) => {
  const text = readFileSync(join(packageFolder, folder, "paper.schema.json"), "utf8");
  // Where docs is behind: `npm run schema`.
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(Paper))));
});
