import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "../../src/export/index.js";
import { csvColumns } from "../../src/export/to-csv.js";
import { unguardedCell } from "../../src/text/write-csv.js";
import { hostilePapers, zeroSearch } from "./papers.js";

const read = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, record_delimiter: "\r\n" });

test("a row has what a spreadsheet needs", () => {
  expect(read(toCsv([zeroSearch]))).toMatchObject([
    {
      title: zeroSearch.title,
      authors: "Hao Sun; Zile Qiao; Jiayan Guo",
      authorCount: "9",
      arxiv: "2505.04588",
      publishedAt: "2025-05-07T17:30:25Z",
      upvotes: "117",
      repositories: "https://github.com/Alibaba-NLP/ZeroSearch",
      approximate: "githubStars",
      rank: "",
    },
  ]);
});

test("no papers are a header", () => {
  expect(toCsv([])).toBe(`${csvColumns.join(",")}\r\n`);
});

test("hostile papers come back cell by cell, and no cell is a formula", () => {
  fc.assert(
    fc.property(fc.array(hostilePapers, { maxLength: 4 }), (papers) => {
      const rows = read(toCsv(papers));
      expect(rows.map(({ title = "" }) => unguardedCell(title))).toEqual(
        papers.map(({ title }) => title),
      );
      expect(rows.map(({ abstract = "" }) => unguardedCell(abstract))).toEqual(
        papers.map(({ abstract = "" }) => abstract),
      );
      for (const cell of rows.flatMap((row) => Object.values(row))) {
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }
    }),
  );
});
