import { bytesInMemory } from "./byte-store.js";
import { hashText } from "./hash-text.js";
import type { PaperFeatures } from "./paper-features.js";
import { recentValues } from "./recent-values.js";
import { createTextList, type TextList } from "./text-list.js";
import { printedWords, ratioOf, sortedWords } from "./title-similarity.js";
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

/** What is kept of every record to pass over pairs that cannot be alike: 44 bytes and the title. */
export interface PairSketches {
  /** Adds the next record. */
  push: (paper: PaperFeatures) => void;
  /**
   * Whether the letters of the two titles show that no comparison could reach a score: edits are at
   * least the letters that one title has and the other has not, whatever their order.
   */
  lettersExclude: (a: number, b: number, score: number) => boolean;
  /** Whether the edits between the two titles show it, which takes longer and tells more. */
  titlesExclude: (a: number, b: number, score: number) => boolean;
}

/**
 * Bounds scores from above, by the titles and by the most that authors, year and pages can add.
 *
 * @param titles where titles are kept
 */
export function createPairSketches(
  titles: Pick<TextList, "push" | "textAt"> = createTextList(bytesInMemory()),
): PairSketches {
  let letters = new Uint8Array(0);
  let numbers = new Uint32Array(0);
  let size = 0;
  const textsOf = recentValues((at) => {
    const words = titles.textAt(at).split(" ");
    return { printed: printedWords(words), sorted: sortedWords(words) };
  }, MOST_REMEMBERED);
  return { push, lettersExclude, titlesExclude };

  function push({ plainTitle, year = 0, authors, ids, pages }: PaperFeatures): void {
    letters = withRoom(letters, (size + 1) * KINDS);
    numbers = withRoom(numbers, (size + 1) * MORE);
    const { length } = plainTitle;
    titles.push(length <= LONGEST ? plainTitle : "");
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

  function lettersExclude(a: number, b: number, score: number): boolean {
    const most = mostBesideTitle(a, b);
    if (most === undefined) return false;
    const mostEdits = (1 + most - score) * Math.max(lengthOf(a), lengthOf(b));
    return fewestEdits(a, b) > mostEdits + ROUNDING;
  }

  function titlesExclude(a: number, b: number, score: number): boolean {
    const most = mostBesideTitle(a, b);
    if (most === undefined || fewestEdits(a, b) === 0) return false;
    const least = score - most - ROUNDING;
    const [left, right] = [textsOf(a), textsOf(b)];
    return (
      ratioOf(left.printed, right.printed) < least && ratioOf(left.sorted, right.sorted) < least
    );
  }

  /** The letters that one title has and the other has not; 0 where one may be a part of the other. */
  function fewestEdits(a: number, b: number): number {
    let more = 0;
    let fewer = 0;
    for (let kind = 0; kind < KINDS; kind++) {
      const difference = (letters[a * KINDS + kind] ?? 0) - (letters[b * KINDS + kind] ?? 0);
      if (difference > 0) more += difference;
      else fewer -= difference;
    }
    return more > 0 && fewer > 0 ? Math.max(more, fewer) : 0;
  }

  /** The most that a score can have besides that of the titles, where they are all that decides. */
  function mostBesideTitle(a: number, b: number): number | undefined {
    const left = numbers[a * MORE + 1] ?? 0;
    const right = numbers[b * MORE + 1] ?? 0;
    if ((left & right & HAS_ID) !== 0 || lengthOf(a) === 0 || lengthOf(b) === 0) return undefined;
    const places = (left & right & HAS_PAGES) === 0 ? 0 : WEIGHTS.places.same;
    return WEIGHTS.sameVenue + mostFromAuthors(a, b) + mostFromYears(left, right) + places;
  }

  function lengthOf(at: number): number {
    return numbers[at * MORE + 2] ?? 0;
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
/** Titles that are at hand as they are compared. */
const MOST_REMEMBERED = 4_000;
/** Sums of weights are not exact in the last digits. */
const ROUNDING = 1e-6;

function mostFromYears(left: number, right: number): number {
  const [a, b] = [left >>> 16, right >>> 16];
  if (a === 0 || b === 0) return 0;
  return a === b ? WEIGHTS.sameYear : WEIGHTS.nextYear;
}
