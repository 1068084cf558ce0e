import { readFileSync } from "node:fs";
import { clusterStore } from "../../src/dedupe/index.js";
import { fileStore, memoryStore } from "./line-store.js";

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
  const start = performance.now();
  const store = mode === "memory" ? memoryStore(file) : fileStore(file);
  const { clusters, comparedPairs, cappedBlocks } = clusterStore(store);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage();
  const cpuSeconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const bytes = readFileSync(copies);
  const copyOf = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const clusterOf = new Int32Array(store.size);
  clusters.forEach((cluster, nth) => {
    for (const member of cluster) clusterOf[member] = nth;
  });
  let [injected, found] = [0, 0];
  copyOf.forEach((original, at) => {
    if (original === at) return;
    injected++;
    if (clusterOf[original] === clusterOf[at]) found++;
  });
  let [pairs, right] = [0, 0];
  for (const cluster of clusters) {
    for (const [nth, a] of cluster.entries()) {
      for (const b of cluster.slice(nth + 1)) {
        pairs++;
        if (copyOf[a] === copyOf[b]) right++;
      }
    }
  }
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
