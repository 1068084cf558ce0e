import { finite } from "../finite.js";
import { type NumberRule, numberOptions } from "../number-options.js";
import { log10, naturalLog, power } from "../power.js";

/** The parameters of {@link stackExchangeHot}. */
export interface StackExchangeOptions {
  /** Default: 1.5. */
  gravity: number;
  /** Base of the logarithm of the views. The origin does not state it. Default: 10, our choice. */
  logBase: number;
}

const DEFAULTS: StackExchangeOptions = { gravity: 1.5, logBase: 10 };

const RULES = {
  gravity: "a number above 0",
  logBase: "a number above 0",
} as const satisfies Record<keyof StackExchangeOptions, NumberRule>;

/**
 * "Hot" on Stack Exchange:
 * `(4 log(views) + answers * score / 5 + sum of the scores of answers) / (age + 1 - (age - sinceUpdate) / 2)^1.5`,
 * hours. Views below 1 count as 1, a negative age as 0, and an update lies between the beginning and
 * now. Without answers the score of the question makes no difference.
 *
 * Source: Jeff Atwood, meta.stackexchange.com/q/11602, second version.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * stackExchangeHot({
 *   views: 1000, answers: 3, score: 10, answerScores: 15, ageHours: 5, hoursSinceUpdate: 1,
 * }).toFixed(3); // "4.125"
 * ```
 */
export function stackExchangeHot(
  input: {
    views: number;
    answers: number;
    score: number;
    answerScores: number;
    ageHours: number;
    hoursSinceUpdate: number;
  },
  options?: Partial<StackExchangeOptions>,
): number {
  const { gravity, logBase } = numberOptions(options, DEFAULTS, RULES);
  if (logBase === 1) throw new TypeError("option logBase: expected a number other than 1, got 1");
  const age = Math.max(input.ageHours, 0);
  const sinceUpdate = Math.min(Math.max(input.hoursSinceUpdate, 0), age);
  const views = Math.max(input.views, 1);
  const log = logBase === 10 ? log10(views) : naturalLog(views) / naturalLog(logBase);
  const worth = 4 * log + finite((input.answers * input.score) / 5) + input.answerScores;
  return finite(worth / power(age + 1 - (age - sinceUpdate) / 2, gravity));
}
