import { describe, expect, test } from "vitest";
import { type Listing, type Paper, paperKey, parseListing } from "../../src/index.js";
import { observationsFrom } from "../../src/rank/index.js";
import { runIn } from "./fake-io.js";
import { clean, incomplete, inferred, notAListing } from "./listing-texts.js";

const linesOf = (...values: unknown[]) => values.map((one) => `${JSON.stringify(one)}\n`).join("");
const jsonOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("parse --lines", () => {
  const parse = (stdin: string, ...args: string[]) => runIn({ stdin }, "parse", "--lines", ...args);

  test("prints for pages in lines what parse prints for their files", async () => {
    const alone = await runIn({ stdin: clean }, "parse");
    const together = await parse(linesOf(clean, { text: clean, fetchedBy: "a crawler" }));
    expect(together).toEqual({ exitCode: 0, stdout: alone.stdout.repeat(2), stderr: "" });
    expect(jsonOf(alone.stdout)).toHaveLength(2);
  });

  test("reads each line with its own options before those of the command line", async () => {
    const stdin = linesOf({ text: inferred, referenceDate: "2022-02-02" }, inferred);
    const { stdout } = await parse(stdin, "--reference-date", "2020-02-02", "--quiet");
    const years = jsonOf(stdout).map(({ publishedAt }) => publishedAt);
    expect(years).toEqual(["2024-01-15", "2022-02-01", "2024-01-15", "2020-02-01"]);
  });

  test("reads JSON as its source gives it, a listing or an item", async () => {
    const item = { paper: { id: "2410.02675", title: "FAN", authors: [] }, title: "FAN" };
    const { stdout, exitCode } = await parse(`${linesOf([item, item], item)}\n`, "--quiet");
    expect(exitCode).toBe(0);
    expect(jsonOf(stdout).map(({ ids }) => ids.arxiv)).toEqual(Array(3).fill("2410.02675"));
  });

  test("tells of lines that it cannot read, with their beginning, and reads the others", async () => {
    const stdin = `{"text":\n${linesOf(notAListing, { text: clean, source: "nobody" }, 7, clean)}`;
    const { stdout, stderr, exitCode } = await parse(stdin, "--quiet");
    expect(exitCode).toBe(0);
    expect(jsonOf(stdout)).toHaveLength(2);
    const rejects = stderr.split("\n").filter((line) => !line.includes("not-a-listing"));
    expect(rejects).toEqual([
      '<stdin>:1: not JSON: {"text":',
      '<stdin>:2: no listing: "Dear all,\\nthe meeting is on Monday.\\n"',
      expect.stringMatching(/^<stdin>:3: option source: "nobody" is none of .*: \{"text":"Daily/),
      "<stdin>:4: no listing: 7",
      "",
    ]);
    expect(await parse(stdin, "--strict")).toMatchObject({ exitCode: 1, stdout });
  });

  test("names the page in what it says about it, and is strict with warnings, too", async () => {
    const url = "https://huggingface.co/papers";
    const stdin = linesOf({ text: incomplete, url });
    const { stderr, exitCode } = await parse(stdin);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^<stdin>:1: https:\/\/huggingface\.co\/papers:\d+:1 byline-missing /);
    expect(await parse(stdin, "--strict")).toMatchObject({ exitCode: 1 });
  });

  test("prints lines only, and nothing for nothing", async () => {
    expect(await parse("\n\n")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    const { exitCode, stderr } = await parse("", "--format", "table");
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("--lines prints jsonl")]);
    const missing = await runIn({}, "parse", "--lines", "no.jsonl");
    expect(missing).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("no such file") });
  });
});

const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
const dayOnly = { ...bare, title: "Day", upvotes: 30, listedAt: "2026-06-11" };
const timed = { ...bare, title: "Time", upvotes: 30, listedAt: "2026-06-11T20:00:00Z" };
const unvoted = { ...bare, title: "None", listedAt: "2026-06-10" };
const asOf = ["--as-of", "2026-06-12"];

describe("lines that are too long", () => {
  const long = JSON.stringify("x".repeat(2 ** 24));
  const shown = `: ${long.slice(0, 80)}\n`;

  test("are rejected by parse and rank, and the others read", async () => {
    const pages = await runIn({ stdin: `${long}\n${linesOf(clean)}` }, "parse", "--lines");
    expect(pages).toMatchObject({ exitCode: 0, stderr: `<stdin>:1: too long${shown}` });
    expect(jsonOf(pages.stdout)).toHaveLength(2);
    const stdin = `${linesOf(timed)}${long}`;
    const papers = await runIn({ stdin }, "rank", "--lines", ...asOf);
    expect(papers).toMatchObject({ exitCode: 0, stderr: `<stdin>:2: too long${shown}` });
    expect(papers.stdout).toContain('"title":"Time"');
  });

  test("are counted by keys, so that the ids of the others stay the numbers of their lines", async () => {
    const { stdout, stderr } = await runIn({ stdin: `${long}\n${linesOf(timed)}` }, "keys");
    expect(stderr).toBe(`<stdin>:1: too long${shown}`);
    expect(stdout).toContain("0r:2\t2\n");
  });

  test("end the steps that do not read papers", async () => {
    const { exitCode, stderr } = await runIn({ stdin: long }, "pairs");
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: "trending-papers: <stdin>:1: the line is too long\n",
    });
  });
});

describe("rank --lines", () => {
  const rank = (stdin: string, ...args: string[]) => runIn({ stdin }, "rank", "--lines", ...args);

  test("prints the papers of rank, each behind a text to sort by", async () => {
    const stdin = linesOf(unvoted, timed, dayOnly);
    const { stdout, stderr, exitCode } = await rank(stdin, ...asOf);
    const rows = stdout.trim().split("\n");
    expect(rows.toSorted()).toEqual(rows);
    const plain = await runIn({ stdin }, "rank", ...asOf);
    expect(rows.map((line) => JSON.parse(line.split("\t")[1] ?? ""))).toEqual(
      jsonOf(plain.stdout).map(({ rank: _rank, ...row }) => row),
    );
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^<end>: 1 of the papers do not have/);
    expect(await rank(stdin, ...asOf, "--quiet")).toMatchObject({ stderr: "" });
  });

  test("sees what was seen before, as rank --history does", async () => {
    const look = (hour: string, upvotes: number): Listing => ({
      ...parseListing("[]"),
      capturedAt: `2026-06-11T${hour}:00:00Z`,
      papers: [{ ...dayOnly, upvotes }, timed] as Paper[],
    });
    const looks = [look("21", 4), look("22", 9), look("23", 30)];
    const files = Object.fromEntries(
      looks.map((one, nth) => [`history/${nth}.json`, JSON.stringify(one)]),
    );
    const velocity = ["--as-of", "2026-06-11T23:30:00Z", "--ranker", "velocity"];
    const now = JSON.stringify(looks.at(-1));
    const args = ["rank", "now.json", "--history", "history", ...velocity];
    const plain = await runIn({ files: { ...files, "now.json": now } }, ...args);
    const seen = new Map(observationsFrom(looks).series.map(({ key, ...rest }) => [key, rest]));
    const stdin = linesOf(
      ...[dayOnly, timed].map((paper) => ({ paper, ...seen.get(paperKey(paper)) })),
    );
    const { stdout } = await rank(stdin, ...velocity);
    const scores = (text: string) =>
      [...text.matchAll(/"title":"(\w+)".*"score":([-\d.e]+)/g)].map(([, ...found]) => found);
    expect(scores(stdout)).toEqual(scores(plain.stdout));
    expect(scores(stdout)).toHaveLength(2);
    const alone = await rank(linesOf(dayOnly, timed), ...velocity);
    expect(alone.stdout.match(/"reason":"no-velocity"/g)).toHaveLength(2);
  });

  test("tells of lines that are no papers, also where it is quiet", async () => {
    const stdin = `nothing\n${linesOf(
      { title: 5 },
      { paper: timed, observations: [{ at: 5 }] },
      { paper: timed, observations: [{ at: "2026-06-11", approximate: "upvotes" }] },
      { paper: timed, observations: [], listedAt: 5 },
      timed,
    )}`;
    const { stdout, stderr, exitCode } = await rank(stdin, ...asOf, "--quiet");
    expect(exitCode).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stderr.trim().split("\n")).toEqual([
      "<stdin>:1: not JSON: nothing",
      expect.stringMatching(/^<stdin>:2: no paper: title .*: \{"title":5\}$/),
      expect.stringMatching(/^<stdin>:3: observations: expected a list of objects/),
      expect.stringMatching(/^<stdin>:4: observations: expected a list of objects/),
      expect.stringMatching(/^<stdin>:5: listedAt: expected a text/),
    ]);
    expect(await rank(stdin, ...asOf, "--strict")).toMatchObject({ exitCode: 1, stdout });
    expect(await rank("", ...asOf)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test.each([
    [["--lines", "--limit", "5"], "--lines goes without --limit"],
    [["--lines", "--history", "past"], "--lines goes without --history"],
    [["--strict"], "--strict goes with --lines only"],
    [["--lines", "--ranker", "gamma-poisson"], '"gamma-poisson" needs the whole list'],
  ])("refuses %j", async (args, problem) => {
    const { exitCode, stderr } = await runIn({}, "rank", ...asOf, ...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(problem) });
    const late = await runIn({}, "rank", "--lines", "--as-of", "soon");
    expect(late).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--as-of") });
  });
});
