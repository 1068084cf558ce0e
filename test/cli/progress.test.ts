import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createProgress } from "../../src/cli/terminal/progress.js";
import { zeroSearch } from "../export/papers.js";
import { runIn } from "./fake-io.js";
import { temporaryFolder } from "./temporary-folder.js";

function terminal(columns: number) {
  const seen: string[] = [];
  const clock = { ms: 0 };
  const stderr = {
    isTerminal: true,
    isClosed: false,
    columns,
    write: async (text: string) => {
      seen.push(text);
    },
  };
  return { seen, clock, io: { stderr, now: () => clock.ms } };
}

test("draws ten times a second at most, over what it drew before, and takes it away", async () => {
  const { seen, clock, io } = terminal(80);
  const progress = createProgress(io, { isShown: true, what: "papers" });
  progress.total(40_000_000);
  for (let part = 0; part < 10; part++) {
    clock.ms += 50;
    progress.read(1_000_000);
    for (let paper = 0; paper < 100; paper++) progress.record();
  }
  expect(seen[0]).toBe(
    "\r[#                       ] 5 %  2 MB of 40 MB  100 papers  1000 papers/s",
  );
  expect(seen).toHaveLength(5);
  await progress.clear();
  const [line = "", gone = ""] = seen.slice(-2);
  expect(gone).toBe(`\r${" ".repeat(line.length - 1)}\r`);
  await progress.clear();
  expect(seen).toHaveLength(6);
});

test("never says more than all, knows files without an end, and fits into its line", () => {
  const { seen, clock, io } = terminal(33);
  const progress = createProgress(io, { isShown: true, what: "records" });
  progress.total(1_000_000);
  clock.ms = 1000;
  progress.read(2_000_000);
  expect(seen.at(-1)).toBe("\r[########################] 100 %");
  progress.total(undefined);
  clock.ms = 2000;
  progress.read(1_000_000);
  expect(seen.at(-1)).toBe("\r1 MB read  0 records  0 records/");
});

test.each(["validate", "stats", "convert --to csv -o x.csv", "validate --jobs 2"])(
  "%s counts the bytes of all files as they lie there, packed or not",
  async (command) => {
    const folder = temporaryFolder();
    const lines = `${JSON.stringify(zeroSearch)}\n`.repeat(4_000);
    const names = ["a.jsonl", "b.jsonl.gz"].map((name) => join(folder, name));
    writeFileSync(names[0] ?? "", lines);
    writeFileSync(names[1] ?? "", gzipSync(lines));
    const args = [...command.split(" "), ...names];
    const shown = await runIn({ onDisk: true, terminal: 100, piped: true }, ...args);
    const shares = [...shown.stderr.matchAll(/\] (\d+) %/g)].map(([, share]) => Number(share));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(100);
    expect(shown.stderr).toMatch(/\r +\r$/);
    const quiet = await runIn({ onDisk: true, terminal: 100, piped: true }, ...args, "--quiet");
    expect(quiet.stderr).toBe("");
    const piped = await runIn({ onDisk: true }, ...args);
    expect(piped.stderr).toBe("");
  },
);

test("what is said when work fails begins a line of its own", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "a.jsonl");
  writeFileSync(file, `${JSON.stringify(zeroSearch)}\n`.repeat(9_000));
  const world = { onDisk: true, terminal: 100, piped: true, diskIsFull: true };
  const full = await runIn(world, "convert", "--to", "csv", file, "-o", "x.csv");
  expect(full.stderr).toMatch(/\] \d+ %[^\r]*\r +\rtrending-papers: x\.csv: ENOSPC/);
  const output = join(folder, "none", "x.jsonl");
  const args = ["validate", "--fix", "-o", output, file];
  const missing = await runIn({ onDisk: true, terminal: 100, piped: true }, ...args);
  expect(missing.stderr.replaceAll(folder, "F")).toMatch(
    /(?:^|\r)trending-papers: F\/none\/x\.jsonl: no such folder\n$/,
  );
});

test("a set that is repaired and read again is counted twice from its beginning", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "a.jsonl");
  writeFileSync(file, `${JSON.stringify(zeroSearch)}\n`.repeat(4_000));
  const args = ["validate", "--fix", "-o", join(folder, "b.jsonl"), file];
  const { stderr } = await runIn({ onDisk: true, terminal: 100, piped: true }, ...args);
  const shares = [...stderr.matchAll(/\] (\d+) %/g)].map(([, share]) => Number(share));
  const again = shares.findIndex((share, at) => share < (shares[at - 1] ?? 0));
  expect(again).toBeGreaterThan(0);
  expect(shares[again]).toBeLessThan(50);
  expect(shares.at(-1)).toBe(100);
});
