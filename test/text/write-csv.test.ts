import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell, csvRow, unguardedCell } from "../../src/text/write-csv.js";

describe("csvCell", () => {
  test.each([
    ["plain", "plain"],
    ["", ""],
    ["a,b", '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ["two\nlines", '"two\nlines"'],
    ['=HYPERLINK("https://x.example")', `"'=HYPERLINK(""https://x.example"")"`],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", `"'\r=1"`],
    ["a=1", "a=1"],
    ["\n=1", `"'\n=1"`],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
  ])("%j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

const anyCell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("'", "=", "-", "\r", "\n", ",", '"', "a") }),
);

test("a row is read back as it was, the guard taken off", () => {
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 1 }), (cells) => {
      const read = readRow(csvRow(cells));
      expect(read.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      expect(read.map(unguardedCell)).toEqual(cells);
    }),
  );
});

/** A reader straight from the grammar of RFC 4180. */
function readRow(row: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy;
  for (let found = cell.exec(row); found !== null; found = cell.exec(row)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] !== ",") break;
  }
  return cells;
}
