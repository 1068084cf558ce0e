import { hashText } from "./hash-text.js";
import type { PaperFeatures } from "./paper-features.js";
import { createTitleArena } from "./title-arena.js";
import { titleRatio } from "./title-similarity.js";
import { WEIGHTS } from "./weigh-evidence.js";

const HAS_ID = 1;
const HAS_PAGES = 2;
/** Longer titles are cut in the sketch, so that it would not bound anything. */
const LONGEST = 400;

/** What is kept of every record to pass over pairs that cannot be alike: its title and few bytes more. */
export interface PairSketches {
  /** Adds the next record. */
  push: (paper: PaperFeatures) => void;
  /** Whether no comparison of the two could reach a score, so that none is needed. */
  cannotReach: (a: number, b: number, score: number) => boolean;
}

/**
 * Edits are at least the letters that one title has and the other has not, whatever their order. With
 * the most that authors, year and pages can add, that bounds the score from above; where it is not
 * enough, the titles are compared.
 */
export function createPairSketches(records: number): PairSketches {
  const titles = createTitleArena(records);
  const years = new Uint16Array(records);
  const authorWords = new Uint32Array(records);
  const authorCounts = new Uint8Array(records);
  const flags = new Uint8Array(records);
  const letters = new Int16Array(256);
  let count = 0;
  return {
    push: ({ plainTitle, year, authors, ids, pages }) => {
      const at = count++;
      titles.push(plainTitle);
      years[at] = year ?? 0;
      authorCounts[at] = Math.min(255, authors.length);
      let words = 0;
      for (const author of authors) {
        for (const word of author.words.split(" ")) {
          if (word.length > 1) words |= 1 << (hashText(word) & 31);
        }
      }
      authorWords[at] = words;
      const { native, ...others } = ids;
      const hasId = native.size > 0 || Object.keys(others).length > 0;
      flags[at] = (hasId ? HAS_ID : 0) | (pages === undefined ? 0 : HAS_PAGES);
    },
    cannotReach: (a, b, score) => {
      const both = (flags[a] ?? 0) & (flags[b] ?? 0);
      if ((both & HAS_ID) !== 0) return false;
      const [left, right] = [titles.bytesAt(a), titles.bytesAt(b)];
      const longest = Math.max(left.length, right.length);
      if (left.length === 0 || right.length === 0 || longest > LONGEST) return false;
      const edits = leastEdits(left, right);
      if (edits === undefined) return false;
      let most: number = WEIGHTS.sameVenue + mostFromAuthors(a, b) + mostFromYears(a, b);
      if ((both & HAS_PAGES) !== 0) most += WEIGHTS.places.same;
      if (most + 1 - edits / longest < score) return true;
      return most + titleRatio(titles.textAt(a).split(" "), titles.textAt(b).split(" ")) < score;
    },
  };

  /** `undefined` where one title may be a part of the other. */
  function leastEdits(left: Uint8Array, right: Uint8Array): number | undefined {
    letters.fill(0);
    for (const byte of left) letters[byte] = (letters[byte] ?? 0) + 1;
    for (const byte of right) letters[byte] = (letters[byte] ?? 0) - 1;
    letters[BLANK] = 0;
    let more = 0;
    let fewer = 0;
    for (const difference of letters) {
      if (difference > 0) more += difference;
      else fewer -= difference;
    }
    if (more === 0 || fewer === 0) return undefined;
    // A letter beyond ASCII is two to four bytes, and one edit.
    return Math.ceil(Math.max(more, fewer) / (isAscii(left) && isAscii(right) ? 1 : 4));
  }

  function mostFromYears(a: number, b: number): number {
    const [left, right] = [years[a] ?? 0, years[b] ?? 0];
    if (left === 0 || right === 0) return 0;
    return left === right ? WEIGHTS.sameYear : WEIGHTS.nextYear;
  }

  /** Lists of several people without a word in common are not the same people. */
  function mostFromAuthors(a: number, b: number): number {
    const fewest = Math.min(authorCounts[a] ?? 0, authorCounts[b] ?? 0);
    if (fewest === 0) return WEIGHTS.authors.unstated;
    const disjoint = ((authorWords[a] ?? 0) & (authorWords[b] ?? 0)) === 0;
    return disjoint && fewest > 1 ? WEIGHTS.authors.partly : WEIGHTS.authors.same;
  }
}

const BLANK = 32;

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 128);
}
