import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { hundredths, table, tenths, whole } from "../table.js";
import { writeMadeListing } from "./made-listing.js";
import { pairRows } from "./pair-rows.js";
import { MODES, megabytesOf, runMode, type ScaleRun } from "./run-mode.js";

/** The engine takes what it is given before it cleans up; the command sees to that itself. */
const HEAP = ["--max-old-space-size=300", "--max-semi-space-size=8"];
const SIZES = [100_000, 300_000, 1_000_000];

// With sizes, such as 100000,300000, and a mode, only those are run: "-- 1000000 streaming".
const [sizes, mode, file, copies] = process.argv.slice(2);
if (mode !== undefined && file !== undefined && copies !== undefined) {
  console.log(JSON.stringify(await runMode(mode, file, copies)));
} else all(sizes?.split(",").map(Number) ?? SIZES, mode === undefined ? MODES : [mode]);

function all(sizes: readonly number[], modes: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "dedupe-scale-"));
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  console.log(
    `Load when it began: ${hundredths(loadavg()[0] ?? 0)}; above 1, take the times with care.\n`,
  );
  try {
    const rows: string[][] = [];
    const times = new Map<string, number[]>();
    for (const size of sizes) {
      const made = join(folder, `${size}.jsonl`);
      const truth = join(folder, `${size}.copies`);
      writeFileSync(truth, new Uint8Array(writeMadeListing(made, size).buffer));
      for (const name of modes) {
        const run = inOwnProcess(name, made, truth);
        times.set(name, [...(times.get(name) ?? []), run.cpuSeconds]);
        rows.push(rowOf(name, size, megabytesOf(made), run));
      }
      rmSync(made);
    }
    console.log(
      table(
        [
          "mode",
          "records",
          "file, MB",
          "s",
          "CPU s",
          "resident, MB",
          "pairs compared",
          "blocks capped",
          "recall",
          "precision",
        ],
        rows,
      ),
    );
    for (const [name, [first = 1, ...rest]] of times) {
      const growth =
        Math.log((rest.at(-1) ?? first) / first) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1));
      console.log(
        `${name}: CPU time grows with size to the power of ${hundredths(growth)} (aim: at most 1.1)`,
      );
    }
    console.log(
      `\n${table(["pairs", "pairs/s", "of exact titles", "of token_sort"], pairRows(folder))}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** So that the peak of its memory is its own. */
function inOwnProcess(name: string, made: string, truth: string): ScaleRun {
  const script = process.argv[1] ?? "";
  return JSON.parse(
    execFileSync(
      process.execPath,
      [...(name === "command" ? [] : HEAP), script, "", name, made, truth],
      { encoding: "utf8" },
    ),
  );
}

function rowOf(name: string, size: number, megabytes: number, run: ScaleRun): string[] {
  return [
    name,
    whole(size),
    whole(megabytes),
    tenths(run.seconds),
    tenths(run.cpuSeconds),
    whole(run.megabytes),
    run.comparedPairs === undefined ? "" : whole(run.comparedPairs),
    run.cappedBlocks === undefined ? "" : whole(run.cappedBlocks),
    run.recall?.toFixed(4) ?? "",
    run.precision?.toFixed(4) ?? "",
  ];
}
