import { finite } from "../finite.js";
import { type NumberRule, numberOptions } from "../number-options.js";
import { log10, power } from "../power.js";

/** The parameters of {@link lemmyHot}. */
export interface LemmyOptions {
  /** Default: 1.8. */
  gravity: number;
  /** Hours added to the age. Default: 2. */
  offsetHours: number;
  /** Days after which the score is 0. Default: 7. */
  maxDays: number;
}

export const LEMMY: LemmyOptions = { gravity: 1.8, offsetHours: 2, maxDays: 7 };

const RULES = {
  gravity: "a number above 0",
  offsetHours: "a number above 0",
  maxDays: "a number above 0",
} as const satisfies Record<keyof LemmyOptions, NumberRule>;

export function lemmyOptions(given?: Partial<LemmyOptions>): LemmyOptions {
  return numberOptions(given, LEMMY, RULES);
}

/**
 * Lemmy's "hot": `log10(max(2, score + 2)) / (ageHours + 2)^1.8` above age 0 and below 7 days, and
 * 0 elsewhere. So there is a cliff at either end: exactly new is 0, too. The order of two posts
 * changes with time.
 *
 * Source: Lemmy, `r.hot_rank` in `utils.sql`. The value in its comment (0.1728) is of older code.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * lemmyHot({ score: 100, ageHours: 1 }).toFixed(4); // "0.2780"
 * lemmyHot({ score: 100, ageHours: 168 }); // 0
 * ```
 */
export function lemmyHot(
  input: { score: number; ageHours: number },
  options?: Partial<LemmyOptions>,
): number {
  return lemmyHotOf(input.score, input.ageHours, lemmyOptions(options));
}

/** The same with checked options. */
export function lemmyHotOf(score: number, ageHours: number, options: LemmyOptions): number {
  const { gravity, offsetHours, maxDays } = options;
  if (!(ageHours > 0 && ageHours < maxDays * 24)) return 0;
  return finite(lemmyWorth(score) / power(ageHours + offsetHours, gravity));
}

/** The score as it counts, before age. */
export function lemmyWorth(score: number): number {
  return log10(Math.max(2, score + 2));
}

/**
 * Lemmy's "scaled": hot divided by `log10(2 + interactions)`, where interactions are those of the
 * community in the last month, so that small sources are not flooded by large ones. Negative
 * interactions are taken as 0.
 *
 * Source: Lemmy, `r.scaled_rank` in `utils.sql`.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * lemmyScaled({ score: 100, ageHours: 1, interactionsPerMonth: 1000 }).toFixed(4); // "0.0926"
 * ```
 */
export function lemmyScaled(
  input: { score: number; ageHours: number; interactionsPerMonth: number },
  options?: Partial<LemmyOptions>,
): number {
  const scale = log10(2 + Math.max(input.interactionsPerMonth, 0));
  return finite(lemmyHot(input, options) / scale);
}
