import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  listSnapshots,
  readSnapshot,
  type SnapshotEntry,
} from "../../src/cli/snapshot/snapshot-folder.js";
import type { Listing } from "../../src/model/index.js";
import { papersOf } from "../dataset/gathered.js";
import { paperWith } from "../model/papers.js";

const KILLS = 50;
const PAPERS = 800;
const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trending-papers-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Points in time that cover a stretch evenly and in no order. */
function share(nth: number): number {
  return (nth * 0.618_033_988_749_895) % 1;
}

interface Killed {
  stdout: string;
  milliseconds: number;
  wasKilled: boolean;
}

/** Runs the command and kills it after so many milliseconds, if it is not done by then. */
async function runAndKill(args: string[], delay = Number.POSITIVE_INFINITY): Promise<Killed> {
  const begin = performance.now();
  const child = spawn(process.execPath, [command, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const timer = Number.isFinite(delay) ? setTimeout(() => child.kill("SIGKILL"), delay) : undefined;
  let stdout = "";
  child.stdout.on("data", (text) => {
    stdout += text;
  });
  const signal = await new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
  clearTimeout(timer);
  return { stdout, milliseconds: performance.now() - begin, wasKilled: signal === "SIGKILL" };
}

function listing(nth: number, day: number): Listing {
  const papers = Array.from({ length: PAPERS }, (_, at) =>
    paperWith({ title: `paper ${at} of ${nth}`, abstract: "x".repeat(400), upvotes: at }),
  );
  const capturedAt = `2026-06-${String(day).padStart(2, "0")}`;
  return {
    ...{ schemaVersion: 1, source: "huggingface", kind: "daily", format: "json" },
    ...{ capturedAt, papers, diagnostics: [] },
  };
}

test("snapshot add, killed at any time, leaves a history that is whole", {
  timeout: 600_000,
}, async () => {
  const history = join(folder, "history");
  const file = join(folder, "listings.json");
  const known = new Set<string>();
  const write = (nth: number) =>
    writeFileSync(file, JSON.stringify(Array.from({ length: 5 }, (_, at) => listing(nth, at + 1))));
  const add = ["snapshot", "add", history, file];
  write(-1);
  let { milliseconds } = await runAndKill(add);
  for (let nth = 0, kills = 0; kills < KILLS; nth++) {
    expect(nth).toBeLessThan(KILLS * 3);
    write(nth);
    const run = await runAndKill(add, milliseconds * (0.3 + 0.7 * share(nth)));
    if (run.wasKilled) kills++;
    // The machine may be faster now than it was.
    else milliseconds = run.milliseconds;
    const told = [...run.stdout.matchAll(/^added\t(.*)\n/gm)].map(([, name = ""]) => name);
    const entries = await listSnapshots(history);
    const names = new Set(entries.map(({ name }) => name));
    expect([...known, ...told].filter((name) => !names.has(name))).toEqual([]);
    await expectWhole(
      history,
      entries.filter(({ name }) => !known.has(name)),
    );
    for (const { name } of entries) known.add(name);
    const others = readdirSync(history).filter((name) => !names.has(name));
    expect(others.filter((name) => !name.startsWith("."))).toEqual([]);
  }
  write(-2);
  await runAndKill(add);
  // The next one that ends cleans up behind those that were killed.
  expect(readdirSync(history).filter((name) => name.startsWith("."))).toEqual([]);
  await expectWhole(history, await listSnapshots(history));
});

async function expectWhole(history: string, entries: readonly SnapshotEntry[]): Promise<void> {
  for (const entry of entries) {
    const { snapshot, problems } = await readSnapshot(history, entry);
    expect({ problems, papers: snapshot.papers.length }).toEqual({ problems: [], papers: PAPERS });
  }
}

test.each(["parquet", "jsonl"])(
  "convert to %s, killed at any time, writes a file as a whole or not at all",
  { timeout: 600_000 },
  async (format) => {
    const input = join(folder, "input.jsonl");
    const file = join(folder, `out.${format}`);
    const convert = ["convert", "--to", format, input, "-o", file];
    const write = (count: number) =>
      writeFileSync(
        input,
        Array.from({ length: count }, (_, at) => {
          const paper = paperWith({ title: `paper ${at}`, abstract: "x".repeat(at % 900) });
          return `${JSON.stringify(paper)}\n`;
        }).join(""),
      );
    write(12_000);
    let { milliseconds } = await runAndKill(convert);
    rmSync(file);
    let last: number | undefined;
    for (let nth = 0, kills = 0; kills < KILLS; nth++) {
      expect(nth).toBeLessThan(KILLS * 3);
      const count = 12_000 + nth;
      write(count);
      const run = await runAndKill(convert, milliseconds * (0.3 + 0.7 * share(nth)));
      if (run.wasKilled) kills++;
      else milliseconds = run.milliseconds;
      if (run.wasKilled && !existsSync(file)) continue;
      const { papers, diagnostics } = await papersOf(new Uint8Array(readFileSync(file)));
      expect(diagnostics).toEqual([]);
      // It is what was written last and, where that was killed, what was there before.
      if (run.wasKilled) expect([count, last]).toContain(papers.length);
      else expect(papers).toHaveLength(count);
      last = papers.length;
    }
  },
);

test("many processes add to one folder", { timeout: 120_000 }, async () => {
  const history = join(folder, "together");
  const files = Array.from({ length: 8 }, (_, nth) => {
    const file = join(folder, `together-${nth}.json`);
    writeFileSync(file, JSON.stringify(listing(nth % 4, 1)));
    return file;
  });
  await Promise.all(files.map((file) => runAndKill(["snapshot", "add", history, file])));
  const entries = await listSnapshots(history);
  expect(entries).toHaveLength(4);
  expect(readdirSync(history)).toHaveLength(4);
  for (const entry of entries) {
    expect((await readSnapshot(history, entry)).problems).toEqual([]);
  }
});
