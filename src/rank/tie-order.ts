import { paperKey } from "../ids/paper-key.js";
import type { CompareTies } from "./order-scores.js";
import type { PaperClock } from "./paper-clock.js";
import type { RankablePaper } from "./rankable-paper.js";

/** No time and no number is this. */
const UNREAD = Number.NEGATIVE_INFINITY;

/**
 * How papers of one score stand: the later listed first, then by canonical id (or `paperKey`), then
 * by title, all by code unit, and at last as they came. Keys are made when they are first asked for.
 */
export function tieOrder(papers: readonly RankablePaper[], { secondsAt }: PaperClock): CompareTies {
  // Made at the first tie: many lists have few or none.
  let times: Float64Array | undefined;
  let numbers: Float64Array | undefined;
  const keys = new Map<number, string>();
  const timeAt = (index: number): number => {
    times ??= new Float64Array(papers.length).fill(UNREAD);
    const known = times[index] ?? UNREAD;
    if (known !== UNREAD) return known;
    const time = secondsAt(index);
    times[index] = time;
    return time;
  };
  // Most ids are plain, and numbers are compared faster than texts are made.
  const numberAt = (index: number): number => {
    numbers ??= new Float64Array(papers.length).fill(UNREAD);
    const known = numbers[index] ?? UNREAD;
    if (known !== UNREAD) return known;
    const number = plainArxivNumber(papers[index]?.ids?.arxiv);
    numbers[index] = number;
    return number;
  };
  const keyAt = (index: number): string => {
    const paper = papers[index];
    const key = keys.get(index) ?? (paper === undefined ? "" : paperKey(paper));
    keys.set(index, key);
    return key;
  };
  const compareKeys = (a: number, b: number): number => {
    const [x, y] = [numberAt(a), numberAt(b)];
    return x > 0 && y > 0 ? x - y : compareText(keyAt(a), keyAt(b));
  };
  return (a, b) =>
    compareListed(timeAt(a), timeAt(b)) ||
    compareKeys(a, b) ||
    compareText(papers[a]?.title ?? "", papers[b]?.title ?? "") ||
    a - b;
}

const DIGIT_0 = 48;
const PLAIN_LENGTH = "2505.04588".length;

/**
 * The digits of an arXiv id that has nothing else to be read off (`2505.04588`, from 1501 on) as a
 * number, which stands among others as its canonical id does; -1 for any other.
 */
export function plainArxivNumber(id: string | undefined): number {
  if (typeof id !== "string" || id.length !== PLAIN_LENGTH || id.charCodeAt(4) !== 46) return -1;
  let number = 0;
  for (let at = 0; at < PLAIN_LENGTH; at++) {
    if (at === 4) continue;
    const digit = id.charCodeAt(at) - DIGIT_0;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  const month = Math.floor(number / 1e5) % 100;
  return number >= 15e7 && number < 91e7 && month >= 1 && month <= 12 ? number : -1;
}

/** The later first; what is not known last. */
export function compareListed(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) || a > b ? -1 : 1;
}

/** By code unit: no locale has a say. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
