import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { hundredths, table, tenths, whole } from "../table.js";
import { contestants } from "./contestants.js";
import { writeMadeInput } from "./made-inputs.js";

interface Run {
  records: number;
  seconds: number;
  /** Of the processor, which other work on the machine hardly lengthens. */
  cpuSeconds: number;
  megabytes: number;
}

const HEAD = [
  "input",
  "contestant",
  "MB",
  "records",
  "s",
  "MB/s",
  "CPU s",
  "of the bare one",
  "resident, MB",
];
/** For each input the bare parser that the others are held against, and who needs it as one string. */
const RACES = [
  { kind: "atom", bare: "htmlparser2 tokenizer", peers: ["feedsmith", "rss-parser"] },
  { kind: "json", bare: "@streamparser/json", peers: [] },
] as const;

const [first, file] = process.argv.slice(2);
if (first !== undefined && file !== undefined)
  console.log(JSON.stringify(await runOne(first, file)));
else all(Number(first ?? 1000));

async function runOne(name: string, input: string): Promise<Run> {
  const start = performance.now();
  const records = (await contestants[name]?.(input)) ?? 0;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  const cpuSeconds = (user + system) / 1e6;
  return { records, seconds, cpuSeconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function all(megabytes: number): void {
  const folder = mkdtempSync(join(tmpdir(), "stream-bench-"));
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown processor"}`,
  );
  console.log(
    `Load when it began: ${hundredths(loadavg()[0] ?? 0)}; above 1, take the times with care.\n`,
  );
  try {
    const rows: string[][] = [];
    for (const { kind, bare, peers } of RACES) {
      rows.push(...race(folder, kind, megabytes, ["readListing", bare], bare));
      if (peers.length === 0) continue;
      const small = Math.min(megabytes, 100);
      rows.push(...race(folder, kind, small, ["readListing", bare, ...peers], bare));
    }
    console.log(table(HEAD, rows));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function race(
  folder: string,
  kind: "atom" | "json",
  megabytes: number,
  names: readonly string[],
  bare: string,
): string[][] {
  const made = join(folder, `${kind}-${megabytes}`);
  writeMadeInput(made, kind, megabytes * 1e6);
  const size = statSync(made).size / 1e6;
  const runs = names.map((name) => ({ name, run: inOwnProcess(name, made) }));
  rmSync(made);
  const floor = runs.find(({ name }) => name === bare)?.run?.cpuSeconds ?? Number.NaN;
  return runs.map(({ name, run }) =>
    run === undefined
      ? [kind, name, whole(size), "failed", "", "", "", "", ""]
      : [
          kind,
          name,
          whole(size),
          whole(run.records),
          tenths(run.seconds),
          tenths(size / run.seconds),
          tenths(run.cpuSeconds),
          hundredths(run.cpuSeconds / floor),
          whole(run.megabytes),
        ],
  );
}

/** Memory is that of one contestant alone. */
function inOwnProcess(name: string, input: string): Run | undefined {
  try {
    const script = process.argv[1] ?? "";
    return JSON.parse(execFileSync(process.execPath, [script, name, input], { encoding: "utf8" }));
  } catch {
    return undefined;
  }
}
