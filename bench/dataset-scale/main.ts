import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { hundredths, table, tenths, whole } from "../table.js";
import { runMode, type ScaleRun } from "./run-mode.js";

/** The engine takes what it is given before it cleans up. */
const HEAP = ["--max-old-space-size=200", "--max-semi-space-size=8"];
const ALL = [
  "make",
  "write jsonl",
  "convert parquet",
  "convert jsonl redacted",
  "read jsonl",
  "write jsonl gzip",
  "read jsonl gzip",
  "write csv",
  "read csv",
  "write parquet",
  "read parquet",
];

const [first = "100000,1000000", second, third] = process.argv.slice(2);
if (third !== undefined && second !== undefined) {
  console.log(JSON.stringify(await runMode(first, second, Number(third))));
} else {
  const wanted = second?.split(",");
  const modes = ALL.filter((mode) => wanted?.some((one) => mode.endsWith(one)) ?? true);
  all(first.split(",").map(Number), modes);
}

function all(sizes: readonly number[], modes: readonly string[]): void {
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  console.log(
    `Load when it began: ${hundredths(loadavg()[0] ?? 0)}; above 1, take the times with care.\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), "dataset-scale-"));
  try {
    const runs = new Map<string, ScaleRun[]>();
    for (const size of sizes) {
      for (const mode of modes) {
        const file = join(folder, `papers.${mode.replace(/^\w+ /, "").replace(" ", ".")}`);
        const run = inOwnProcess(mode, file, size);
        if (run.papers !== size) throw new Error(`${mode}: ${run.papers} papers of ${size}`);
        runs.set(mode, [...(runs.get(mode) ?? []), run]);
        if (mode.startsWith("read")) rmSync(file);
      }
    }
    const rows = [...runs].flatMap(([mode, of]) =>
      of.map((run) => [
        mode,
        whole(run.papers),
        whole(run.fileMegabytes),
        tenths(run.seconds),
        tenths(run.cpuSeconds),
        whole(run.megabytes),
        growthOf(of, run),
      ]),
    );
    const head = ["task", "papers", "file, MB", "s", "CPU s", "resident, MB", "exponent"];
    console.log(table(head, rows));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How CPU time grows from the smallest size to this one. */
function growthOf([smallest]: readonly ScaleRun[], run: ScaleRun): string {
  if (smallest === undefined || smallest === run) return "";
  const time = Math.log(run.cpuSeconds / smallest.cpuSeconds);
  return hundredths(time / Math.log(run.papers / smallest.papers));
}

/** So that the peak of its memory is its own. */
function inOwnProcess(mode: string, file: string, size: number): ScaleRun {
  const script = process.argv[1] ?? "";
  return JSON.parse(
    // The command sets its own.
    execFileSync(
      process.execPath,
      [...(mode.startsWith("convert") ? [] : HEAP), script, mode, file, String(size)],
      {
        encoding: "utf8",
      },
    ),
  );
}
