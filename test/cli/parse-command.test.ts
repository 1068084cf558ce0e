import { describe, expect, test } from "vitest";
import { Listing, Paper, sources } from "../../src/index.js";
import { runIn } from "./fake-io.js";
import { clean, incomplete, inferred, notAListing } from "./listing-texts.js";

const files = {
  "clean.txt": clean,
  "inferred.txt": inferred,
  "incomplete.txt": incomplete,
  "letter.txt": notAListing,
};

describe("exit codes", () => {
  test.each([
    ["everything read", ["clean.txt"], 0],
    ["a warning", ["incomplete.txt"], 0],
    ["nothing recognised", ["letter.txt"], 1],
    ["a warning, --strict", ["incomplete.txt", "--strict"], 1],
    ["an info, --strict", ["inferred.txt", "--strict"], 0],
    ["a missing file", ["missing.txt"], 2],
    ["several files: the highest", ["clean.txt", "letter.txt"], 1],
    ["several files, one missing", ["missing.txt", "letter.txt", "clean.txt"], 2],
    ["--strict is not loosened by --quiet", ["incomplete.txt", "--strict", "--quiet"], 1],
  ] as const)("%s", async (_name, args, exitCode) => {
    expect((await runIn({ files }, "parse", ...args)).exitCode).toBe(exitCode);
  });

  test("an error answer of the site is 1, an empty day 0", async () => {
    expect((await runIn({ stdin: "502 Bad Gateway\n" }, "parse")).exitCode).toBe(1);
    const empty = await runIn({ stdin: "Daily Papers\n\nNo papers for this day\n" }, "parse");
    expect(empty.exitCode).toBe(0);
    expect(empty.stderr).toContain("empty-listing");
  });

  test("an empty input is not a listing", async () => {
    const { exitCode, stdout, stderr } = await runIn({ stdin: "" }, "parse");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain("<stdin>:1:1 not-a-listing");
  });
});

describe("wrong usage", () => {
  test.each([
    [["--frmat", "csv"], "Unknown option '--frmat'"],
    [["--format", "xml"], '--format is one of table, json, jsonl, csv, not "xml"'],
    [["--format"], "Option '--format <value>' argument missing"],
    [["--strict=yes"], "Option '--strict' does not take an argument"],
    [["--reference-date", "yesterday"], "--reference-date: "],
    [["--reference-date", "2025-02-30"], "--reference-date: "],
    [["--source", "nowhere"], '--source: "nowhere"'],
    [["-", "-"], "standard input (-) can be read only once"],
  ])("%j", async (args, problem) => {
    const { exitCode, stdout, stderr } = await runIn({ files }, "parse", "clean.txt", ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^trending-papers: [^\n]+ \(see trending-papers parse --help\)\n$/);
    expect(stderr).toContain(problem);
  });

  test("--help names every format, source and exit code", async () => {
    const { exitCode, stdout } = await runIn({}, "parse", "--help");
    expect(exitCode).toBe(0);
    for (const word of ["table, json, jsonl, csv", "Exit codes:", ...sources.map(({ id }) => id)]) {
      expect(stdout).toContain(word);
    }
  });
});

describe("input", () => {
  test("no file and - both mean standard input", async () => {
    const bare = await runIn({ stdin: clean }, "parse");
    expect(bare.stdout.split("\n")).toHaveLength(3);
    expect(await runIn({ stdin: clean }, "parse", "-")).toEqual(bare);
  });

  test("standard input may stand among files", async () => {
    const { stdout } = await runIn({ files, stdin: inferred }, "parse", "clean.txt", "-");
    expect(stdout.trimEnd().split("\n")).toHaveLength(4);
  });

  test("somebody at a terminal is told what is awaited", async () => {
    const asked = await runIn({ stdin: clean, stdinIsTerminal: true }, "parse");
    expect(asked.stderr).toMatch(/^Paste a listing/);
    const quiet = await runIn({ stdin: clean, stdinIsTerminal: true }, "parse", "--quiet");
    expect(quiet.stderr).toBe("");
  });

  test("a missing file is one line; the others are read", async () => {
    const args = ["missing.txt", "clean.txt", "--format", "json"];
    const { stdout, stderr } = await runIn({ files }, "parse", ...args);
    expect(stderr).toBe("trending-papers: missing.txt: no such file\n");
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test("bytes that are not UTF-8 are replaced and reported", async () => {
    const bytes = new TextEncoder().encode(clean.replace("An abstract", "An abstr\u0001ct"));
    const world = { files: { "latin1.txt": bytes.map((byte) => (byte === 1 ? 0xe9 : byte)) } };
    const read = await runIn(world, "parse", "latin1.txt", "--format", "json");
    const listing = Listing.parse(JSON.parse(read.stdout));
    expect(listing.papers[0]?.abstract).toContain("abstr\uFFFDct");
    expect(listing.diagnostics.filter(({ code }) => code === "encoding-replaced")).toHaveLength(1);
    expect(read.stderr).toContain("latin1.txt:5:9 encoding-replaced");
    expect(read.exitCode).toBe(0);
    expect((await runIn(world, "parse", "latin1.txt", "--strict")).exitCode).toBe(1);
  });

  test("a listing in UTF-16, as Windows shells write it", async () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${clean}`, "utf16le"));
    const plain = await runIn({ stdin: clean }, "parse");
    const { stdout, stderr } = await runIn({ files: { "a.txt": bytes } }, "parse", "a.txt");
    expect({ stdout, stderr }).toEqual({ stdout: plain.stdout, stderr: plain.stderr });
  });
});

describe("options of the listing", () => {
  test("--reference-date settles years", async () => {
    const args = ["--reference-date", "2026-05-01", "--format", "json"];
    const { stdout } = await runIn({ stdin: inferred }, "parse", ...args);
    const paper = Listing.parse(JSON.parse(stdout)).papers[1];
    expect(paper?.publishedAt).toBe("2026-02-01");
    expect(paper?.inferred).toEqual([{ field: "publishedAt", from: "reference-date" }]);
  });

  test("--source reads the input as told, --url says where it is from", async () => {
    const url = "https://huggingface.co/papers/date/2024-02-01";
    const args = ["--source", "huggingface-text", "--url", url, "--format", "json"];
    const { exitCode, stdout } = await runIn({ stdin: clean }, "parse", ...args);
    expect(exitCode).toBe(0);
    expect(Listing.parse(JSON.parse(stdout)).url).toBe(url);
  });
});

describe("formats", () => {
  test("json is the listing", async () => {
    const { stdout, stderr } = await runIn({ files }, "parse", "clean.txt", "--format", "json");
    const listing = Listing.parse(JSON.parse(stdout));
    expect(listing.papers.map(({ title }) => title)).toEqual([
      "A First Paper",
      "A Second Paper, With a Comma",
    ]);
    expect(stderr).toBe("");
  });

  test("json of several files is an array of listings", async () => {
    const args = ["clean.txt", "letter.txt", "--format", "json"];
    const { stdout } = await runIn({ files }, "parse", ...args);
    expect(Listing.array().parse(JSON.parse(stdout))).toHaveLength(2);
  });

  test("jsonl is a paper a line, and the default of a pipe", async () => {
    const { stdout } = await runIn({ files }, "parse", "clean.txt", "incomplete.txt");
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => Paper.parse(JSON.parse(line)).title)).toHaveLength(6);
    const args = ["clean.txt", "incomplete.txt", "--format", "jsonl"];
    expect((await runIn({ files }, "parse", ...args)).stdout).toBe(stdout);
  });

  test("csv has one header, also for several files", async () => {
    const args = ["clean.txt", "clean.txt", "--format", "csv"];
    const rows = (await runIn({ files }, "parse", ...args)).stdout.split("\r\n");
    expect(rows).toHaveLength(6);
    expect(rows.filter((row) => row.startsWith("rank,title,"))).toHaveLength(1);
    expect(rows[2]).toContain('"A Second Paper, With a Comma"');
  });

  test("a table is the default of a terminal", async () => {
    const { stdout } = await runIn(
      { files, terminal: 80, env: { NO_COLOR: "1" } },
      "parse",
      "clean.txt",
    );
    expect(stdout).toBe(`2 papers, huggingface search (text)

 #  Title                         Authors          Date  Comments  Links
──────────────────────────────────────────────────────────────────────────────
 1  A First Paper                 3 authors  2024-01-15         7  first/code
 2  A Second Paper, With a Comma  1 author   2024-02-01
`);
  });

  test("tables of several files are told apart", async () => {
    const args = ["clean.txt", "letter.txt", "--format", "table"];
    const { stdout } = await runIn({ files }, "parse", ...args);
    expect(stdout).toMatch(/^clean\.txt: 2 papers, /);
    expect(stdout).toMatch(/\n\nletter\.txt: 0 papers, [^\n]+\n$/);
  });
});

describe("diagnostics", () => {
  test("go to standard error with the name of the file, and nowhere else", async () => {
    const { stdout, stderr } = await runIn({ files }, "parse", "incomplete.txt");
    expect(stderr).toMatch(
      /^incomplete\.txt:19:1 byline-missing [^\n]+\n {2}A Third Paper\n {2}\^\n$/,
    );
    expect(stdout).not.toContain("byline-missing");
  });

  test("--quiet drops infos and warnings, and keeps errors", async () => {
    const args = ["inferred.txt", "incomplete.txt", "letter.txt", "--quiet"];
    const { stderr } = await runIn({ files }, "parse", ...args);
    expect(stderr).toMatch(/^letter\.txt:1:1 not-a-listing /);
    expect(stderr).not.toMatch(/year-inferred|byline-missing/);
  });
});
