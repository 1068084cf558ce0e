import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { readPapers } from "../../src/dataset/read-papers.js";
import { readRows } from "../../src/dataset/read-rows.js";
import { writePapers } from "../../src/dataset/write-papers.js";
import { paperWith } from "../model/papers.js";
import { papersOf, rowsOf, written } from "./gathered.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("JSON lines", () => {
  test.each<[string, string, string[]]>([
    ["blank lines have numbers", '{"a":1}\n\n{"a":2}', ['1 {"a":1}', '3 {"a":2}']],
    [
      "line ends may be mixed",
      '{"a":1}\r\n{"a":2}\r{"a":3}\n',
      ['1 {"a":1}', '2 {"a":2}', '3 {"a":3}'],
    ],
    [
      "a broken line costs itself",
      '{"a":1}\n{"a":\n{"a":3}',
      ['1 {"a":1}', "2 item-malformed", '3 {"a":3}'],
    ],
    ["the first may be broken", '{"a":\n{"a":2}', ["1 item-malformed", '2 {"a":2}']],
    ["Python is read", "{\"a\":1}\n{'a': None}", ['1 {"a":1}', "2 item-repaired", '2 {"a":null}']],
    [
      "a line may be a listing",
      '{"papers":[{"a":1},{"a":2}]}\n{"a":3}',
      ['1 {"a":1}', '1 {"a":2}', '2 {"a":3}'],
    ],
    ["a mark before the text is none of it", '\ufeff{"a":1}\n{"a":2}', ['1 {"a":1}', '2 {"a":2}']],
    ["nothing is no row", "", []],
    ["prototypes are no members", '{"__proto__":1}\n{"a":2}', ['1 {"__proto__":1}', '2 {"a":2}']],
  ])("%s", async (_, text, rows) => {
    expect(await rowsOf(bytes(text))).toEqual(rows);
  });

  test("a line that is too long is passed over, and the rest is read", async () => {
    const text = `{"a":1}\n{"a":"${"x".repeat(200_000)}"}\n{"a":3}\n`;
    const rows = await rowsOf(text, { maxRowLength: 100_000 });
    expect(rows).toEqual(['1 {"a":1}', "2 limit-reached", '3 {"a":3}']);
  });

  test("bytes that are no text are told of with their place", async () => {
    const broken = new Uint8Array([...bytes('{"a":1}\n{"a":"'), 0xff, ...bytes('"}\n{"a":3}')]);
    expect(await rowsOf(broken)).toEqual([
      "2:7 encoding-replaced",
      '1 {"a":1}',
      '2 {"a":"\ufffd"}',
      '3 {"a":3}',
    ]);
  });

  test("gzip that is cut gives what is before the cut", async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `{"a":"${at * 7919}"}\n`).join("");
    const packed = gzipSync(lines);
    const rows = await rowsOf(packed.subarray(0, packed.length - 200));
    expect(rows.length).toBeGreaterThan(1_000);
    expect(rows[0]).toBe('1 {"a":"0"}');
    expect(rows.filter((row) => row.endsWith("input-broken"))).toHaveLength(1);
  });
});

describe("JSON", () => {
  test.each<[string, string, string[]]>([
    ["a list", '[{"a":1},\n{"a":2}]', ['#/0 {"a":1}', '#/1 {"a":2}']],
    ["a listing", '{"source":"x","papers":[{"a":1}],"total":1}', ['#/papers/0 {"a":1}']],
    [
      "listings",
      '[{"papers":[{"a":1}]},{"papers":[{"a":2}]}]',
      ['#/0/papers/0 {"a":1}', '#/1/papers/0 {"a":2}'],
    ],
    ["one paper over lines", '{\n "title": "T"\n}', ['# {"title":"T"}']],
    [
      "a broken item",
      '[{"a":1},{"a":},{"a":3}]',
      ['#/0 {"a":1}', "#/1 item-malformed", '#/2 {"a":3}'],
    ],
    [
      "a bracket too few",
      '[\n  {"a":1},\n  {"a":[2},\n  {"a":{\n    "b":3}}\n]',
      ['#/0 {"a":1}', "#/1 item-malformed", '#/2 {"a":{"b":3}}', "#/1 input-broken"],
    ],
    [
      "a bracket too few in a listing",
      '{"papers":[\n{"a":[1},\n{"a":2}\n],"total":2}',
      [
        ...["#/papers/0 item-malformed", '#/papers/1 {"a":2}'],
        ...["#/papers/2 item-malformed", "#/papers/2 input-broken"],
      ],
    ],
    [
      "a bracket of another kind",
      '[\n{"a":[1},\n{"a":{"b":2}]},\n{"a":3}\n]',
      ["#/0 item-malformed", "#/1 item-malformed", '#/2 {"a":3}'],
    ],
    [
      "a quote too few",
      '[\n{"a":1},\n{"a":"2},\n{"a":3}\n]',
      ['#/0 {"a":1}', "#/1 item-malformed", '#/2 {"a":3}'],
    ],
    ["a cut end", '[{"a":1},{"a":2', ['#/0 {"a":1}', "#/1 item-malformed", "#/1 input-broken"]],
    ["a cut end between", '[{"a":1},', ['#/0 {"a":1}', "#/0 input-broken"]],
    ["text behind the end", '[{"a":1}]]', ['#/0 {"a":1}', "# item-malformed"]],
  ])("%s", async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  test("an item that is too long is passed over", async () => {
    const text = `[{"a":1},{"a":"${"x".repeat(200_000)}"},{"a":3}]`;
    const rows = await rowsOf(text, { maxRowLength: 100_000 });
    expect(rows).toEqual(['#/0 {"a":1}', "#/1 limit-reached", '#/2 {"a":3}']);
  });

  test("what is no JSON says so", async () => {
    expect(await rowsOf("hello", { format: "json" })).toEqual(["# not-a-listing"]);
  });
});

describe("CSV", () => {
  test("broken rows cost themselves", async () => {
    const text = 'title,upvotes\nA,1\n"B" x,2\nC\nD,4\n"E\nF,6\n';
    const { papers, diagnostics } = await papersOf(text);
    expect(papers.map(({ title }) => title)).toEqual(["A", "D", "F"]);
    expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([
      ["item-malformed", { type: "row", row: 3 }],
      ["item-malformed", { type: "row", row: 4 }],
      ["item-malformed", { type: "row", row: 6 }],
    ]);
  });

  test("a row that is too long is passed over", async () => {
    const rows = await rowsOf(`title,note\nA,${"x".repeat(200_000)}\nB,\n`, {
      maxRowLength: 100_000,
    });
    expect(rows.map((row) => row.slice(0, 20))).toEqual([
      "2 limit-reached",
      '3 {"ids":{},"authors',
    ]);
  });

  test("without titles there is nothing to read, and it says why", async () => {
    const { papers, diagnostics } = await papersOf("<html><body>hello</body></html>\nA,B\n");
    expect(papers).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "not-a-listing", place: { type: "row", row: 1 } }]);
  });

  test("columns of other tables", async () => {
    const header =
      "Paper Title,Authors,Publication Date,arXiv ID,Code,PDF,Stars,Citations,Tags,Weather";
    const row =
      '"Deep, Deeper",A. One; B. Two,"Dec 24, 2018",1812.00001v2,https://github.com/x/y,https://arxiv.org/pdf/1812.00001,1.2k,7.0,a;b,fine';
    const { papers, diagnostics } = await papersOf(`${header}\n${row}\n`);
    expect(diagnostics).toMatchObject([{ code: "leftover-text", severity: "info" }]);
    expect(papers).toMatchObject([
      {
        title: "Deep, Deeper",
        authors: [
          { name: "A. One", kind: "person" },
          { name: "B. Two", kind: "person" },
        ],
        publishedAt: "2018-12-24",
        ids: { arxiv: "1812.00001", arxivVersion: 2 },
        links: [{ kind: "repository", repo: { owner: "x", name: "y" } }, { kind: "pdf" }],
        githubStars: 1200,
        approximate: ["githubStars"],
        citations: 7,
        keywords: ["a", "b"],
      },
    ]);
  });

  test("what parse --format csv prints", async () => {
    const text =
      "rank,title,authors,authorCount,orgs,arxiv,submitter,repositories,otherLinks,inferred,approximate\r\n" +
      "1,T,A. One; B. Two,2,Lab,2505.00001,Someone,https://github.com/x/y,,publishedAt,githubStars\r\n";
    const { papers, diagnostics } = await papersOf(text);
    expect(diagnostics).toEqual([]);
    expect(papers).toMatchObject([
      {
        ...{
          rank: 1,
          title: "T",
          authorCount: 2,
          orgs: [{ name: "Lab" }],
          submitter: { name: "Someone" },
        },
        ...{
          ids: { arxiv: "2505.00001" },
          approximate: ["githubStars"],
          links: [{ kind: "repository" }],
        },
        authors: [{ name: "A. One" }, { name: "B. Two" }],
      },
    ]);
    expect(papers[0]?.inferred).toBeUndefined();
  });

  test("what a data frame prints", async () => {
    const text =
      "title,authors,upvotes,withdrawn,arxiv\nT,\"['A. One', 'B. Two']\",3.0,True,2503.0213\n";
    const { papers, diagnostics } = await papersOf(text);
    expect(diagnostics).toEqual([]);
    expect(papers).toMatchObject([
      {
        upvotes: 3,
        withdrawn: true,
        authors: [{ name: "A. One" }, { name: "B. Two" }],
        ids: { arxiv: "2503.0213" },
      },
    ]);
  });

  test("what cannot be read as its field stays as it is, to be reported", async () => {
    const { papers, diagnostics } = await papersOf("title,upvotes,date\nT,many,soon\n");
    expect(papers).toMatchObject([{ title: "T" }]);
    expect(diagnostics.map(({ field, actual }) => [field, actual])).toEqual([
      ["publishedAt", "soon"],
      ["upvotes", "many"],
    ]);
  });
});

describe("Parquet", () => {
  test("a file that is none", async () => {
    expect(await rowsOf(bytes("PAR1 and then something else"))).toEqual(["- input-broken"]);
    expect(await rowsOf(bytes("{}"), { format: "parquet" })).toEqual(["- input-broken"]);
  });

  test("a row group that is broken costs itself", async () => {
    const papers = Array.from({ length: 30 }, (_, at) => paperWith({ title: `paper ${at}` }));
    const parts: Uint8Array[] = [];
    for await (const part of writePapers(papers, { format: "parquet", rowGroupSize: 10 })) {
      if (typeof part !== "string") parts.push(part);
    }
    // The second group: its part of the file is there, and is nonsense.
    parts[1]?.fill(0xff);
    const read = await papersOf(parts);
    expect(read.papers.map(({ title }) => title)).toEqual([
      ...papers.slice(0, 10).map(({ title }) => title),
      ...papers.slice(20).map(({ title }) => title),
    ]);
    expect(read.diagnostics).toMatchObject([
      { code: "input-broken", place: { type: "row", row: 11 } },
    ]);
  });

  test("columns of another program", async () => {
    const file = parquetWriteBuffer({
      columnData: [
        { name: "title", data: ["T"], type: "STRING" },
        { name: "arxiv_id", data: ["1706.03762"], type: "STRING" },
        { name: "published", data: [new Date("2017-06-12T17:57:34Z")], type: "TIMESTAMP" },
        { name: "likes", data: [3n], type: "INT64" },
      ],
    });
    const { papers, diagnostics } = await papersOf(file);
    expect(diagnostics).toEqual([]);
    expect(papers).toMatchObject([
      { title: "T", ids: { arxiv: "1706.03762" }, publishedAt: "2017-06-12T17:57:34Z", upvotes: 3 },
    ]);
  });

  test("random access reads no more than it needs at a time", async () => {
    const papers = Array.from({ length: 40 }, (_, at) => paperWith({ title: `paper ${at}` }));
    const file = await written(papers, { format: "parquet", rowGroupSize: 10 });
    const whole = new Uint8Array(file).buffer;
    const input = {
      byteLength: file.length,
      slice: async (from: number, to?: number) => whole.slice(from, to),
    };
    expect((await papersOf(input)).papers).toEqual(papers);
  });
});

describe("the reading as a whole", () => {
  const damaged = fc.string({
    unit: fc.constantFrom('"', "{", "}", "[", "]", ",", "\n", "\r", "title", ":", "1", "'", "PAR1"),
  });

  test("never throws on content, and cuts make no difference", async () => {
    const format = fc.constantFrom(undefined, "json", "jsonl", "csv", "parquet");
    await fc.assert(
      fc.asyncProperty(
        damaged,
        format,
        fc.integer({ min: 1, max: 9 }),
        async (text, named, size) => {
          const whole = bytes(text);
          const parts: Uint8Array[] = [];
          for (let at = 0; at < whole.length; at += size) parts.push(whole.subarray(at, at + size));
          const options = named === undefined ? {} : { format: named as "json" };
          expect(await rowsOf(parts, options)).toEqual(await rowsOf(whole, options));
        },
      ),
    );
  });

  test("ends where the signal says so, and closes the source", async () => {
    const controller = new AbortController();
    let closed = false;
    async function* source() {
      try {
        for (;;) yield bytes('{"title":"T"}\n');
      } finally {
        closed = true;
      }
    }
    const read = async () => {
      let papers = 0;
      for await (const _ of readPapers(source(), { format: "jsonl", signal: controller.signal })) {
        if (++papers === 3) controller.abort(new Error("enough"));
      }
    };
    await expect(read()).rejects.toThrow("enough");
    expect(closed).toBe(true);
  });

  test("errors of the source are passed on", async () => {
    async function* source() {
      yield "{}\n";
      throw new Error("the line is dead");
    }
    await expect(rowsOf(source())).rejects.toThrow("the line is dead");
  });

  test("wrong options are told at once", () => {
    const untyped = (value: unknown) => value as never;
    expect(() => readRows("", { format: untyped("xml") })).toThrow(/^option format: .* got xml$/);
    expect(() => readRows("", { maxRowLength: 0 })).toThrow(/^option maxRowLength/);
    expect(() => readRows(untyped(1))).toThrow(TypeError);
    expect(() => writePapers([], { format: untyped("xml") })).toThrow(/^option format/);
    expect(() => writePapers([], { format: "parquet", gzip: true })).toThrow(/^option gzip/);
    expect(() => writePapers([], { format: "parquet", rowGroupSize: 0 })).toThrow(
      /^option rowGroupSize/,
    );
  });

  test("writing ends where the signal says so", async () => {
    const signal = AbortSignal.abort(new Error("stop"));
    for (const format of ["json", "jsonl", "csv", "parquet"] as const) {
      await expect(written([paperWith()], { format, signal })).rejects.toThrow("stop");
    }
    await expect(written([paperWith()], { format: "jsonl", gzip: true, signal })).rejects.toThrow(
      "stop",
    );
  });
});
