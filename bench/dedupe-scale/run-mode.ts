import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createByteFile } from "../../src/cli/byte-file.js";
import { bytesInMemory, createClusterer } from "../../src/dedupe/index.js";
import { readLines } from "./read-lines.js";

/** What one run in a process of its own came to. */
export interface ScaleRun {
  seconds: number;
  /** Of the processor, which other work on the machine does not lengthen. */
  cpuSeconds: number;
  megabytes: number;
  comparedPairs: number;
  cappedBlocks: number;
  recall: number;
  precision: number;
}

/** Clusters a file and holds the answer against what was copied from what. */
export function runMode(mode: string, file: string, copies: string): ScaleRun {
  const folder = mkdtempSync(join(tmpdir(), "dedupe-scale-"));
  try {
    let files = 0;
    const makeRoom =
      mode === "memory" ? bytesInMemory : () => createByteFile(join(folder, String(files++)));
    return { ...clusterFile(file, copies, makeRoom) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function clusterFile(file: string, copies: string, makeRoom: typeof bytesInMemory): ScaleRun {
  const start = performance.now();
  const clusterer = createClusterer({}, makeRoom);
  for (const line of readLines(file)) clusterer.add(JSON.parse(line));
  const { clusters, comparedPairs, cappedBlocks } = clusterer.finish();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  const cpuSeconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
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
    seconds,
    cpuSeconds,
    megabytes,
    comparedPairs,
    cappedBlocks: cappedBlocks.length,
    recall: found / injected,
    precision: right / pairs,
  };
}

export function megabytesOf(file: string): number {
  return statSync(file).size / 1024 / 1024;
}
