/** A stretch of records in which nothing came as it usually does. */
export interface Stretch {
  /** The numbers of its first and last record. */
  first: number;
  last: number;
  length: number;
}

/** What was seen of one field in one series of records. */
export interface RunCounts {
  /** Records that were looked at, and how many came as usual. */
  seen: number;
  usual: number;
  /** Stretches of at least `LEAST_STRETCH` unusual records. */
  stretches: readonly Stretch[];
  /** How many there were; more than are kept in `stretches` where they are common. */
  stretchCount: number;
  /** Blocks of records outside of the stretches, by their share of usual ones. */
  blocks: readonly number[];
}

export interface RunWatch {
  /** `from` is where a stretch begins that this record opens: the record itself unless given. */
  push: (usual: boolean, record: number, from?: number) => void;
  finish: () => RunCounts;
}

export const LEAST_STRETCH = 8;
const BLOCK = 25;
const MOST_KEPT = 1_000;

/**
 * Watches one field for stretches, in memory that does not grow with the set. `usual` says whether a
 * record has the field, or whether its value differs from the one before.
 */
export function createRunWatch(): RunWatch {
  let seen = 0;
  let usualCount = 0;
  let first = 0;
  let last = 0;
  let length = 0;
  let stretchCount = 0;
  const stretches: Stretch[] = [];
  const blocks = new Array<number>(BLOCK + 1).fill(0);
  let inBlock = 0;
  let usualInBlock = 0;

  function close(): void {
    if (length >= LEAST_STRETCH) {
      stretchCount++;
      if (stretches.length < MOST_KEPT) stretches.push({ first, last, length });
    } else {
      for (let at = 0; at < length; at++) count(false);
    }
    length = 0;
  }

  function count(usual: boolean): void {
    inBlock++;
    if (usual) usualInBlock++;
    if (inBlock < BLOCK) return;
    blocks[usualInBlock] = (blocks[usualInBlock] ?? 0) + 1;
    inBlock = 0;
    usualInBlock = 0;
  }

  return {
    push: (usual, record, from = record) => {
      seen++;
      if (!usual) {
        if (length === 0) first = from;
        last = record;
        length++;
        return;
      }
      if (length > 0) close();
      usualCount++;
      count(true);
    },
    finish: () => {
      if (length > 0) close();
      return { seen, usual: usualCount, stretches, stretchCount, blocks };
    },
  };
}

/** The share of usual records that the poorer blocks have: a fifth of them has less. */
export function poorShare(blocks: readonly number[]): number | undefined {
  const total = blocks.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  let passed = 0;
  for (let usual = 0; usual <= BLOCK; usual++) {
    passed += blocks[usual] ?? 0;
    // One more is taken to have failed than did: a sure thing is not proven by a few records.
    if (passed > total / 5) return usual / (BLOCK + 1);
  }
  return BLOCK / (BLOCK + 1);
}
