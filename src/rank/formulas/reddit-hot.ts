import { finite } from "../finite.js";
import { type NumberRule, numberOptions } from "../number-options.js";
import { log10 } from "../power.js";
import { roundDigits } from "../round-digits.js";

/** The parameters of {@link redditHot}. */
export interface RedditHotOptions {
  /** The second, since 1970, at which the clock of the formula stands at 0. Default: 1134028003. */
  epochSeconds: number;
  /** Seconds that are worth as much as ten times the votes. Default: 45000, which is 12.5 hours. */
  secondsPerTenfold: number;
  /** Digits behind the point. Default: 7. */
  digits: number;
}

export const REDDIT_HOT: RedditHotOptions = {
  epochSeconds: 1_134_028_003,
  secondsPerTenfold: 45_000,
  digits: 7,
};

const RULES = {
  epochSeconds: "a finite number",
  secondsPerTenfold: "a number above 0",
  digits: "a whole number from 0 to 15",
} as const satisfies Record<keyof RedditHotOptions, NumberRule>;

export function redditHotOptions(given?: Partial<RedditHotOptions>): RedditHotOptions {
  return numberOptions(given, REDDIT_HOT, RULES);
}

/**
 * Reddit's "hot": `sign(s) * log10(max(|s|, 1)) + (t - 1134028003) / 45000`, rounded to 7 digits,
 * where `s` is `ups - downs` and `t` the time of listing in seconds since 1970. It knows no "now":
 * the order of two papers never changes. Half-life of a vote: 3.76 hours. Scores -1, 0 and 1 tie.
 *
 * Source: `r2/r2/lib/db/_sorts.pyx`, `_hot` (reddit-archive/reddit@50d35de0).
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * redditHot({ ups: 100, listedAtSeconds: 1134028003 }); // 2
 * redditHot({ ups: 10, listedAtSeconds: 1134028003 + 45000 }); // 2: ten times the votes, or 12.5 hours
 * ```
 */
export function redditHot(
  input: { ups: number; downs?: number | undefined; listedAtSeconds: number },
  options?: Partial<RedditHotOptions>,
): number {
  const { ups, downs = 0, listedAtSeconds } = input;
  return redditHotOf(ups - downs, listedAtSeconds, redditHotOptions(options));
}

/** The same with checked options. */
export function redditHotOf(score: number, listedAtSeconds: number, o: RedditHotOptions): number {
  const sum = redditOrder(score) + (listedAtSeconds - o.epochSeconds) / o.secondsPerTenfold;
  return finite(roundDigits(sum, o.digits));
}

/** The part of the votes. */
export function redditOrder(score: number): number {
  return Math.sign(score) * log10(Math.max(Math.abs(score), 1));
}
