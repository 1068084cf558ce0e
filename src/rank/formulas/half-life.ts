import { finite } from "../finite.js";
import { requireNumber } from "../number-options.js";
import { log2 } from "../power.js";

/** Hours after which a vote counts half. */
export const HALF_LIFE_HOURS = 24;

const SECONDS_PER_HOUR = 3600;

/**
 * The score of votes that all count from the time of listing and lose half their weight every
 * `halfLifeHours`, in the log domain: `log2(votes) + listedAtHours / halfLife`, hours since 1970.
 * It knows no "now": the order is that of `votes * 2^(-age / halfLife)` at every time, nothing
 * overflows, and nothing has to be scored again. Votes below 1 count as 1.
 *
 * Source: Cormode, Shkapenyuk, Srivastava, Xu, "Forward Decay", ICDE 2009.
 *
 * @param options `halfLifeHours`: 24 by default
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * halfLifeScore({ votes: 8, listedAtSeconds: 24 * 3600 }); // 4
 * halfLifeScore({ votes: 16, listedAtSeconds: 0 }); // 4: twice the votes, a day earlier
 * ```
 */
export function halfLifeScore(
  input: { votes: number; listedAtSeconds: number },
  options: {
    /** Hours in which a vote loses half its weight. Default: 24. */
    halfLifeHours?: number;
  } = {},
): number {
  const halfLife = options.halfLifeHours ?? HALF_LIFE_HOURS;
  const hours = requireNumber("halfLifeHours", halfLife, "a number above 0");
  return halfLifeOf(input.votes, input.listedAtSeconds, hours);
}

/** The same with checked options. */
export function halfLifeOf(votes: number, listedAtSeconds: number, halfLifeHours: number): number {
  return finite(log2(Math.max(votes, 1)) + listedAtSeconds / SECONDS_PER_HOUR / halfLifeHours);
}
