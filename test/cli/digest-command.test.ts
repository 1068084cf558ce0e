import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { rankersByName } from "../../src/cli/rank/rank-names.js";
import { paperWith } from "../export/papers.js";
import { runIn } from "./fake-io.js";
import { clean, notAListing } from "./listing-texts.js";

const papers = [
  paperWith({ title: "Resting", upvotes: 3, listedAt: "2026-06-10T08:00:00Z" }),
  paperWith({ title: "Rising & shining", upvotes: 90, listedAt: "2026-06-12T06:00:00Z" }),
  paperWith({ title: "Unvoted", listedAt: "2026-06-12T06:00:00Z" }),
];

const files = {
  "papers.jsonl": papers.map((paper) => JSON.stringify(paper)).join("\n"),
  "clean.txt": clean,
  "letter.txt": notAListing,
};

const digest = (...args: string[]) => runIn({ files }, "digest", ...args);
const asOf = ["--as-of", "2026-06-12T08:00:00Z"];

describe("digest", () => {
  test("keeps the order of the papers without a ranker", async () => {
    const { exitCode, stdout, stderr } = await digest("papers.jsonl");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const titles = load(stdout)("h2")
      .toArray()
      .map((heading) => load(heading).text());
    expect(titles).toEqual(["1\u00a0Resting", "2\u00a0Rising & shining", "3\u00a0Unvoted"]);
  });

  test("chooses papers before it ranks them", async () => {
    const { stdout } = await digest("papers.jsonl", "--by", "top", ...asOf, "--min-votes", "50");
    const titles = load(stdout)("h2")
      .toArray()
      .map((heading) => load(heading).text());
    expect(titles).toEqual(["1\u00a0Rising & shining"]);
    const wrong = await digest("papers.jsonl", "--has", "votes");
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('--has: there is no field "votes"');
  });

  test("ranks, says why, and stops where asked", async () => {
    const { stdout } = await digest(
      "papers.jsonl",
      "--by",
      "hot",
      ...asOf,
      "--top",
      "1",
      "--format",
      "text",
    );
    expect(stdout).toMatchInlineSnapshot(`
      "Trending papers
      ===============
      12 June 2026 · 1 of 3 papers

      1. Rising & shining
         90 upvotes in 2 h; first
         90 upvotes
      "
    `);
  });

  test("is a mail with all its parts as JSON", async () => {
    const args = ["--title", "Week", "--intro", "In", "--footer", "Out", "--format", "json"];
    const { stdout } = await digest("papers.jsonl", ...args, ...asOf);
    const { subject, html, text } = JSON.parse(stdout);
    expect(subject).toBe("Week, 12 June 2026");
    expect(load(html)("h1").text()).toBe("Week");
    expect(text).toContain("Week\n====\n12 June 2026 · 3 papers\n\nIn\n");
    expect(text).toMatch(/\nOut\n$/);
  });

  test("is Markdown where asked", async () => {
    const { stdout } = await digest(
      "papers.jsonl",
      "--format",
      "markdown",
      "--by",
      "votes",
      ...asOf,
      "--top",
      "2",
    );
    expect(stdout).toMatch(/^# Trending papers\n\n## 1\. Rising \\& shining\n/);
    expect(stdout.match(/^## /gm)).toHaveLength(2);
  });

  test("reads listings as they are, and writes a file", async () => {
    const { exitCode, written } = await digest("clean.txt", "-o", "mail.html");
    expect(exitCode).toBe(0);
    expect(load(written?.["mail.html"] ?? "")("article").length).toBe(2);
  });

  test.each([
    ["nothing recognised", ["letter.txt"], 1, ""],
    ["a missing file", ["missing.txt"], 2, "missing.txt: no such file"],
    ["a ranker that is none", ["--by", "best", ...asOf], 2, "--by is one of hot, top, "],
    ["a ranker without a time", ["--by", "hot"], 2, "--as-of is missing"],
    ["a time that is none", ["--as-of", "today"], 2, "--as-of: expected a day"],
    ["a number that is none", ["--top", "x"], 2, "--top: expected a whole number"],
    ["an unsafe address", ["--unsubscribe-url", "x"], 2, "--unsubscribe-url: expected an https"],
    ["a format that is none", ["--format", "pdf"], 2, "--format is one of html, text, "],
    ["a history without a ranker", ["--history", "x"], 2, "--history goes with --by only"],
    [
      "a missing history",
      ["papers.jsonl", "--by", "hot", ...asOf, "--history", "x"],
      2,
      "x: no such file",
    ],
    ["standard input twice", ["-", "-"], 2, "standard input (-) can be read only once"],
    ["an unknown flag", ["--now"], 2, "Unknown option '--now'"],
  ])("%s", async (_name, args, exitCode, problem) => {
    const outcome = await digest(...args);
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.stderr).toContain(problem);
  });

  test("has a help that names every ranker", async () => {
    const { stdout, exitCode } = await digest("--help");
    expect(exitCode).toBe(0);
    for (const name of Object.keys(rankersByName)) expect(stdout).toContain(name);
  });
});
