import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeMadeListing } from "../../bench/dedupe-scale/made-listing.js";
import { dedupePapers } from "../../src/dedupe/index.js";

const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const TIMES = { timeout: 120_000 };
let folder = "";
let expected = "";

/** The same paper by two scripts, so that listings and numbers of records matter, too. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trending-papers-"));
  writeMadeListing(join(folder, "papers.jsonl"), 4_000);
  const papers = readFileSync(join(folder, "papers.jsonl"), "utf8").trim().split("\n");
  expected = dedupePapers(papers.map((line) => JSON.parse(line)))
    .papers.map((paper) => `${JSON.stringify(paper)}\n`)
    .join("");
  writeFileSync(join(folder, "first.jsonl.gz"), gzipSync(linesOf(papers.slice(0, 1_500))));
  writeFileSync(join(folder, "second.jsonl"), linesOf(papers.slice(1_500)));
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const linesOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

function trendingPapers(...args: string[]): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [command, ...args], {
    encoding: "utf8",
    cwd: folder,
    maxBuffer: 2 ** 28,
  });
}

describe("dedupe", TIMES, () => {
  test("gives what dedupePapers gives, byte for byte, with files and without", () => {
    const files = ["first.jsonl.gz", "second.jsonl", "--quiet"];
    expect(trendingPapers("dedupe", ...files).stdout === expected).toBe(true);
    expect(trendingPapers("dedupe", "--stream", ...files).stdout === expected).toBe(true);
    const { status, stdout } = trendingPapers("dedupe", "--stream", ...files, "-o", "out.jsonl");
    expect([status, stdout]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "out.jsonl"), "utf8") === expected).toBe(true);
  });
});

const hasSort = spawnSync("sh", ["-c", "command -v sort join awk"]).status === 0;

describe.skipIf(!hasSort)("keys, pairs, clusters, merge", TIMES, () => {
  test("in several processes with the system's sort give the papers of dedupe", () => {
    execFileSync("sh", ["-e", "-c", SCRIPT], {
      cwd: folder,
      env: { ...process.env, LC_ALL: "C", NODE: process.execPath, COMMAND: command },
    });
    const merged = readFileSync(join(folder, "merged.jsonl"), "utf8").trim().split("\n");
    expect(merged.sort()).toEqual(expected.trim().split("\n").sort());
  });

  test("tell of lines that are no papers, and fail on lines of no step", () => {
    const run = (name: string, input: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, name, ...args], {
        input,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    };
    expect(run("keys", "")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(run("keys", 'x\t{"title":\n')).toEqual({
      status: 0,
      stdout: "",
      stderr: '<stdin>:1: not JSON: x {"title":\n',
    });
    expect(run("keys", "!\t{}", "--strict")).toMatchObject({ status: 1 });
    expect(run("pairs", "b\t1\tx\na\t1\tx\n")).toMatchObject({
      status: 2,
      stderr:
        "trending-papers: <stdin>:2: not in the order of bytes, as LC_ALL=C sort leaves lines\n",
    });
    expect(run("clusters", "1\t2\n")).toMatchObject({
      status: 2,
      stderr: "trending-papers: <stdin>:1: expected two notes\n",
    });
    expect(run("merge", "{}\n")).toMatchObject({ status: 2, stdout: "" });
    expect(run("merge", "1\t1\t{}\n", "--strict")).toMatchObject({ status: 1, stdout: "" });
    expect(run("pairs", "", "--strict").stderr).toContain("Unknown option '--strict'");
    expect(run("clusters", "", "--help").stdout).toContain("Usage: trending-papers clusters");
  });
});

/** Keys in three processes, pairs in two, with every key in one of them, then clusters. */
const SCRIPT = String.raw`
tab="$(printf '\t')"
step() { "$NODE" "$COMMAND" "$@"; }
awk '{ print NR "\t" $0 }' papers.jsonl > records.tsv
for part in 0 1 2; do
  awk -v part="$part" 'NR % 3 == part' records.tsv | step keys > "keys.$part"
done
awk -F '\t' '{ print > ("keyed." (length($1) % 2)) }' keys.0 keys.1 keys.2
for part in 0 1; do sort "keyed.$part" | step pairs --quiet > "pairs.$part"; done
sort -u pairs.0 pairs.1 | step clusters | sort > clusters.tsv
sort records.tsv | join -t "$tab" -o 1.2,1.1,2.2 clusters.tsv - | sort | step merge > merged.jsonl
`;
