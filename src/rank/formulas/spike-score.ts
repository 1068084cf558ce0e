import { finite } from "../finite.js";
import { requireNumber } from "../number-options.js";

/**
 * How far a count lies above (or below) what is expected, in standard deviations, for small counts:
 * `2 (sqrt(count + 3/8) - sqrt(expected + 3/8))`. Finite at 0. Negative numbers are taken as 0.
 *
 * Source: F. J. Anscombe, "The transformation of Poisson, binomial and negative-binomial data",
 * Biometrika 1948.
 *
 * @example
 * ```ts
 * spikeScore({ count: 10, expected: 4 }).toFixed(2); // "2.26"
 * ```
 */
export function spikeScore({ count, expected }: { count: number; expected: number }): number {
  return finite(2 * (anscombeRoot(count) - anscombeRoot(expected)));
}

/** A count on a scale on which its standard deviation is about a half, whatever the count. */
export function anscombeRoot(count: number): number {
  return Math.sqrt(Math.max(count, 0) + 3 / 8);
}

/**
 * How far a value lies above the mean of earlier ones, in their standard deviations (of the
 * population). A deviation below `minDeviation` counts as that, so that an even history does not
 * make everything a spike. Without a history it is 0.
 *
 * @param options `minDeviation`: 1 by default
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * zScore(10, [2, 4, 4, 4, 5, 5, 7, 9]); // 2.5
 * ```
 */
export function zScore(
  value: number,
  history: readonly number[],
  options: {
    /** Least deviation that is divided by. Default: 1. */
    minDeviation?: number;
  } = {},
): number {
  const floor = requireNumber("minDeviation", options.minDeviation ?? 1, "a number above 0");
  if (history.length === 0) return 0;
  const mean = history.reduce((sum, one) => sum + one / history.length, 0);
  const variance = history.reduce(
    (sum, one) => sum + ((one - mean) * (one - mean)) / history.length,
    0,
  );
  return finite((value - mean) / Math.max(Math.sqrt(variance), floor));
}
