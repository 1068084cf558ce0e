import { hashText } from "./hash-text.js";
import type { PaperFeatures } from "./paper-features.js";
import { WEIGHTS } from "./weigh-evidence.js";
import { withRoom } from "./with-room.js";

/** Letters fall into so many kinds; those of the alphabet have one each. */
const KINDS = 32;
/** Numbers of a record besides: the words of its authors; year, count of authors and marks; length. */
const MORE = 3;
const HAS_ID = 1;
const HAS_PAGES = 2;
/** Longer titles are not bounded: counts would overflow, and comparisons cut them. */
const LONGEST = 250;

/** What is kept of every record to pass over pairs that cannot be alike: 44 bytes. */
export interface PairSketches {
  /** Adds the next record. */
  push: (paper: PaperFeatures) => void;
  /** Whether no comparison of the two could reach a score, so that none is needed. */
  cannotReach: (a: number, b: number, score: number) => boolean;
}

/**
 * Edits are at least the letters that one title has and the other has not, whatever their order. With
 * the most that authors, year and pages can add, that bounds the score from above.
 */
export function createPairSketches(): PairSketches {
  let letters = new Uint8Array(0);
  let numbers = new Uint32Array(0);
  let size = 0;
  return { push, cannotReach };

  function push({ plainTitle, year = 0, authors, ids, pages }: PaperFeatures): void {
    letters = withRoom(letters, (size + 1) * KINDS);
    numbers = withRoom(numbers, (size + 1) * MORE);
    const { length } = plainTitle;
    if (length <= LONGEST) {
      for (let at = 0; at < length; at++) {
        const code = plainTitle.charCodeAt(at);
        if (code === BLANK) continue;
        const place = size * KINDS + (code % KINDS);
        letters[place] = (letters[place] ?? 0) + 1;
      }
    }
    let words = 0;
    for (const author of authors) {
      for (const word of author.words.split(" ")) {
        // Names are misspelt, and run together, but seldom so at their beginning.
        if (word.length > 1) words |= 1 << (hashText(word.slice(0, 3)) & 31);
      }
    }
    const { native, ...others } = ids;
    const hasId = native.size > 0 || Object.keys(others).length > 0;
    const marks = (hasId ? HAS_ID : 0) | (pages === undefined ? 0 : HAS_PAGES);
    numbers[size * MORE] = words;
    numbers[size * MORE + 1] =
      (Math.min(year, 0xffff) << 16) | (Math.min(255, authors.length) << 8) | marks;
    numbers[size * MORE + 2] = length <= LONGEST ? length : 0;
    size++;
  }

  function cannotReach(a: number, b: number, score: number): boolean {
    const left = numbers[a * MORE + 1] ?? 0;
    const right = numbers[b * MORE + 1] ?? 0;
    const both = left & right;
    if ((both & HAS_ID) !== 0) return false;
    const lengthOfA = numbers[a * MORE + 2] ?? 0;
    const lengthOfB = numbers[b * MORE + 2] ?? 0;
    if (lengthOfA === 0 || lengthOfB === 0) return false;
    const places = (both & HAS_PAGES) === 0 ? 0 : WEIGHTS.places.same;
    const most = WEIGHTS.sameVenue + mostFromAuthors(a, b) + mostFromYears(left, right) + places;
    const mostEdits = (1 + most - score) * Math.max(lengthOfA, lengthOfB);
    let more = 0;
    let fewer = 0;
    for (let kind = 0; kind < KINDS; kind++) {
      const difference = (letters[a * KINDS + kind] ?? 0) - (letters[b * KINDS + kind] ?? 0);
      if (difference > 0) more += difference;
      else fewer -= difference;
    }
    // Where nothing is left over on one side, that title may be a part of the other.
    return more > 0 && fewer > 0 && Math.max(more, fewer) > mostEdits + ROUNDING;
  }

  /** Lists of several people without a word in common are not the same people. */
  function mostFromAuthors(a: number, b: number): number {
    const fewest = Math.min(authorCount(a), authorCount(b));
    if (fewest === 0) return WEIGHTS.authors.unstated;
    const disjoint = ((numbers[a * MORE] ?? 0) & (numbers[b * MORE] ?? 0)) === 0;
    return disjoint && fewest > 1 ? WEIGHTS.authors.partly : WEIGHTS.authors.same;
  }

  function authorCount(at: number): number {
    return ((numbers[at * MORE + 1] ?? 0) >>> 8) & 0xff;
  }
}

const BLANK = 32;
/** Sums of weights are not exact in the last digits. */
const ROUNDING = 1e-6;

function mostFromYears(left: number, right: number): number {
  const [a, b] = [left >>> 16, right >>> 16];
  if (a === 0 || b === 0) return 0;
  return a === b ? WEIGHTS.sameYear : WEIGHTS.nextYear;
}
