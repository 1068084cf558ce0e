import { describe, expect, test } from "vitest";
import { madePaper } from "../dedupe/made-paper.js";
import { runIn } from "./fake-io.js";

const lines = (...papers: object[]) => papers.map((paper) => `${JSON.stringify(paper)}\n`).join("");

const hugging = madePaper({
  title: "LoRA: Low-Rank Adaptation",
  upvotes: 5,
  ids: { arxiv: "2106.09685" },
});
const weekly = madePaper({ title: "LoRA: low-rank adaptation" });
const plus = madePaper({ title: "LoRA+" });
const janus = madePaper({ title: "Janus", publishedAt: "2024" });
const janusLong = madePaper({ title: "Janus: Decoupling", publishedAt: "2024" });
const janusOther = madePaper({ title: "Janus: Another", publishedAt: "2024" });
const files = { "a.jsonl": lines(hugging, plus), "b.jsonl": `\n${lines(weekly)}` };

describe("trending-papers dedupe", () => {
  test("merges the records of several files", async () => {
    const { exitCode, stdout, stderr } = await runIn({ files }, "dedupe", "a.jsonl", "b.jsonl");
    expect(exitCode).toBe(0);
    const papers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(papers.map(({ title }) => title)).toEqual(["LoRA: Low-Rank Adaptation", "LoRA+"]);
    expect(papers[0].provenance).toHaveLength(2);
    expect(stderr).toBe("3 records, 2 papers, 1 of them from several records\n");
  });

  test("reads standard input, and says nothing where asked", async () => {
    const { exitCode, stdout, stderr } = await runIn({ stdin: lines(weekly) }, "dedupe", "--quiet");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("low-rank");
  });

  test("writes possible pairs to a file", async () => {
    const stdin = lines(janus, janusLong, janusOther);
    const { stderr, written } = await runIn({ stdin }, "dedupe", "--possible", "review.jsonl");
    const rows =
      written?.["review.jsonl"]
        ?.trim()
        .split("\n")
        .map((line) => JSON.parse(line)) ?? [];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      decision: "possible",
      a: { title: "Janus" },
      evidence: [{ name: "title" }, { name: "year" }],
    });
    expect(stderr).toContain("2 possible pairs to look at");
  });

  test("explains each merge", async () => {
    const { stderr } = await runIn(
      { files },
      "dedupe",
      "a.jsonl",
      "b.jsonl",
      "--explain",
      "--quiet",
    );
    expect(stderr).toBe(
      [
        "LoRA: Low-Rank Adaptation (arxiv:2106.09685)",
        '  record 0: "LoRA: Low-Rank Adaptation"',
        '  record 2: "LoRA: low-rank adaptation"',
        "  0 and 2: match, the same version, score 1.00",
        '      title equal (+1.00): "LoRA: Low-Rank Adaptation" / "LoRA: low-rank adaptation"',
        "",
      ].join("\n"),
    );
  });

  test("keeps to a policy", async () => {
    const preprint = { ...hugging, ids: { doi: "10.1101/1" } };
    const record = { ...hugging, ids: { doi: "10.1145/1" } };
    const stdin = lines(preprint, record);
    expect((await runIn({ stdin }, "dedupe")).stderr).toContain("2 records, 1 papers");
    const apart = await runIn({ stdin }, "dedupe", "--policy", "separate-preprints");
    expect(apart.stderr).toContain("2 records, 2 papers");
  });

  test("reports lines that are no papers", async () => {
    const stdin = `{"title":\n${lines(weekly)}{"title":""}\n`;
    const { exitCode, stderr } = await runIn({ stdin }, "dedupe", "--quiet");
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^<stdin>:1: not JSON\n<stdin>:3: no paper: title .*\n$/);
    expect((await runIn({ stdin }, "dedupe", "--strict")).exitCode).toBe(1);
    expect((await runIn({ stdin: "" }, "dedupe")).exitCode).toBe(1);
  });

  test("shows a bar on a terminal for long work only", async () => {
    const many = Array.from({ length: 5_001 }, (_, at) =>
      madePaper({ title: `Title ${at} of Many` }),
    );
    const { stderr } = await runIn({ stdin: lines(...many), terminal: 80 }, "dedupe");
    expect(stderr).toContain("\r[##");
    expect((await runIn({ stdin: lines(weekly), terminal: 80 }, "dedupe")).stderr).not.toContain(
      "\r",
    );
  });

  test.each([
    [
      ["dedupe", "--policy", "x"],
      'trending-papers: --policy is one of separate-preprints, one-per-listing, not "x"',
    ],
    [["dedupe", "-", "-"], "trending-papers: standard input (-) can be read only once"],
    [["dedupe", "--posible", "x"], "trending-papers: Unknown option '--posible'"],
    [["dedupe", "none.jsonl"], "trending-papers: none.jsonl: no such file"],
    [["diff", "a.jsonl"], "trending-papers: expected two files, got 1"],
    [["diff", "-", "-"], "trending-papers: standard input (-) can be read only once"],
    [["diff", "a.jsonl", "none.jsonl"], "trending-papers: none.jsonl: no such file"],
  ])("%j is wrong", async (args, problem) => {
    const { exitCode, stderr } = await runIn({ files }, ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(problem);
  });

  test("--help", async () => {
    expect((await runIn({}, "dedupe", "--help")).stdout).toContain("Usage: trending-papers dedupe");
    expect((await runIn({}, "diff", "-h")).stdout).toContain("Usage: trending-papers diff");
  });
});

describe("trending-papers diff", () => {
  const world = {
    files: { "a.jsonl": lines(hugging, plus), "b.jsonl": lines({ ...hugging, upvotes: 8 }, janus) },
  };

  test("tells what is new, gone and changed", async () => {
    expect(await runIn(world, "diff", "a.jsonl", "b.jsonl")).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: [
        "~ LoRA: Low-Rank Adaptation (arxiv:2106.09685): upvotes 5 -> 8",
        "- LoRA+ (title:lora~)",
        "+ Janus (title:janus~)",
        "1 new, 1 gone, 1 changed, 0 unchanged",
        "",
      ].join("\n"),
    });
  });

  test("counts only, where asked", async () => {
    const { stdout } = await runIn(world, "diff", "--counts", "a.jsonl", "a.jsonl");
    expect(stdout).toBe("0 new, 0 gone, 0 changed, 2 unchanged\n");
  });
});
