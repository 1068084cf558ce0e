import type { ByteStore } from "./byte-store.js";
import { compareBytes } from "./compare-bytes.js";
import { hashText } from "./hash-text.js";
import { createSortedWords, type SortedWords, visitOnce } from "./sorted-words.js";

/** A blocking key that more records share than are compared with one another. */
export interface CappedBlock {
  key: string;
  size: number;
}

export interface Blocking {
  maxBlockSize: number;
  /** Who are neighbours in a block that is too large. */
  order: (a: number, b: number) => number;
  /** Whether a pair is to be visited. It is asked for every pair, before pairs are made unique. */
  isWanted: (a: number, b: number) => boolean;
  /** The keys of a record, to name a block that is too large. */
  keysAt: (record: number) => readonly string[];
  /** Makes room for what has to be sorted; in memory, where none is given. */
  makeRoom?: (() => ByteStore) | undefined;
}

export interface Blocks {
  add: (record: number, keys: readonly string[]) => void;
  /**
   * Visits every wanted pair once, the smaller number first, in ascending order.
   *
   * @returns the blocks that were too large, the largest first
   */
  visit: (
    visit: (a: number, b: number) => void,
    onProgress: (share: number) => void,
  ) => CappedBlock[];
}

/** In a block that is too large each record meets so many that follow it. */
export const WINDOW = 5;

/** Numbers of records take 25 bits of 64; hashes of keys take the others. */
const RECORD_BITS = 25;
export const MOST_RECORDS = 2 ** RECORD_BITS;

/** Pairs between two reports of progress. */
const PROGRESS_STEP = 20_000;

/**
 * The blocks of very many records. Of each key a hash of 39 bits is kept with the number of the
 * record, and sorting those numbers brings blocks together.
 *
 * In a block with more than `maxBlockSize` records each meets its neighbours, and all those with whom
 * it shares another such block; if even those who share both are too many, its neighbours there.
 */
export function createBlocks(blocking: Blocking): Blocks {
  const { makeRoom } = blocking;
  const entries = createSortedWords(makeRoom?.());
  return {
    add: (record, keys) => {
      if (record >= MOST_RECORDS) throw new RangeError(`more than ${MOST_RECORDS} records`);
      for (const key of keys) entries.push(hashText(key), lowHalf(hashText(key, 1), record));
    },
    visit: (visit, onProgress) => {
      const pairs = createSortedWords(makeRoom?.());
      const capped = pairsOfBlocks(entries, pairs, blocking);
      const all = pairs.size;
      let seen = 0;
      visitOnce(pairs, (a, b) => {
        if (++seen % PROGRESS_STEP === 0) onProgress(seen / all);
        visit(a, b);
      });
      return capped.sort((a, b) => b.size - a.size || compareBytes(a.key, b.key));
    },
  };
}

function lowHalf(hash: number, record: number): number {
  return ((hash << RECORD_BITS) | record) >>> 0;
}

function pairsOfBlocks(
  entries: SortedWords,
  pairs: SortedWords,
  { maxBlockSize, order, isWanted, keysAt, makeRoom }: Blocking,
): CappedBlock[] {
  const capped: CappedBlock[] = [];
  const large = createSortedWords(makeRoom?.());
  const push = (one: number, other: number) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    if (a !== b && isWanted(a, b)) pairs.push(a, b);
  };
  visitGroups(entries, (members, high, low) => {
    if (members.length <= maxBlockSize) return pairAll(members, push);
    const isKey = (key: string) => hashText(key) === high && lowHalf(hashText(key, 1), 0) === low;
    const key = keysAt(members[0] ?? 0).find(isKey) ?? "";
    for (const member of members) large.push(member, capped.length);
    capped.push({ key, size: members.length });
    pairNeighbours(members.sort(order), push);
  });
  visitGroups(finerBlocks(large, makeRoom), (members) => {
    if (members.length <= maxBlockSize) pairAll(members, push);
    else pairNeighbours(members.sort(order), push);
  });
  return capped;
}

/** Visits the records of each block of two or more. `members` is good during the call. */
function visitGroups(
  entries: SortedWords,
  visit: (members: number[], high: number, low: number) => void,
): void {
  const members: number[] = [];
  let [ofHigh, ofLow] = [-1, -1];
  const end = () => {
    if (members.length > 1) visit(members, ofHigh, ofLow);
    members.length = 0;
  };
  entries.visit((high, low) => {
    const record = low & (MOST_RECORDS - 1);
    const rest = (low - record) >>> 0;
    if (high !== ofHigh || rest !== ofLow) {
      end();
      [ofHigh, ofLow] = [high, rest];
    }
    members.push(record);
  });
  end();
}

/** A block for every two large blocks that a record is in. */
function finerBlocks(large: SortedWords, makeRoom: Blocking["makeRoom"]): SortedWords {
  const finer = createSortedWords(makeRoom?.());
  const blocks: number[] = [];
  let ofRecord = -1;
  const end = () => {
    for (let at = 1; at < blocks.length; at++) {
      for (let before = 0; before < at; before++) {
        const both = `${blocks[before]} ${blocks[at]}`;
        finer.push(hashText(both), lowHalf(hashText(both, 1), ofRecord));
      }
    }
    blocks.length = 0;
  };
  large.visit((record, block) => {
    if (record !== ofRecord) end();
    ofRecord = record;
    blocks.push(block);
  });
  end();
  return finer;
}

export function pairAll(members: readonly number[], push: (a: number, b: number) => void): void {
  for (let at = 1; at < members.length; at++) {
    for (let before = 0; before < at; before++) push(members[before] ?? 0, members[at] ?? 0);
  }
}

export function pairNeighbours(
  members: readonly number[],
  push: (a: number, b: number) => void,
): void {
  for (let at = 0; at < members.length; at++) {
    const end = Math.min(members.length, at + 1 + WINDOW);
    for (let next = at + 1; next < end; next++) push(members[at] ?? 0, members[next] ?? 0);
  }
}
