import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WriteOptions } from "../../src/dataset/write-papers.js";
import type { Paper } from "../../src/index.js";
import { anyPaper } from "./any-paper.js";
import { papersOf, written } from "./gathered.js";

const ways: [string, WriteOptions][] = [
  ["JSON", { format: "json" }],
  ["JSON lines", { format: "jsonl" }],
  ["JSON lines in gzip", { format: "jsonl", gzip: true }],
  ["CSV", { format: "csv" }],
  ["CSV in gzip", { format: "csv", gzip: true }],
  ["Parquet", { format: "parquet" }],
  ["Parquet of small row groups", { format: "parquet", rowGroupSize: 2 }],
];

describe.each(ways)("%s", (_, options) => {
  test("what is written reads back equal, in whatever parts it comes", async () => {
    const cut = fc.integer({ min: 1, max: 5000 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { maxLength: 6 }), cut, async (papers, size) => {
        const bytes = await written(papers, options);
        const parts: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += size) parts.push(bytes.subarray(at, at + size));
        const read = await papersOf(parts);
        expect(read.diagnostics).toEqual([]);
        expect(read.papers).toEqual(papers);
      }),
      { numRuns: 30 },
    );
  });

  test("a named format reads the same", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { maxLength: 3 }), async (papers) => {
        const bytes = await written(papers, options);
        const read = await papersOf(new Blob([new Uint8Array(bytes)]), { format: options.format });
        expect(read).toMatchObject({ papers, diagnostics: [] });
      }),
      { numRuns: 8 },
    );
  });

  test("a byte order mark within a value is kept", async () => {
    const papers: Paper[] = ["\ufeffT", "T\ufeff", "T"].map((title) => {
      return { title, authors: [], orgs: [], ids: {}, links: [], provenance: [], note: "\ufeff" };
    });
    expect((await papersOf([await written(papers, options)])).papers).toEqual(papers);
  });
});
