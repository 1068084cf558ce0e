import { describe, expect, test } from "vitest";
import type { Listing, Paper } from "../../src/index.js";
import { runIn } from "./fake-io.js";
import { clean, notAListing } from "./listing-texts.js";

function listing(capturedAt: string | undefined, ...papers: Partial<Paper>[]): string {
  const whole: Listing = {
    schemaVersion: 1,
    source: "huggingface",
    kind: "daily",
    format: "json",
    date: "2026-06-12",
    ...(capturedAt !== undefined && { capturedAt }),
    diagnostics: [],
    papers: papers.map((paper) => ({
      title: "T",
      authors: [],
      orgs: [],
      ids: {},
      links: [],
      provenance: [],
      ...paper,
    })),
  };
  return JSON.stringify(whole);
}

const google = [{ name: "Google" }];
const rising = (upvotes: number): Partial<Paper> => ({
  title: "Rising | fast",
  ids: { arxiv: "2606.00001" },
  upvotes,
  orgs: google,
});
const resting = (upvotes: number): Partial<Paper> => ({
  title: "Resting",
  ids: { arxiv: "2606.00002" },
  upvotes,
  githubStars: 1200,
  approximate: ["githubStars"],
  orgs: [...google, { name: "MIT" }],
});

const files = {
  "now.json": listing("2026-06-12T12:00:00Z", rising(40), resting(90), { title: "Unvoted" }),
  "history/2026-06-12T10-00.json": listing(undefined, rising(4), resting(88)),
  "history/2026-06-12T11-00.json": listing(undefined, rising(15), resting(90)),
  "papers.jsonl": [rising(40), resting(90)]
    .map((paper) => ({ authors: [], links: [], provenance: [], ...paper }))
    .map((paper) => JSON.stringify(paper))
    .join("\n"),
  "clean.txt": clean,
  "today.txt": "Daily Papers\nJun 12\nSubmitted by  akhaliq\n40\nZeroSearch\n·\n9 authors\n",
  "of-2024.txt":
    "Daily Papers\n\nZeroSearch\n\n  • 9 authors\n·\nMay 7 8\n\nLoRA\n\n  • 8 authors\n·\nJun 17, 2023 2\n",
  "letter.txt": notAListing,
};

const asOf = ["--as-of", "2026-06-12T12:00:00Z"];
const rank = (...args: string[]) => runIn({ files }, "rank", ...args);

describe("rank", () => {
  test("prints a line of JSON for each paper in a pipe", async () => {
    const { stdout, stderr, exitCode } = await rank("now.json", ...asOf);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(exitCode).toBe(0);
    expect(rows).toMatchObject([
      { rank: 1, status: "ranked", paper: { title: "Resting" } },
      { rank: 2, status: "ranked", paper: { title: "Rising | fast" } },
      { status: "unranked", reason: "no-votes", paper: { title: "Unvoted" } },
    ]);
    expect(rows[0]).not.toHaveProperty("explanation");
    expect(stderr).toContain("unranked 1 of the papers");
  });

  test("sees in the history what gains now, and draws it", async () => {
    const { stdout, stderr } = await rank(
      "now.json",
      ...asOf,
      "--history",
      "history",
      "--format",
      "table",
    );
    expect(stdout).toMatchInlineSnapshot(`
      "hot (upvotes per hour), as of 2026-06-12T12:00:00Z

       #  Title          Votes  Stars   Age     Score
      ─────────────────────────────────────────────────────
       1  Rising | fast     40         12 h      5.61  ▁▃█
       2  Resting           90  ~1200  12 h    0.5064  ▁██
       -  Unvoted                            no-votes
      "
    `);
    expect(stderr).not.toContain("listing-undated");
  });

  test("says why, in words", async () => {
    const args = ["now.json", ...asOf, "--history", "history", "--explain", "--format", "md"];
    expect((await rank(...args)).stdout).toMatchInlineSnapshot(`
      "# hot (upvotes per hour), as of 2026-06-12T12:00:00Z

      1. [Rising \\| fast](https://arxiv.org/abs/2606.00001) (5.61): 40 upvotes in 12 h, 25 of them in the last hour; first
      2. [Resting](https://arxiv.org/abs/2606.00002) (0.5064): 90 upvotes in 12 h, none of them in the last hour; 1200 GitHub stars, none of them in the last 2 h; second
      - Unvoted: not ranked: its upvotes are not known
      "
    `);
    const json = await rank("now.json", ...asOf, "--explain", "--format", "json");
    const { results, asOf: time, ranker } = JSON.parse(json.stdout);
    expect([time, ranker]).toEqual(["2026-06-12T12:00:00Z", "hot"]);
    expect(results[0]).toMatchObject({ words: /upvotes in 12 h/, explanation: { name: "hot" } });
  });

  test("ranks groups", async () => {
    const args = ["now.json", ...asOf, "--group", "org", "--ranker", "votes"];
    const { stdout } = await rank(...args, "--format", "table");
    expect(stdout).toMatchInlineSnapshot(`
      "by org, votes (upvotes), as of 2026-06-12T12:00:00Z

       #  Name    Papers  Score              Carried by
      ─────────────────────────────────────────────────────
       1  MIT          1  68.57  ██████████  Resting
       2  Google       2  62.22  █████████▏  Resting
                                             Rising | fast
      "
    `);
    const [first] = (await rank(...args)).stdout.split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({ name: "MIT", rank: 1, papers: 1 });
    expect((await rank(...args, "--format", "md", "--limit", "1")).stdout).toContain("1. **MIT**");
  });

  test("keeps to a period and a limit", async () => {
    const day = await rank("now.json", "--as-of", "2026-06-12", "--by", "week", "--limit", "1");
    expect(day.stdout.trimEnd().split("\n")).toHaveLength(1);
    const next = await rank(
      "now.json",
      "--as-of",
      "2026-07-01",
      "--by",
      "month",
      "--format",
      "json",
    );
    expect(JSON.parse(next.stdout)).toMatchObject({ period: { name: "2026-07" }, results: [] });
    const groups = ["--as-of", "2026-07-01", "--by", "month", "--group", "org"];
    expect((await rank("now.json", ...groups)).stdout).toBe("");
  });

  test("reads what parse wrote, and listings as they are", async () => {
    const papers = await rank("papers.jsonl", ...asOf, "--ranker", "votes");
    expect(papers.stdout.match(/"rank":/g)).toHaveLength(2);
    const parsed = await runIn({ files }, "parse", "clean.txt", "now.json");
    const stored = await runIn({ files: { a: parsed.stdout } }, "rank", "a", ...asOf);
    expect(stored.exitCode).toBe(0);
    const text = await rank("clean.txt", "--as-of", "2024-02-01", "--ranker", "comments");
    expect(JSON.parse(text.stdout.split("\n")[0] ?? "")).toMatchObject({ rank: 1, score: 7 });
  });

  test("is about stars where it is asked to", async () => {
    const { stdout } = await rank("now.json", ...asOf, "--ranker", "top", "--of", "stars");
    expect(JSON.parse(stdout.split("\n")[0] ?? "")).toMatchObject({ paper: { title: "Resting" } });
  });

  test.each([
    ["nothing recognised", ["letter.txt", ...asOf], 1],
    ["a missing file", ["missing.txt", ...asOf], 2],
    ["a missing history", ["now.json", ...asOf, "--history", "none"], 2],
    ["no --as-of", ["now.json"], 2],
    ["an --as-of that is none", ["now.json", "--as-of", "today"], 2],
    ["an unknown ranker", ["now.json", ...asOf, "--ranker", "best"], 2],
    ["a ranker that is an object's own", ["now.json", ...asOf, "--ranker", "toString"], 2],
    ["stars for a ranker of votes", ["now.json", ...asOf, "--ranker", "hn", "--of", "stars"], 2],
    ["a period that is none", ["now.json", ...asOf, "--by", "year"], 2],
    ["a group that is none", ["now.json", ...asOf, "--group", "venue"], 2],
    ["scores that cannot be added", ["now.json", ...asOf, "--group", "org", "--ranker", "hn"], 2],
    ["a limit that is none", ["now.json", ...asOf, "--limit", "0"], 2],
    ["a format that is none", ["now.json", ...asOf, "--format", "csv"], 2],
    ["an unknown flag", ["now.json", ...asOf, "--now"], 2],
    ["standard input twice", ["-", "-", ...asOf], 2],
    ["all well", ["now.json", ...asOf], 0],
  ] as const)("%s: exit code", async (_name, args, exitCode) => {
    const outcome = await rank(...args);
    expect(outcome.exitCode).toBe(exitCode);
    if (exitCode === 2) expect(outcome.stderr).toMatch(/^trending-papers: [^\n]+\n/);
  });

  test("is a table on a terminal, in its width, and quiet where asked", async () => {
    const world = { files, terminal: 60, env: { NO_COLOR: "1" } };
    const { stdout, stderr } = await runIn(world, "rank", "now.json", ...asOf, "--quiet");
    expect(stdout).toContain("#  Title");
    for (const line of stdout.split("\n")) expect([...line].length).toBeLessThanOrEqual(60);
    expect(stderr).toBe("");
  });

  test("names a ranker that could rank what the chosen one cannot", async () => {
    const { stderr, stdout } = await rank("of-2024.txt", "--as-of", "2024-12-12");
    expect(stderr).toContain("They can be ranked with --ranker comments.\n");
    expect(stdout).toContain('"no-votes"');
    const { stderr: ofComments } = await rank(
      ...["of-2024.txt", "--as-of", "2024-12-12", "--ranker", "comments"],
    );
    expect(ofComments).not.toContain("can be ranked");
  });

  test("has a help that names every ranker", async () => {
    const { stdout, exitCode } = await rank("--help");
    expect(exitCode).toBe(0);
    for (const name of ["hot", "reddit", "stars-per-hour", "--history DIR"]) {
      expect(stdout).toContain(name);
    }
  });
});

describe("a page without a year, as somebody just copied it", () => {
  const datesOf = (stdout: string) =>
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ status, paper }) => [status, paper.listedAt ?? paper.publishedAt]);

  test("is of the year that --as-of says", async () => {
    const { exitCode, stdout } = await rank("today.txt", ...asOf);
    expect(exitCode).toBe(0);
    expect(datesOf(stdout)).toEqual([["ranked", "2026-06-12"]]);
    const later = await rank("today.txt", "--as-of", "2027-01-01");
    expect(datesOf(later.stdout)).toEqual([["ranked", "2026-06-12"]]);
  });

  test("keeps what it states itself", async () => {
    const { stdout } = await rank("of-2024.txt", "--ranker", "newest", ...asOf);
    expect(datesOf(stdout)).toEqual([
      ["ranked", "2024-05-07"],
      ["ranked", "2023-06-17"],
    ]);
  });
});

test("papers of one list that share title and author are two, of two lists one seen twice", async () => {
  const editorial = (upvotes: number): Partial<Paper> => ({ title: "Editorial", upvotes });
  const files = {
    "now.json": listing("2026-06-12T12:00:00Z", editorial(4), editorial(2)),
    "before.json": listing("2026-06-12T10:00:00Z", editorial(1)),
  };
  const { stdout } = await runIn(
    { files },
    ...["rank", "before.json", "now.json", "--ranker", "votes", "--format", "jsonl", ...asOf],
  );
  const votes = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).paper.upvotes);
  expect(votes).toEqual([4, 2]);
});
