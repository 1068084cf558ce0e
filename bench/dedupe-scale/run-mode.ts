import { readFileSync, rmSync, statSync } from "node:fs";
import { nodeIo } from "../../src/cli/io/node-io.js";
import { createScratch } from "../../src/cli/io/scratch.js";
import { run } from "../../src/cli/run.js";
import { type ByteStore, createClusterer } from "../../src/dedupe/index.js";
import { readLines } from "./read-lines.js";

/** What one run in a process of its own came to. */
export interface ScaleRun {
  seconds: number;
  /** Of the processor, which other work on the machine does not lengthen. */
  cpuSeconds: number;
  megabytes: number;
  comparedPairs?: number;
  cappedBlocks?: number;
  recall?: number;
  precision?: number;
}

/**
 * How a file is clustered: with everything in memory; with keys, notes and pairs in files; by the
 * command, which also checks each record, merges them and writes them.
 */
export const MODES = ["memory", "streaming", "command"] as const;

/** Clusters a file and holds the answer against what was copied from what. */
export async function runMode(mode: string, file: string, copies: string): Promise<ScaleRun> {
  if (mode === "command") return runCommand(file);
  const scratch = createScratch(mode === "memory" ? Number.POSITIVE_INFINITY : 0);
  try {
    return clusterFile(file, copies, scratch.makeRoom);
  } finally {
    scratch.remove();
  }
}

async function runCommand(file: string): Promise<ScaleRun> {
  const start = performance.now();
  const output = `${file}.merged`;
  const exitCode = await run(
    ["dedupe", "--stream", file, "-o", output, "--quiet"],
    nodeIo("", new URL("./tasks.js", import.meta.url)),
  );
  if (exitCode !== 0) throw new Error(`the command ended with ${exitCode}`);
  rmSync(output);
  return spentSince(start);
}

function spentSince(start: number): ScaleRun {
  const { user, system } = process.cpuUsage();
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function clusterFile(file: string, copies: string, makeRoom: () => ByteStore): ScaleRun {
  const start = performance.now();
  const clusterer = createClusterer({}, makeRoom);
  for (const line of readLines(file)) clusterer.add(JSON.parse(line));
  const { clusters, comparedPairs, cappedBlocks } = clusterer.finish();
  const spent = spentSince(start);
  const bytes = readFileSync(copies);
  const copyOf = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const clusterOf = new Int32Array(copyOf.length);
  let [pairs, right, nth] = [0, 0, 0];
  for (const cluster of clusters) {
    nth++;
    for (const [at, a] of cluster.entries()) {
      clusterOf[a] = nth;
      for (const b of cluster.slice(at + 1)) {
        pairs++;
        if (copyOf[a] === copyOf[b]) right++;
      }
    }
  }
  let [injected, found] = [0, 0];
  copyOf.forEach((original, at) => {
    if (original === at) return;
    injected++;
    if (clusterOf[original] === clusterOf[at]) found++;
  });
  return {
    ...spent,
    comparedPairs,
    cappedBlocks: cappedBlocks.length,
    recall: found / injected,
    precision: right / pairs,
  };
}

export function megabytesOf(file: string): number {
  return statSync(file).size / 1024 / 1024;
}
