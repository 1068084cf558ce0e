import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { madeSet } from "../../test/dataset/made-set.js";
import { median } from "../measure.js";
import { hundredths, table, tenths, whole } from "../table.js";
import { runMode, type ScaleRun } from "./run-mode.js";

/** The engine takes what it is given before it cleans up. */
const HEAP = ["--max-old-space-size=250", "--max-semi-space-size=8"];
const MODES = ["floor", "validate", "validate --jobs 2", "stats"];
/** Most days of the made set: its identifiers have room for so many papers a month. */
const DAYS = 2_000;

const [first = "100000,1000000", second] = process.argv.slice(2);
if (second !== undefined) console.log(JSON.stringify(await runMode(first, second)));
else all(first.split(",").map(Number));

function all(sizes: readonly number[]): void {
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  console.log(
    `Load when it began: ${hundredths(loadavg()[0] ?? 0)}; above 1, take the times with care.\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), "validate-scale-"));
  try {
    const rows: string[][] = [];
    const smallest = new Map<string, ScaleRun>();
    for (const size of sizes) {
      const file = join(folder, `${size}.jsonl`);
      write(file, size);
      // Small sets are done in seconds, where one run tells little.
      const rounds = size > 300_000 ? 1 : 3;
      const runs = new Map<string, ScaleRun[]>();
      for (let round = 0; round < rounds; round++) {
        for (const mode of MODES) {
          const run = inOwnProcess(mode, file);
          if (run.papers !== size) throw new Error(`${mode}: ${run.papers} papers of ${size}`);
          runs.set(mode, [...(runs.get(mode) ?? []), run]);
        }
      }
      rmSync(file);
      const floor = cpuOf(runs.get("floor"));
      for (const mode of MODES) {
        const of = runs.get(mode) ?? [];
        const run = { ...of[0], cpuSeconds: cpuOf(of), papers: size } as ScaleRun;
        rows.push(rowOf(mode, run, smallest.get(mode), floor));
        if (!smallest.has(mode)) smallest.set(mode, run);
      }
    }
    const head = ["task", "papers", "s", "CPU s", "resident, MB", "of floor", "exponent"];
    console.log(table(head, rows));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function cpuOf(runs: readonly ScaleRun[] = []): number {
  return median(runs.map(({ cpuSeconds }) => cpuSeconds));
}

function rowOf(
  mode: string,
  run: ScaleRun,
  smallest: ScaleRun | undefined,
  floor: number,
): string[] {
  const growth =
    smallest === undefined
      ? ""
      : hundredths(
          Math.log(run.cpuSeconds / smallest.cpuSeconds) / Math.log(run.papers / smallest.papers),
        );
  return [
    mode,
    whole(run.papers),
    tenths(run.seconds),
    tenths(run.cpuSeconds),
    whole(run.megabytes),
    hundredths(run.cpuSeconds / floor),
    growth,
  ];
}

function write(file: string, records: number): void {
  const out = openSync(file, "w");
  let waiting: string[] = [];
  for (const paper of madeSet({ records, perDay: Math.max(24, Math.ceil(records / DAYS)) })) {
    waiting.push(`${JSON.stringify(paper)}\n`);
    if (waiting.length < 5_000) continue;
    writeSync(out, waiting.join(""));
    waiting = [];
  }
  writeSync(out, waiting.join(""));
  closeSync(out);
}

/** So that the peak of its memory is its own. */
function inOwnProcess(mode: string, file: string): ScaleRun {
  const script = process.argv[1] ?? "";
  return JSON.parse(
    // The command sets its own where it starts threads.
    execFileSync(process.execPath, [...(mode.includes("--jobs") ? [] : HEAP), script, mode, file], {
      encoding: "utf8",
    }),
  );
}
