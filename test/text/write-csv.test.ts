import { parse } from "csv-parse/sync";
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
    ["＝1+1", "'＝1+1"],
    ["'=1", "''=1"],
    ["'tis", "'tis"],
    ["a=1", "a=1"],
    // A program that takes ";" for the comma keeps a cell in quotes together.
    ["a;=1+1", '"a;=1+1"'],
    ["Ada Li; Bo Wu", "Ada Li; Bo Wu"],
  ])("%j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\n,;\"＝x ") }),
);

test("a row is read back as it was by another reader, and the guard can be taken away", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1 }), (cells) => {
      const [row = []] = parse(csvRow(cells), { record_delimiter: "\r\n" });
      // The reader passes over a byte order mark only where it is asked to.
      expect(row.map(unguardedCell)).toEqual(cells);
    }),
  );
});

test("no cell begins with what a spreadsheet runs", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [[cell = ""] = []]: string[][] = parse(csvRow([text, ""]), {
        record_delimiter: "\r\n",
      });
      expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
  );
});
