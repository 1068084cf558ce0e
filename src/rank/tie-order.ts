import { paperKey } from "../ids/paper-key.js";
import type { CompareTies } from "./order-scores.js";
import type { RankablePaper } from "./rankable-paper.js";

/**
 * How papers of one score stand: the later listed first, then by canonical id (or `paperKey`), then
 * by title, all by code unit, and at last as they came. Keys are made when they are first asked for.
 */
export function tieOrder(papers: readonly RankablePaper[], seconds: Float64Array): CompareTies {
  const keys: (string | undefined)[] = [];
  const keyAt = (index: number): string => {
    const paper = papers[index];
    const key = keys[index] ?? (paper === undefined ? "" : paperKey(paper));
    keys[index] = key;
    return key;
  };
  return (a, b) => {
    const byTime = compareListed(seconds[a] ?? Number.NaN, seconds[b] ?? Number.NaN);
    if (byTime !== 0) return byTime;
    const byKey = compareText(keyAt(a), keyAt(b));
    if (byKey !== 0) return byKey;
    return compareText(papers[a]?.title ?? "", papers[b]?.title ?? "") || a - b;
  };
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
