import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { madeSet } from "../dataset/made-set.js";
import { runIn } from "./fake-io.js";
import { temporaryFolder } from "./temporary-folder.js";

const papers = [...madeSet({ records: 120, seed: 4 })];

function fileOf(records: readonly object[]): string {
  const file = join(temporaryFolder(), "papers.jsonl");
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  return file;
}

describe("trending-papers stats", () => {
  test("shows small charts", async () => {
    const { exitCode, stdout, stderr } = await runIn({}, "stats", fileOf(papers));
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("120 papers\n\nPublished 2019-01-06 to 2019-01-10, most on");
    expect(stdout).toMatch(/Sources\n {2}huggingface +120 100 % █{20,}\n/);
    expect(stdout).toMatch(/Votes of 120 papers, from \d+ to \d+, median [\d.]+\n/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test("json is the summary", async () => {
    const { stdout } = await runIn({}, "stats", "--format", "json", fileOf(papers));
    expect(JSON.parse(stdout)).toMatchObject({ records: 120, sources: [{ count: 120 }] });
  });

  test("flags choose papers", async () => {
    const chosen = papers.filter(
      ({ upvotes = 0, orgs }) => upvotes >= 10 && orgs[0]?.name === "Mila",
    );
    const flags = ["--min-votes", "10", "--org", "mila", "--since", "2019"];
    const { stdout } = await runIn({}, "stats", "--format", "json", ...flags, fileOf(papers));
    expect(JSON.parse(stdout).records).toBe(chosen.length);
  });

  test("the HTML report loads and runs nothing, and shows every chart", async () => {
    const evil = { ...papers[0], orgs: [{ name: "<script>alert(1)</script>" }] };
    const html = join(temporaryFolder(), "report.html");
    await runIn({}, "stats", "--html", html, fileOf([evil, ...papers.slice(1)]));
    const text = readFileSync(html, "utf8");
    const page = load(text);
    expect(page("script, link, img, iframe, object").length).toBe(0);
    expect(text).not.toMatch(/(?:src|href)="|url\(|@import/);
    expect(text).toContain("prefers-color-scheme: dark");
    const heads = page("h2")
      .toArray()
      .map((head) => page(head).text());
    expect(heads).toEqual([
      "Published",
      "Listed",
      "Votes",
      "Comments",
      "GitHub stars",
      "Authors",
      "Organizations",
      "Fields stated",
    ]);
    for (const svg of page("section svg").toArray())
      expect(page(svg).find("rect").length).toBeGreaterThan(0);
    expect(page("section svg").length).toBe(heads.length);
    expect(text).toContain("&lt;script&gt;");
  });

  test.each([
    [["--min-votes", "many"], "--min-votes: expected a number of at least 0"],
    [["--since", "May"], "--since: expected a day, month or year"],
    [["--has", "votes"], '--has: there is no field "votes"'],
    [["--where", "x"], "--where: expected a field"],
    [["--format", "xml"], '--format is one of table, json, not "xml"'],
  ])("%j is wrong", async (args, problem) => {
    const { exitCode, stderr } = await runIn({}, "stats", ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(problem);
  });

  test("exit codes, and records that are none", async () => {
    expect((await runIn({}, "stats", "none.jsonl")).exitCode).toBe(2);
    const { exitCode, stderr } = await runIn({}, "stats", fileOf([{ title: "" }]));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/papers\.jsonl:1: error /);
  });

  test("--help", async () => {
    expect((await runIn({}, "stats", "-h")).stdout).toContain("--where CONDITION");
  });
});
