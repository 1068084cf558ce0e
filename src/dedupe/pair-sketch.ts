import { hashText } from "./hash-text.js";
import type { PaperFeatures } from "./paper-features.js";
import { titleRatio } from "./title-similarity.js";
import { WEIGHTS } from "./weigh-evidence.js";

const LETTERS = 32;
const HAS_ID = 1;
const HAS_PAGES = 2;

/**
 * What is kept of every record to pass over pairs that cannot be alike: its title and 50 bytes more.
 */
export interface PairSketches {
  add: (at: number, paper: PaperFeatures) => void;
  /** Whether no comparison of the two could reach a score, so that none is needed. */
  cannotReach: (a: number, b: number, score: number) => boolean;
}

/**
 * Edits are at least the letters that one title has and the other has not, whatever their order. With
 * the most that authors, year and pages can add, that bounds the score from above.
 */
export function createPairSketches(records: number): PairSketches {
  const letters = new Uint8Array(records * LETTERS);
  const titles: string[] = [];
  const lengths = new Uint16Array(records);
  const years = new Uint16Array(records);
  const authorWords = new Uint32Array(records);
  const authorCounts = new Uint8Array(records);
  const flags = new Uint8Array(records);
  return {
    add: (at, { plainTitle, year, authors, ids, pages }) => {
      titles[at] = plainTitle;
      for (let nth = 0; nth < plainTitle.length; nth++) {
        const place = at * LETTERS + bucketOf(plainTitle.charCodeAt(nth));
        if ((letters[place] ?? 0) < 255) letters[place] = (letters[place] ?? 0) + 1;
      }
      lengths[at] = Math.min(65_535, plainTitle.length);
      years[at] = year ?? 0;
      authorCounts[at] = Math.min(255, authors.length);
      for (const { words } of authors) {
        for (const word of words.split(" ")) {
          if (word.length > 1)
            authorWords[at] = (authorWords[at] ?? 0) | (1 << (hashText(word) & 31));
        }
      }
      const { native, ...others } = ids;
      const hasId = native.size > 0 || Object.keys(others).length > 0;
      flags[at] = (hasId ? HAS_ID : 0) | (pages === undefined ? 0 : HAS_PAGES);
    },
    cannotReach: (a, b, score) => {
      const longest = Math.max(lengths[a] ?? 0, lengths[b] ?? 0);
      if (Math.min(lengths[a] ?? 0, lengths[b] ?? 0) === 0 || longest > 400) return false;
      const both = (flags[a] ?? 0) & (flags[b] ?? 0);
      if ((both & HAS_ID) !== 0) return false;
      let more = 0;
      let fewer = 0;
      for (let nth = 1; nth < LETTERS; nth++) {
        const difference = (letters[a * LETTERS + nth] ?? 0) - (letters[b * LETTERS + nth] ?? 0);
        if (difference > 0) more += difference;
        else fewer -= difference;
      }
      // One title may be a part of the other.
      if (more === 0 || fewer === 0) return false;
      let most: number = WEIGHTS.sameVenue;
      if ((both & HAS_PAGES) !== 0) most += WEIGHTS.places.same;
      const [yearOfA, yearOfB] = [years[a] ?? 0, years[b] ?? 0];
      if (yearOfA !== 0 && yearOfB !== 0)
        most += yearOfA === yearOfB ? WEIGHTS.sameYear : WEIGHTS.nextYear;
      most += mostFromAuthors(a, b);
      if (most + 1 - Math.max(more, fewer) / longest < score) return true;
      return most + titleRatio((titles[a] ?? "").split(" "), (titles[b] ?? "").split(" ")) < score;
    },
  };

  /** Lists of several people without a word in common are not the same people. */
  function mostFromAuthors(a: number, b: number): number {
    const fewest = Math.min(authorCounts[a] ?? 0, authorCounts[b] ?? 0);
    if (fewest === 0) return WEIGHTS.authors.unstated;
    const disjoint = ((authorWords[a] ?? 0) & (authorWords[b] ?? 0)) === 0;
    return disjoint && fewest > 1 ? WEIGHTS.authors.partly : WEIGHTS.authors.same;
  }
}

/** 0 for blanks, 1 to 26 for letters, 27 for digits, the rest for all other scripts. */
function bucketOf(code: number): number {
  if (code === 32) return 0;
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return 27;
  return 28 + (code & 3);
}
