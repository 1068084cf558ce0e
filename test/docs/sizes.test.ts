import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "./pages.js";

test("the README states the ceilings that the size test keeps", () => {
  const kept = readFileSync(`${root}/test/package/bundle-size.test.ts`, "utf8");
  const readme = readFileSync(`${root}/README.md`, "utf8");
  const ceilings = [...kept.matchAll(/^ {2}"\.(.*?)": \{[^}]*gzipBytes: ([\d_]+)/gm)].map(
    ({ 1: subpath = "", 2: bytes = "" }) => [
      `trending-papers${subpath}`,
      bytes.replaceAll("_", ","),
    ],
  );
  const stated = [...readme.matchAll(/^\| `(trending-papers.*?)` \| ([\d,]+) bytes \|/gm)].map(
    ({ 1: subpath, 2: bytes }) => [subpath, bytes],
  );
  expect(ceilings.length).toBeGreaterThan(0);
  expect(stated).toEqual(ceilings);
});
