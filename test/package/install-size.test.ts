import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageFolder } from "./manifest.js";

/** What `npm install trending-papers` brings beside it: measured, and a tenth more. */
const CEILING = { measured: 12_000_806, bytes: 13_200_000 };

interface Manifest {
  dependencies?: Record<string, string>;
}

test("installing stays small: optional peers come only where they are asked for", () => {
  const packages = installed();
  expect(packages.filter((name) => /parquet|duckdb/.test(name))).toEqual([]);
  const bytes = packages.map((name) => sizeOf(folderOf(name))).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThanOrEqual(CEILING.bytes);
  expect(bytes).toBeGreaterThan(CEILING.measured / 2);
});

/** The dependencies and theirs. */
function installed(): string[] {
  const found = new Set<string>();
  const waiting = Object.keys(manifestOf(packageFolder).dependencies ?? {});
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...Object.keys(manifestOf(folderOf(name)).dependencies ?? {}));
  }
  return [...found].sort();
}

function folderOf(name: string): string {
  return join(packageFolder, "node_modules", name);
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sizeOf(path) : statSync(path).size;
    })
    .reduce((sum, size) => sum + size, 0);
}
