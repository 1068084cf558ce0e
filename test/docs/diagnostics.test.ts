import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnosticCodes } from "../../src/diagnostics/index.js";
import { root } from "./pages.js";

const page = readFileSync(`${root}/docs/diagnostics.md`, "utf8");
const codes = Object.keys(diagnosticCodes);

test("the table of docs/diagnostics.md is the table of the code", () => {
  const rows = [...page.matchAll(/^\| \[([^\]]+)\]\(#[^)]+\) \| (\w+) \| (.+) \|$/gm)];
  const table = rows.map(({ 1: code, 2: severity, 3: summary }) => [code, { severity, summary }]);
  expect(table).toEqual(Object.entries(diagnosticCodes));
});

test("every code has a section, and there is no other", () => {
  const sections = [...page.matchAll(/^### (.+)$/gm)].map(({ 1: code }) => code);
  expect(sections.sort()).toEqual([...codes].sort());
});

test("every section says something", () => {
  for (const code of codes) {
    const section = page.split(`\n### ${code}\n`)[1]?.split(/\n##/)[0]?.trim() ?? "";
    expect(section.length, code).toBeGreaterThan(40);
  }
});
