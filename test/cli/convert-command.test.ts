import { gunzipSync, gzipSync } from "node:zlib";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { convertFormats } from "../../src/cli/convert/convert-formats.js";
import { written as datasetBytes, papersOf } from "../dataset/gathered.js";
import { inJournal, paperWith, zeroSearch } from "../export/papers.js";
import { runIn } from "./fake-io.js";
import { clean, notAListing } from "./listing-texts.js";

const lines = [zeroSearch, inJournal].map((paper) => JSON.stringify(paper)).join("\n");

const files = {
  "papers.jsonl": lines,
  "papers.json": JSON.stringify([zeroSearch, inJournal]),
  "damaged.jsonl": `\n${lines}\n\n{"title":""}\nnot json\n`,
  "clean.txt": clean,
  "letter.txt": notAListing,
  "script.jsonl": JSON.stringify(paperWith({ title: "</script><script>alert(1)" })),
};

const convert = (...args: string[]) => runIn({ files }, "convert", ...args);

describe("convert", () => {
  test.each(convertFormats.filter((format) => format !== "parquet"))(
    "writes %s",
    async (format) => {
      const { exitCode, stdout, stderr } = await convert("--to", format, "papers.jsonl");
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(stdout).toContain("Incentivize the Search Capability");
      expect(stdout).toContain("boson mass");
    },
  );

  test("writes Parquet to a file, and reads it and CSV again", async () => {
    const { exitCode, stderr, written } = await convert(
      ...["--to", "parquet", "papers.jsonl", "-o", "x.parquet"],
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const bytes = Buffer.from(written?.["x.parquet"] ?? "", "latin1");
    expect((await papersOf(bytes)).papers).toEqual([zeroSearch, inJournal]);
    const csv = Buffer.from(await datasetBytes([zeroSearch, inJournal], { format: "csv" }));
    for (const [name, file] of Object.entries({ "x.parquet": bytes, "x.csv": csv })) {
      const world = { files: { [name]: new Uint8Array(file) } };
      const again = await runIn(world, "convert", "--to", "json", name);
      expect(JSON.parse(again.stdout)).toEqual([zeroSearch, inJournal]);
    }
  });

  test.each(["papers.json", "clean.txt"])("reads %s as it reads JSON lines", async (file) => {
    const { exitCode, stdout } = await convert("--to", "jsonl", file);
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  });

  test("what it writes as JSON and JSON lines it reads again", async () => {
    const once = await convert("--to", "json", "papers.jsonl");
    const again = await runIn({ stdin: once.stdout }, "convert", "--to", "jsonl");
    expect(
      again.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([zeroSearch, inJournal]);
  });

  test("takes papers of several files together", async () => {
    const { stdout } = await convert("--to", "bibtex", "papers.jsonl", "clean.txt", "papers.json");
    const keys = new Cite(stdout, { generateGraph: false }).data.map(({ id }) => id);
    expect(keys).toHaveLength(6);
    expect(new Set(keys).size).toBe(6);
    const csv = await convert("--to", "csv", "papers.jsonl", "clean.txt");
    expect(parse(csv.stdout, { columns: true })).toHaveLength(4);
    const csl = await convert("--to", "csl", "papers.jsonl", "papers.json");
    expect(JSON.parse(csl.stdout).map(({ id }: { id: string }) => id)).toEqual([
      "2505.04588",
      "2002.06398",
      "2505.04588-2",
      "2002.06398-2",
    ]);
  });

  test("names the lines that are no papers, and converts the others", async () => {
    const { exitCode, stdout, stderr } = await convert("--to", "ris", "damaged.jsonl");
    expect(exitCode).toBe(0);
    expect(stdout.match(/^TY/gm)).toHaveLength(2);
    expect(stderr).toMatch(/^damaged\.jsonl:5 item-malformed This is no paper \(title: /m);
    expect(stderr).toMatch(/^damaged\.jsonl:6 item-malformed This is no paper \(not JSON\)/m);
    expect((await convert("--to", "ris", "damaged.jsonl", "--strict")).exitCode).toBe(1);
  });

  test("writes a file when all of it is there", async () => {
    const { exitCode, stdout, written } = await convert(
      "--to",
      "ris",
      "papers.jsonl",
      "-o",
      "x.ris",
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(written?.["x.ris"]?.match(/^TY/gm)).toHaveLength(2);
  });

  test("packs text where the name of the file says so", async () => {
    const { written } = await convert("--to", "jsonl", "papers.jsonl", "-o", "x.jsonl.gz");
    const bytes = Buffer.from(written?.["x.jsonl.gz"] ?? "", "latin1");
    const { stdout } = await convert("--to", "jsonl", "papers.jsonl");
    expect(gunzipSync(bytes).toString()).toBe(stdout);
    const table = await convert("--to", "parquet", "papers.jsonl", "-o", "x.gz");
    expect(table.written?.["x.gz"]?.slice(0, 4)).toBe("PAR1");
  });

  test.each([
    ["lines", (line: string) => `${line}\n`, ""],
    ["a list", (line: string) => `,\n${line}`, "\n]"],
  ])("reads a long set without a name as it comes: %s", async (_kind, each, end) => {
    const line = JSON.stringify(zeroSearch);
    const one = each(line);
    const many = Math.ceil(5_000_000 / one.length);
    const start = end === "" ? "" : "[\n";
    const body = `${one.repeat(many).replace(/^,\n/, "")}${each('{"title":"cut').trimEnd()}\n`;
    const text = `${start}${body}${each(line).trimStart()}${end}`;
    const { exitCode, stdout, stderr } = await runIn({ stdin: text }, "convert", "--to", "jsonl");
    expect(stderr).toMatch(/^<stdin>[:#]\S+ item-malformed/);
    expect(exitCode).toBe(0);
    expect(stdout.match(/\n/g)?.length).toBeGreaterThanOrEqual(many);
    const packed = { files: { set: gzipSync(text, { level: 0 }) } };
    expect((await runIn(packed, "convert", "--to", "jsonl", "set")).stdout === stdout).toBe(true);
  });

  test("chooses papers by the flags that stats has", async () => {
    const chosen = async (...flags: string[]) => {
      const { exitCode, stdout } = await convert("--to", "jsonl", "papers.jsonl", ...flags);
      expect(exitCode).toBe(0);
      return stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line).title]));
    };
    const [first, second] = [zeroSearch.title, inJournal.title];
    expect(await chosen("--since", "2025")).toEqual([first]);
    expect(await chosen("--until", "2024")).toEqual([second]);
    expect(await chosen("--where", "ids.arxiv=2002.06398", "--has", "doi")).toEqual([second]);
    expect(await chosen("--keyword", "search")).toEqual([first]);
    expect(await chosen("--min-votes", "1", "--org", "nobody")).toEqual([]);
  });

  test("--redact leaves out who uses the site", async () => {
    const personal = {
      ...zeroSearch,
      submitter: { username: "ada", avatarUrl: "https://example.org/ada.png" },
      authors: [{ name: "Hao Sun", kind: "person", username: "hsun" }],
    };
    const stdin = JSON.stringify(personal);
    const open = await runIn({ stdin }, "convert", "--to", "jsonl");
    expect(open.stdout).toMatch(/ada.*hsun|hsun.*ada/);
    const { stdout } = await runIn({ stdin }, "convert", "--to", "jsonl", "--redact");
    expect(stdout).toContain("Hao Sun");
    expect(stdout).not.toMatch(/\bada\b|hsun/);
  });

  test("--enrich adds what another source says, before papers are chosen", async () => {
    const answer = { ...zeroSearch, tasks: ["retrieval"], provenance: [{ source: "arxiv" }] };
    const world = { files: { ...files, "answer.json": JSON.stringify([answer]) } };
    const args = ["convert", "--to", "jsonl", "papers.jsonl", "--enrich", "answer.json"];
    const { exitCode, stdout, stderr } = await runIn(world, ...args, "--where", "tasks=retrieval");
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: "answer.json: knows 1 of 2 papers\n",
    });
    expect(JSON.parse(stdout)).toMatchObject({ title: zeroSearch.title, tasks: ["retrieval"] });
    expect((await runIn(world, ...args, "--quiet")).stderr).toBe("");
    const missing = await convert(
      ...["--to", "jsonl", "papers.jsonl", "--enrich", "none.json", "-o", "x.jsonl"],
    );
    expect(missing.exitCode).toBe(2);
    expect(missing.written).toBeUndefined();
  });

  test("leaves a file as it was where an input cannot be read or the disk is full", async () => {
    const missing = await convert("--to", "ris", "papers.jsonl", "missing.jsonl", "-o", "x.ris");
    expect(missing.exitCode).toBe(2);
    expect(missing.written).toBeUndefined();
    expect(missing.stderr).toContain("x.ris: not written, as not all input could be read");
    const world = { files, diskIsFull: true };
    const full = await runIn(world, "convert", "--to", "ris", "papers.jsonl", "-o", "x.ris");
    expect(full.exitCode).toBe(2);
    expect(full.written).toBeUndefined();
    expect(full.stderr).toBe("trending-papers: x.ris: ENOSPC: no space left on device, write\n");
  });

  test("tells feeds what they are", async () => {
    const options = ["--title", "Week", "--url", "https://example.org/", "--limit", "1"];
    const more = ["--feed-url", "https://example.org/feed", "--updated-at", "2026-06-12"];
    const { stdout } = await convert("--to", "atom", "papers.jsonl", ...options, ...more);
    expect(stdout).toContain("<title>Week</title>");
    expect(stdout).toContain("<updated>2026-06-12T00:00:00.000Z</updated>");
    expect(stdout).toContain('<link href="https://example.org/feed" rel="self"/>');
    expect(stdout.match(/<entry>/g)).toHaveLength(1);
  });

  test("JSON-LD can stand in a script", async () => {
    const { stdout } = await convert("--to", "jsonld", "script.jsonl");
    expect(stdout).not.toContain("<");
    expect(JSON.parse(stdout).itemListElement[0].item.name).toBe("</script><script>alert(1)");
  });

  test("leaves accents where asked to", async () => {
    const stdin = JSON.stringify(paperWith({ title: "Über" }));
    const { stdout } = await runIn({ stdin }, "convert", "--to", "bibtex", "--unicode");
    expect(stdout).toContain("title = {Über}");
  });

  test("is empty and well-formed where nothing is recognised", async () => {
    const { exitCode, stdout } = await convert("--to", "json", "letter.txt");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "[]\n" });
  });

  test.each([
    ["no format", ["papers.jsonl"], "--to is missing: it is one of bibtex, csl, ris"],
    ["a format that is none", ["--to", "pdf"], '--to "pdf" is none: it is one of'],
    ["a format that is an object's own", ["--to", "toString"], '--to "toString" is none'],
    ["a title for BibTeX", ["--to", "bibtex", "--title", "x"], "--title goes with --to rss"],
    ["accents for RIS", ["--to", "ris", "--unicode"], "--unicode goes with --to bibtex only"],
    ["an address that is none", ["--to", "rss", "--url", "x"], "--url: expected an https address"],
    ["a time that is none", ["--to", "rss", "--updated-at", "now"], "--updated-at: expected a day"],
    ["a limit that is none", ["--to", "rss", "--limit", "x"], "--limit: expected a whole number"],
    ["a day that is none", ["--to", "ris", "--since", "May"], "--since: expected a day, month or"],
    ["input that is its own answer", ["--to", "ris", "--enrich", "-"], "standard input (-) can be"],
    ["standard input twice", ["--to", "ris", "-", "-"], "standard input (-) can be read only once"],
    ["Parquet as text", ["--to", "parquet"], "--to parquet needs --output"],
    ["an unknown flag", ["--to", "ris", "--now"], "Unknown option '--now'"],
  ])("refuses %s", async (_name, args, problem) => {
    const { exitCode, stdout, stderr } = await convert(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(`trending-papers: ${problem}`);
    expect(stderr).toMatch(/^[^\n]*\(see trending-papers convert --help\)\n$/);
  });

  test("no text of a paper steers a terminal", async () => {
    const stdin = JSON.stringify(paperWith({ title: "a\u001b[31m\u202eb", abstract: "\u009b1m" }));
    for (const format of convertFormats) {
      const { stdout } = await runIn({ stdin, terminal: 80 }, "convert", "--to", format);
      expect(stdout.replace(/[\r\n]/g, "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }
  });

  test("has a help that names every format", async () => {
    const { stdout, exitCode } = await convert("--help");
    expect(exitCode).toBe(0);
    for (const format of convertFormats) expect(stdout).toContain(format);
  });
});
