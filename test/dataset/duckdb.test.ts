import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WriteOptions } from "../../src/dataset/write-papers.js";
import type { Paper } from "../../src/model/paper.js";
import { paperWith } from "../model/papers.js";
import { anyPaper } from "./any-paper.js";
import { written } from "./gathered.js";

type Engine = typeof import("@duckdb/node-api");

/** The engine has a binary for each platform, and not for all. */
async function loadEngine(): Promise<Engine | undefined> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    console.log(`DuckDB tests skipped: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

const engine = await loadEngine();
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trending-papers-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function ask(query: string): Promise<Record<string, unknown>[]> {
  if (engine === undefined) return [];
  const instance = await engine.DuckDBInstance.create();
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(query);
  connection.closeSync();
  return result.getRowObjectsJson();
}

async function file(
  name: string,
  papers: readonly Paper[],
  options: WriteOptions,
): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await written(papers, options));
  return path.replaceAll("\\", "/");
}

const papers = [
  paperWith({
    title: 'Commas, "quotes"\nand lines',
    ids: { arxiv: "2505.04588", doi: "10.1/x" },
    authors: [
      { name: "A. One", kind: "person", affiliations: [{ name: "Lab" }, { name: "Other Lab" }] },
      { name: "B. Two", kind: "person" },
    ],
    ...{ upvotes: 12, publishedAt: "2025-05-07T17:30:25Z", starsPerHour: 0.5, categories: [] },
    links: [
      {
        ...{ kind: "repository", url: "https://github.com/x/y", evidence: "field" },
        repo: { host: "github.com", owner: "x", name: "y" },
      },
    ],
    provenance: [{ source: "huggingface", kind: "daily", place: { type: "row", row: 3 } }],
  }),
  paperWith({
    title: "=2+5",
    ids: { arxiv: "hep-th/9901001" },
    publishedAt: "1999-01",
    withdrawn: true,
  }),
  paperWith({
    title: "Third",
    upvotes: 30,
    publishedAt: "2025-05-08",
    categories: ["cs.CL", "cs.AI"],
  }),
];

describe.skipIf(engine === undefined)("DuckDB", () => {
  test("sees typed columns and real lists in Parquet", async () => {
    const path = await file("schema.parquet", papers, { format: "parquet" });
    const columns = await ask(`DESCRIBE SELECT * FROM '${path}'`);
    const types = Object.fromEntries(
      columns.map((column) => [column["column_name"], column["column_type"]]),
    );
    expect(types).toMatchObject({
      title: "VARCHAR",
      ids: "STRUCT(arxiv VARCHAR, arxivVersion BIGINT, doi VARCHAR, openreview VARCHAR, semanticScholar VARCHAR, openAlex VARCHAR, pwc VARCHAR)",
      upvotes: "BIGINT",
      starsPerHour: "DOUBLE",
      withdrawn: "BOOLEAN",
      publishedAt: "VARCHAR",
      publishedOn: "DATE",
      categories: "VARCHAR[]",
      authorsTruncated: "STRUCT(shown BIGINT, hidden BIGINT)",
    });
    expect(types["authors"]).toMatch(
      /^STRUCT\("?name"? VARCHAR, .*affiliations STRUCT\(.*\)\[\]\)\[\]$/,
    );
    expect(types["links"]).toContain("repo STRUCT(host VARCHAR, ");
  });

  test("answers questions about Parquet", async () => {
    const path = await file("questions.parquet", papers, { format: "parquet", rowGroupSize: 2 });
    expect(
      await ask(
        `SELECT count(*) AS n, sum(upvotes) AS votes, count(upvotes) AS known FROM '${path}'`,
      ),
    ).toEqual([{ n: "3", votes: "42", known: "2" }]);
    expect(
      await ask(
        `SELECT title FROM '${path}' WHERE publishedOn >= DATE '2025-05-08' OR ids.arxiv = 'hep-th/9901001' ORDER BY 1`,
      ),
    ).toEqual([{ title: "=2+5" }, { title: "Third" }]);
    expect(
      await ask(
        `SELECT a.name AS author, len(a.affiliations) AS labs FROM '${path}', unnest(authors) AS t(a) ORDER BY 1`,
      ),
    ).toEqual([
      { author: "A. One", labs: "2" },
      { author: "B. Two", labs: null },
    ]);
    expect(await ask(`SELECT categories FROM '${path}'`)).toEqual([
      { categories: [] },
      { categories: null },
      { categories: ["cs.CL", "cs.AI"] },
    ]);
    expect(await ask(`SELECT provenance[1].place AS place FROM '${path}' LIMIT 1`)).toEqual([
      { place: '{"type":"row","row":3}' },
    ]);
    expect(await ask(`SELECT publishedAt FROM '${path}' ORDER BY publishedAt`)).toEqual([
      { publishedAt: "1999-01" },
      { publishedAt: "2025-05-07T17:30:25Z" },
      { publishedAt: "2025-05-08" },
    ]);
  });

  test("reads JSON lines, packed too, JSON and CSV", async () => {
    const question = "count(*) AS n, sum(upvotes) AS votes, max(length(title)) AS longest";
    const answer = [{ n: "3", votes: "42", longest: "26" }];
    const lines = await file("papers.jsonl", papers, { format: "jsonl" });
    const packed = await file("papers.jsonl.gz", papers, { format: "jsonl", gzip: true });
    const list = await file("papers.json", papers, { format: "json" });
    const table = await file("papers.csv", papers, { format: "csv" });
    for (const source of [
      ...[`read_json('${lines}')`, `read_json('${packed}')`, `read_json('${list}')`],
      `read_csv('${table}', header = true)`,
    ]) {
      expect((await ask(`SELECT ${question} FROM ${source}`)).map(asText)).toEqual(answer);
    }
    // The guard against formulas is what a spreadsheet must see.
    expect(
      await ask(`SELECT title FROM read_csv('${table}', header = true) WHERE title LIKE '%2+5'`),
    ).toEqual([{ title: "'=2+5" }]);
  });

  test("reads any papers as they were written in Parquet", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, { minLength: 1, maxLength: 4 }), async (some) => {
        const path = await file("any.parquet", some, { format: "parquet", rowGroupSize: 2 });
        const rows = await ask(
          `SELECT title, upvotes, ids.arxiv AS arxiv, len(authors) AS authors, len(categories) AS categories FROM '${path}'`,
        );
        expect(rows).toEqual(
          some.map(({ title, upvotes, ids, authors, categories }) => ({
            title,
            upvotes: upvotes === undefined ? null : String(upvotes),
            arxiv: ids.arxiv ?? null,
            authors: String(authors.length),
            categories: categories === undefined ? null : String(categories.length),
          })),
        );
      }),
      { numRuns: 25 },
    );
  });
});

/** Sums are of one type in Parquet and of another in JSON. */
function asText(row: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
}
