import { compareBytes } from "./compare-bytes.js";

/** A blocking key that more records share than are compared with one another. */
export interface CappedBlock {
  key: string;
  size: number;
}

/** In a capped block each record meets this many neighbours in the order of titles. */
export const WINDOW = 10;

/**
 * Visits every pair of records that share a key, each pair once: in the block of the first key that
 * both have. `keys` are the keys of each record in byte order; `order` decides who are neighbours in
 * a capped block.
 */
export function visitPairs(
  keys: readonly (readonly string[])[],
  maxBlockSize: number,
  order: (a: number, b: number) => number,
  visit: (a: number, b: number) => void,
): CappedBlock[] {
  const capped: CappedBlock[] = [];
  for (const [key, members] of blocksOf(keys)) {
    if (members.length < 2) continue;
    const large = members.length > maxBlockSize;
    if (large) {
      capped.push({ key, size: members.length });
      members.sort(order);
    }
    for (let at = 0; at < members.length; at++) {
      const end = large ? Math.min(members.length, at + 1 + WINDOW) : members.length;
      for (let other = at + 1; other < end; other++) {
        const a = members[at] ?? 0;
        const b = members[other] ?? 0;
        if (large || firstShared(keys[a] ?? [], keys[b] ?? []) === key) visit(Math.min(a, b), Math.max(a, b));
      }
    }
  }
  return capped.sort((a, b) => b.size - a.size || compareBytes(a.key, b.key));
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

function firstShared(a: readonly string[], b: readonly string[]): string | undefined {
  return a.find((key) => b.includes(key));
}
