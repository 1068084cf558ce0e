import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixPapers } from "../../../src/dataset/index.js";
import { Paper } from "../../../src/index.js";
import { madeSet } from "../made-set.js";
import { rowsOf } from "../rows-of.js";

const bare = { title: "LoRA", authors: [], orgs: [], ids: {}, links: [], provenance: [] };

async function fixed(...records: unknown[]): Promise<{ values: unknown[]; repairs: string[] }> {
  const values: unknown[] = [];
  const repairs: string[] = [];
  for await (const row of fixPapers(rowsOf(records))) {
    if (row.type === "row") values.push(row.value);
    else repairs.push(`${row.diagnostic.field}: ${row.diagnostic.actual}`);
  }
  return { values, repairs };
}

const link = (url: string) => ({ kind: "paper", url, evidence: "href" });

describe("what has one right answer is repaired", () => {
  test.each([
    [
      "an identifier with its version",
      { ids: { arxiv: "arXiv:2106.09685v2" } },
      { ids: { arxiv: "2106.09685", arxivVersion: 2 } },
    ],
    [
      "an identifier that lost a zero, by a link",
      { ids: { arxiv: "2503.0213" }, links: [link("https://arxiv.org/abs/2503.02130")] },
      { ids: { arxiv: "2503.02130" }, links: [link("https://arxiv.org/abs/2503.02130")] },
    ],
    [
      "an identifier that is a number, by where it was seen",
      {
        ids: { arxiv: 704.0001 },
        provenance: [{ source: "arxiv", url: "https://arxiv.org/abs/0704.0001" }],
      },
      {
        ids: { arxiv: "0704.0001" },
        provenance: [{ source: "arxiv", url: "https://arxiv.org/abs/0704.0001" }],
      },
    ],
    [
      "a DOI",
      { ids: { doi: "https://doi.org/10.1145/3292500" } },
      { ids: { doi: "10.1145/3292500" } },
    ],
    ["a count that is a text", { upvotes: "12" }, { upvotes: 12 }],
    [
      "an address",
      { links: [link("http://www.github.com/x/y.git")] },
      { links: [{ ...link("https://github.com/x/y"), raw: "http://www.github.com/x/y.git" }] },
    ],
    ["a placeholder", { abstract: "N/A", venue: " " }, {}],
    [
      "a name that is none",
      { orgs: [{ name: "null" }, { name: "Mila" }] },
      { orgs: [{ name: "Mila" }] },
    ],
    [
      "a number of authors that names refute",
      {
        authorCount: 1,
        authors: [
          { name: "A", kind: "person" },
          { name: "B", kind: "person" },
        ],
      },
      {
        authorCount: 2,
        authors: [
          { name: "A", kind: "person" },
          { name: "B", kind: "person" },
        ],
      },
    ],
  ])("%s", async (_name, damaged, right) => {
    const { values, repairs } = await fixed({ ...bare, ...damaged });
    expect(values).toEqual([{ ...bare, ...right }]);
    expect(repairs.length).toBeGreaterThan(0);
  });
});

describe("what has several answers stays", () => {
  test.each([
    ["an identifier that lost a digit, and nothing tells which", { ids: { arxiv: "2503.0213" } }],
    ["two versions", { ids: { arxiv: "2106.09685v2", arxivVersion: 1 } }],
    ["a title that says nothing", { title: "Untitled" }],
    ["a link that is not safe", { links: [link("javascript:alert(1)")] }],
    [
      "a number of authors above the list",
      { authorCount: 9, authors: [{ name: "A", kind: "person" }] },
    ],
    ["a date", { publishedAt: "07/05/2025" }],
  ])("%s", async (_name, fields) => {
    expect(await fixed({ ...bare, ...fields })).toEqual({
      values: [{ ...bare, ...fields }],
      repairs: [],
    });
  });
});

test("a clean set goes through as it is", async () => {
  const papers = [...madeSet({ records: 200, seed: 5 })];
  expect(await fixed(...papers)).toEqual({ values: papers, repairs: [] });
});

test("repairing twice changes nothing more, and nothing throws", async () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom("N/A", " x ", "2503.0213", "12", "http://github.com/x/y"),
  );
  const record = fc.dictionary(
    fc.constantFrom(...Object.keys(Paper.shape), "__proto__"),
    fc.oneof(
      text,
      fc.array(fc.dictionary(fc.constantFrom("name", "url"), text)),
      fc.dictionary(fc.constantFrom("arxiv", "doi"), text),
      fc.jsonValue(),
    ),
  );
  await fc.assert(
    fc.asyncProperty(record, async (value) => {
      const once = await fixed(value);
      expect(await fixed(...once.values)).toEqual({ values: once.values, repairs: [] });
    }),
    { numRuns: 300 },
  );
});
