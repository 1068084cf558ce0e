import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { declaredNames } from "./declared-names.js";
import { packageFolder, subpaths } from "./manifest.js";
import { publicNames } from "./public-names.js";

const values = Object.fromEntries(
  Object.entries(publicNames).map(([subpath, names]) => [subpath, names.values]),
);

function outcomeOf(program: string): { stderr: string; names: Record<string, string[]> } {
  const script = join(packageFolder, "test/package", program);
  const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  return { stderr, names: JSON.parse(stdout === "" ? "{}" : stdout) };
}

test("every subpath is in the table of names", () => {
  expect(subpaths().map(({ subpath }) => subpath)).toEqual(Object.keys(publicNames));
});

test("import gives the names of the table", () => {
  expect(outcomeOf("import-every-subpath.mjs")).toEqual({ stderr: "", names: values });
});

test("require() gives the same, and the two JSON files", () => {
  const { stderr, names } = outcomeOf("require-every-subpath.cjs");
  expect(stderr).not.toMatch(/error/i);
  const { "./paper.schema.json": schema, "./package.json": manifest, ...modules } = names;
  expect(modules).toEqual(values);
  expect(schema).toContain("properties");
  expect(manifest).toContain("version");
});

describe("the declarations", () => {
  const declared = declaredNames(subpaths().map(({ types }) => types));

  test.each(subpaths())("of $subpath name the same values, and the types of the table", (entry) => {
    expect(declared.get(entry.types)).toEqual(publicNames[entry.subpath]);
  });
});
