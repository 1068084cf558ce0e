import { requireNumber } from "../number-options.js";
import { power } from "../power.js";

/**
 * The exponentially weighted moving average of a series with even steps:
 * `s = alpha * x + (1 - alpha) * s`, beginning with the first value.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * ewma([1, 2, 3, 4], { alpha: 0.5 }); // [1, 1.5, 2.25, 3.125]
 * ```
 */
export function ewma(series: readonly number[], { alpha }: { alpha: number }): number[] {
  requireNumber("alpha", alpha, "a number above 0 and at most 1");
  let level: number | undefined;
  return series.map((value) => {
    level = level === undefined ? value : alpha * value + (1 - alpha) * level;
    return level;
  });
}

/**
 * The same for uneven steps: the weight of a new value is `1 - 2^(-hours / halfLife)`, so that a
 * value fades with time and not with the number of looks. Items come in the order of time; a step
 * of no time changes nothing.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * ewmaOverTime([{ atHours: 0, value: 0 }, { atHours: 1, value: 8 }, { atHours: 3, value: 8 }], {
 *   halfLifeHours: 1,
 * }); // [0, 4, 7]
 * ```
 */
export function ewmaOverTime(
  series: readonly { atHours: number; value: number }[],
  { halfLifeHours }: { halfLifeHours: number },
): number[] {
  requireNumber("halfLifeHours", halfLifeHours, "a number above 0");
  let level = 0;
  let last: number | undefined;
  return series.map(({ atHours, value }) => {
    const kept = last === undefined ? 0 : power(2, -Math.max(atHours - last, 0) / halfLifeHours);
    level = kept * level + (1 - kept) * value;
    last = Math.max(last ?? atHours, atHours);
    return level;
  });
}
