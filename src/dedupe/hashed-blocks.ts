import { type CappedBlock, WINDOW } from "./block-pairs.js";
import { compareBytes } from "./compare-bytes.js";
import { hashText } from "./hash-text.js";
import { createNumberList } from "./number-list.js";

/** Pairs that are gathered before they are sorted, made unique and compared. */
const MOST_WAITING = 2_000_000;

/**
 * Blocks of very many records: of each key a hash and the number of the record are kept in one
 * number of eight bytes, and sorting those numbers brings blocks together. Keys with one hash share
 * a block, which costs a few comparisons and changes nothing else.
 */
export interface HashedBlocks {
  add: (record: number, keys: readonly string[]) => void;
  /** Visits pairs in ascending order, batch by batch; a pair may come again in a later batch. */
  visit: (
    visit: (a: number, b: number) => void,
    onProgress: (share: number) => void,
  ) => CappedBlock[];
}

export interface HashedBlocking {
  records: number;
  maxBlockSize: number;
  /** Who are neighbours in a block that is too large. */
  order: (a: number, b: number) => number;
  /** The keys of a record, to name a block that is too large. */
  keysAt: (record: number) => readonly string[];
}

export function createHashedBlocks({
  records,
  maxBlockSize,
  order,
  keysAt,
}: HashedBlocking): HashedBlocks {
  const recordBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, records))));
  const hashBits = Math.min(32, 53 - recordBits);
  const places = 2 ** recordBits;
  const hashOf = (key: string) => Math.floor(hashText(key) / 2 ** (32 - hashBits));
  const entries = createNumberList(records * 9);
  return {
    add: (record, keys) => {
      for (const key of keys) entries.push(hashOf(key) * places + record);
    },
    visit: (visit, onProgress) => {
      const sorted = entries.takeSorted();
      const pairs = createNumberList(1_024);
      const capped: CappedBlock[] = [];
      const flush = () => {
        let before = -1;
        for (const pair of pairs.takeSorted()) {
          if (pair === before) continue;
          before = pair;
          visit(Math.floor(pair / records), pair % records);
        }
      };
      for (let start = 0, end = 0; start < sorted.length; start = end) {
        const hash = Math.floor((sorted[start] ?? 0) / places);
        while (end < sorted.length && Math.floor((sorted[end] ?? 0) / places) === hash) end++;
        if (end - start > maxBlockSize) {
          const members = Array.from(sorted.subarray(start, end), (entry) => entry % places);
          const key = keysAt(members[0] ?? 0).find((candidate) => hashOf(candidate) === hash) ?? "";
          capped.push({ key, size: members.length });
          members.sort(order);
          pairNeighbours(members, (a, b) => pairs.push(Math.min(a, b) * records + Math.max(a, b)));
        } else {
          for (let at = start; at < end; at++) {
            const a = (sorted[at] ?? 0) % places;
            for (let other = at + 1; other < end; other++) {
              pairs.push(a * records + ((sorted[other] ?? 0) % places));
            }
          }
        }
        if (pairs.size > MOST_WAITING) {
          flush();
          onProgress(end / sorted.length);
        }
      }
      flush();
      return capped.sort((a, b) => b.size - a.size || compareBytes(a.key, b.key));
    },
  };
}

function pairNeighbours(members: readonly number[], visit: (a: number, b: number) => void): void {
  for (const [at, a] of members.entries()) {
    for (const b of members.slice(at + 1, at + 1 + WINDOW)) visit(a, b);
  }
}
