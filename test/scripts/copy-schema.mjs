// Refreshes the committed copy of the schema from the last build.
import { copyFileSync } from "node:fs";

copyFileSync(
  new URL("../../dist/paper.schema.json", import.meta.url),
  new URL("../../docs/paper.schema.json", import.meta.url),
);
