import { compareBytes } from "./compare-bytes.js";

/** A blocking key that more records share than are compared with one another. */
export interface CappedBlock {
  key: string;
  size: number;
}

/** In a capped block each record meets this many neighbours in the order of titles. */
export const WINDOW = 10;

/** Blocks between two reports of progress. */
const PROGRESS_STEP = 5_000;

/** The keys of all records, and who are neighbours in a block that is too large. */
export interface Blocking {
  /** Keys of each record, in byte order. */
  keys: readonly (readonly string[])[];
  maxBlockSize: number;
  order: (a: number, b: number) => number;
  onProgress: (share: number) => void;
  /** Pairs of two records before this one were visited earlier. */
  from: number;
}

/**
 * Visits every pair of records that share a key, each pair once, the smaller number first. Blocks
 * with too many records come last: there each record meets its next neighbours alone.
 *
 * @returns the blocks that were too large, the largest first
 */
export function visitPairs(
  blocking: Blocking,
  visit: (a: number, b: number) => void,
): CappedBlock[] {
  const { keys, maxBlockSize, order, from, onProgress } = blocking;
  const blocks = blocksOf(keys);
  const isLarge = (key: string) => (blocks.get(key)?.length ?? 0) > maxBlockSize;
  const visited = new Set<string>();
  const large: [string, number[]][] = [];
  let done = 0;
  for (const [key, members] of blocks) {
    if (done++ % PROGRESS_STEP === 0) onProgress(done / blocks.size);
    if (members.length < 2 || (members.at(-1) ?? 0) < from) continue;
    if (members.length > maxBlockSize) {
      large.push([key, members]);
      continue;
    }
    for (const [at, b] of members.entries()) {
      if (b < from) continue;
      for (let before = 0; before < at; before++) {
        const a = members[before] ?? 0;
        if (firstShared(keys[a], keys[b], isLarge) === key) visit(a, b);
      }
    }
  }
  for (const [, members] of large) {
    const sorted = members.toSorted(order);
    for (const [at, one] of sorted.entries()) {
      for (const other of sorted.slice(at + 1, at + 1 + WINDOW)) {
        const [a, b] = one < other ? [one, other] : [other, one];
        const pair = `${a} ${b}`;
        if (b < from || visited.has(pair) || firstShared(keys[a], keys[b], isLarge) !== undefined)
          continue;
        visited.add(pair);
        visit(a, b);
      }
    }
  }
  return large
    .map(([key, members]) => ({ key, size: members.length }))
    .sort((a, b) => b.size - a.size || compareBytes(a.key, b.key));
}

function blocksOf(keys: readonly (readonly string[])[]): Map<string, number[]> {
  const blocks = new Map<string, number[]>();
  keys.forEach((ofRecord, at) => {
    for (const key of ofRecord) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [at]);
      else block.push(at);
    }
  });
  return blocks;
}

/** The first key of both whose block is not too large. */
function firstShared(
  a: readonly string[] = [],
  b: readonly string[] = [],
  isLarge: (key: string) => boolean,
): string | undefined {
  return a.find((key) => b.includes(key) && !isLarge(key));
}
