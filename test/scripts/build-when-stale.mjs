// The package tests look at what is built. Building takes seconds, so it is done only where a
// source is newer than the last build.
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
// The schema is written last, so it stands for the whole build.
const built = changedAt(join(root, "dist/paper.schema.json"));

const inputs = ["package.json", "tsconfig.json", "tsup.config.ts", ...filesUnder("src")];
if (inputs.some((file) => changedAt(join(root, file)) > built)) {
  execFileSync("npm", ["run", "build", "--silent", "--", "--silent"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file));
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
