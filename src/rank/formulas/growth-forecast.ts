import { finite } from "../finite.js";
import { exponential, naturalLog } from "../power.js";

/**
 * How votes usually go on growing: `logGrowth[h]` is the mean of `ln((final + 1) / (now + 1))` of
 * papers of that age, in whole hours. Older papers take the last value.
 */
export interface GrowthCurve {
  logGrowth: readonly number[];
}

/** A paper whose end is known, at one time before it. */
export interface GrowthSample {
  ageHours: number;
  count: number;
  finalCount: number;
}

/** Later hours are one: few papers grow after them, and few are still seen. */
const LAST_HOUR = 30;

/**
 * Works out the growth curve of papers whose end is known. An hour without a sample takes the value
 * of the nearest one that has some, the earlier at a tie; from hour 30 on all are one. Samples that
 * are not finite, or negative, are passed over.
 *
 * Source: Szabo, Huberman, "Predicting the popularity of online content" (arXiv 0811.0405), the
 * log-linear model.
 *
 * @returns `undefined` where no sample is left
 * @example
 * ```ts
 * fitGrowthCurve([
 *   { ageHours: 0.5, count: 9, finalCount: 39 },
 *   { ageHours: 1.2, count: 19, finalCount: 39 },
 * ])?.logGrowth.map((value) => Math.exp(value).toFixed(2)); // ["4.00", "2.00"]
 * ```
 */
export function fitGrowthCurve(samples: Iterable<GrowthSample>): GrowthCurve | undefined {
  const hours: { sum: number; count: number }[] = [];
  for (const { ageHours, count, finalCount } of samples) {
    if (!isCount(count) || !isCount(finalCount) || !Number.isFinite(ageHours)) continue;
    const hour = Math.min(Math.max(Math.floor(ageHours), 0), LAST_HOUR);
    while (hours.length <= hour) hours.push({ sum: 0, count: 0 });
    const one = hours[hour];
    if (one === undefined) continue;
    one.sum += naturalLog((finalCount + 1) / (count + 1));
    one.count += 1;
  }
  const known = [...hours.keys()].filter((hour) => (hours[hour]?.count ?? 0) > 0);
  if (known.length === 0) return undefined;
  const logGrowth = hours.map((_, hour) => {
    const nearest = known.reduce((best, one) =>
      Math.abs(one - hour) < Math.abs(best - hour) ? one : best,
    );
    const { sum, count } = hours[nearest] ?? { sum: 0, count: 1 };
    return sum / count;
  });
  return { logGrowth };
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

/**
 * How many votes a paper will have in the end: `(count + 1) * exp(logGrowth[hour]) - 1`, where the
 * hour is its age in whole hours; a negative age counts as 0.
 *
 * @example
 * ```ts
 * growthForecast({ count: 9, ageHours: 0.5 }, { logGrowth: [Math.log(4), Math.log(2)] }).toFixed(1); // "39.0"
 * ```
 */
export function growthForecast(
  { count, ageHours }: { count: number; ageHours: number },
  curve: GrowthCurve,
): number {
  return finite((count + 1) * growthFactor(ageHours, curve) - 1);
}

/** What a count grows by, from an age to the end. */
export function growthFactor(ageHours: number, { logGrowth }: GrowthCurve): number {
  const hour = Math.min(Math.max(Math.floor(ageHours), 0), logGrowth.length - 1);
  return exponential(logGrowth[hour] ?? 0);
}
