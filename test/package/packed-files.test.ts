import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { packageFolder } from "./manifest.js";

interface PackedFile {
  path: string;
}

test("the package holds what users need and nothing else", () => {
  const answer = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: packageFolder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    shell: process.platform === "win32",
  });
  const [packed]: { files: PackedFile[] }[] = JSON.parse(answer);
  // Shared chunks and declarations are named after their content.
  const names =
    packed?.files.map(({ path }) =>
      path
        .replace(/chunk-\w+(?=\.js$)/, "chunk-*")
        .replace(/^dist\/[a-z]+-[\w-]+(?=\.d\.ts$)/, "dist/*"),
    ) ?? [];
  expect([...new Set(names)].sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist/*.d.ts",
    "dist/chunk-*.js",
    "dist/cli/main.js",
    "dist/cli/tasks.js",
    "dist/dataset/index.d.ts",
    "dist/dataset/index.js",
    "dist/dates/index.d.ts",
    "dist/dates/index.js",
    "dist/dedupe/index.d.ts",
    "dist/dedupe/index.js",
    "dist/export/index.d.ts",
    "dist/export/index.js",
    "dist/index.d.ts",
    "dist/index.js",
    "dist/links/index.d.ts",
    "dist/links/index.js",
    "dist/paper.schema.json",
    "dist/rank/index.d.ts",
    "dist/rank/index.js",
    "package.json",
  ]);
});
