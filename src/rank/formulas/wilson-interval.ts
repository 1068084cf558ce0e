import { requireNumber } from "../number-options.js";

/** 80% two-sided, as Reddit's "best" has it. */
const REDDIT_Z = 1.281551565545;

/**
 * The lower end of the Wilson score interval of a share of votes: Reddit's "best". 0 without votes.
 * It needs votes against: plain upvotes have none, and then it says nothing. Kept within 0 and 1,
 * since rounding makes tiny negative numbers of the formula. Negative counts are taken as 0.
 *
 * Source: Evan Miller, "How Not To Sort By Average Rating"; `_sorts.pyx`, `_confidence`.
 *
 * @param options `z`: 1.281551565545 by default (80% two-sided); 1.96 is 95%
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * wilsonLower({ ups: 1, downs: 0 }).toFixed(4); // "0.3784"
 * wilsonLower({ ups: 100, downs: 1 }, { z: 1.96 }).toFixed(4); // "0.9460"
 * ```
 */
export function wilsonLower(
  votes: { ups: number; downs: number },
  options: {
    /** Standard deviations from the middle. Default: 1.281551565545, as on Reddit. */
    z?: number;
  } = {},
): number {
  return wilson(votes, -1, options.z);
}

/**
 * The upper end of the same interval. 0 without votes.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * wilsonUpper({ ups: 4097, downs: 888 }, { z: 1.96 }).toFixed(4); // "0.8322"
 * ```
 */
export function wilsonUpper(
  votes: { ups: number; downs: number },
  options: {
    /** Standard deviations from the middle. Default: 1.281551565545, as on Reddit. */
    z?: number;
  } = {},
): number {
  return wilson(votes, 1, options.z);
}

function wilson(
  votes: { ups: number; downs: number },
  side: 1 | -1,
  given: number | undefined,
): number {
  const z = requireNumber("z", given ?? REDDIT_Z, "a number above 0");
  const ups = Math.max(votes.ups, 0);
  const n = ups + Math.max(votes.downs, 0);
  if (n === 0) return 0;
  const p = ups / n;
  const zz = (z * z) / n;
  const spread = Math.sqrt((p * (1 - p)) / n + zz / (4 * n));
  return Math.min(1, Math.max(0, (p + zz / 2 + side * z * spread) / (1 + zz)));
}
