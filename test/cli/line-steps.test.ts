import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madePageLines, madeRejects } from "../spark/made-pages.js";

const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const hasTools = spawnSync("sh", ["-c", "command -v sort join awk cut xargs"]).status === 0;
let folder = "";

describe.skipIf(!hasTools)("all steps with the system's sort", { timeout: 120_000 }, () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "trending-papers-"));
    writeFileSync(join(folder, "pages.jsonl"), `${madePageLines(80).join("\n")}\n`);
    execFileSync("sh", ["-e", "-c", SCRIPT], {
      cwd: folder,
      env: { ...process.env, LC_ALL: "C", NODE: process.execPath, COMMAND: command },
    });
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  const textOf = (file: string) => readFileSync(join(folder, file), "utf8");
  const sortedLines = (file: string) => textOf(file).trim().split("\n").sort();

  test("parse the same papers in many processes", () => {
    expect(sortedLines("parsed.jsonl")).toEqual(sortedLines("one-parsed.jsonl"));
    expect(sortedLines("parsed.jsonl").length).toBeGreaterThan(400);
  });

  test("dedupe them to the same papers", () => {
    expect(sortedLines("merged.jsonl")).toEqual(sortedLines("one-merged.jsonl"));
    expect(sortedLines("merged.jsonl").length).toBeLessThan(300);
  });

  test("rank them the same, byte for byte", () => {
    expect(textOf("ranking.jsonl")).toBe(textOf("one-ranking.jsonl"));
    expect(textOf("ranking.jsonl")).toContain('"status":"unranked"');
  });

  test("tell of each rejected line once", () => {
    const told = textOf("rejects.txt").split("\n");
    for (const reason of madeRejects) {
      expect(told.filter((line) => line.includes(`: ${reason}`))).toHaveLength(1);
    }
  });
});

/** One machine, one process a step; then parts: pages by turns, keys by length, papers by their day. */
const SCRIPT = String.raw`
tab="$(printf '\t')"
step() { "$NODE" "$COMMAND" "$@"; }
asof="--as-of 2026-06-10"

step parse --lines --quiet pages.jsonl > one-parsed.jsonl 2> rejects.txt
step dedupe --quiet one-parsed.jsonl > one-merged.jsonl
step rank --quiet $asof one-merged.jsonl > one-ranking.jsonl

awk '{ print > ("pages." (NR % 4)) }' pages.jsonl
ls pages.? | xargs -P 2 -I '{}' sh -c '"$NODE" "$COMMAND" parse --lines "$1" > "$1.parsed" 2> "$1.log"' - '{}'
cat pages.?.parsed > parsed.jsonl

awk '{ print NR "\t" $0 }' parsed.jsonl > records.tsv
for part in 0 1; do awk -v part=$part 'NR % 2 == part' records.tsv | step keys > keys.$part; done
awk -F '\t' '{ print > ("keyed." (length($1) % 2)) }' keys.0 keys.1
for part in 0 1; do sort keyed.$part | step pairs --quiet > pairs.$part; done
sort -u pairs.0 pairs.1 | step clusters | sort > clusters.tsv
sort records.tsv | join -t "$tab" -o 1.2,1.1,2.2 clusters.tsv - | sort | step merge > merged.jsonl

awk '{
  time = "none"
  if (match($0, /"listedAt":"....-..-../)) time = substr($0, RSTART + 12, 10)
  else if (match($0, /"publishedAt":"....-..-../)) time = substr($0, RSTART + 15, 10)
  print > ("day." time)
}' merged.jsonl
for day in day.*; do step rank --lines --quiet $asof $day > scored.$day; done
sort -m scored.* | cut -f 2 | awk '{
  if (match($0, /,"score":[^"]*$/)) $0 = substr($0, 1, RSTART - 1) ",\"rank\":" NR substr($0, RSTART)
  print
}' > ranking.jsonl
`;
