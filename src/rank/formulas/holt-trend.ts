import { requireNumber } from "../number-options.js";

/** The level of a series and how much it rises with each step. */
export interface LevelAndTrend {
  level: number;
  trend: number;
}

/**
 * Holt's linear smoothing: the level and the trend after each value from the second on. It begins
 * with the first value and the first difference; a straight line stays what it is. Fewer than two
 * values give nothing.
 *
 * Source: C. C. Holt, 1957.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * holtTrend([3, 5, 9], { alpha: 0.5, beta: 0.5 });
 * // [{ level: 3, trend: 2 }, { level: 5, trend: 2 }, { level: 8, trend: 2.5 }]
 * ```
 */
export function holtTrend(
  series: readonly number[],
  { alpha, beta }: { alpha: number; beta: number },
): LevelAndTrend[] {
  requireNumber("alpha", alpha, "a number above 0 and at most 1");
  requireNumber("beta", beta, "a number from 0 to 1");
  const [first, second] = series;
  if (first === undefined || second === undefined) return [];
  let state: LevelAndTrend = { level: first, trend: second - first };
  const states = [state];
  for (const value of series.slice(1)) {
    const level = alpha * value + (1 - alpha) * (state.level + state.trend);
    const trend = beta * (level - state.level) + (1 - beta) * state.trend;
    state = { level, trend };
    states.push(state);
  }
  return states;
}
