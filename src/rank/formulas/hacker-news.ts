import { finite } from "../finite.js";
import { type NumberRule, numberOptions, requireNumber } from "../number-options.js";
import { power } from "../power.js";

/** The parameters of {@link hackerNewsScore}. */
export interface HackerNewsOptions {
  /** How fast age pulls down. Default: 1.8. */
  gravity: number;
  /** Hours added to the age, so that the first minutes do not decide. Default: 2. */
  timebaseHours: number;
  /** Damps points above 0. Default: 0.8. */
  exponent: number;
  /** Penalty: 1 is none, 0.4 a story without an address, 0.3 a lightweight one. Default: 1. */
  factor: number;
}

export const HACKER_NEWS: HackerNewsOptions = {
  gravity: 1.8,
  timebaseHours: 2,
  exponent: 0.8,
  factor: 1,
};

const RULES = {
  gravity: "a number above 0",
  timebaseHours: "a number above 0",
  exponent: "a number above 0",
  factor: "a number of at least 0",
} as const satisfies Record<keyof HackerNewsOptions, NumberRule>;

/** Checks options once, for those who score many. */
export function hackerNewsOptions(given?: Partial<HackerNewsOptions>): HackerNewsOptions {
  return numberOptions(given, HACKER_NEWS, RULES);
}

/**
 * The rank of a story on the front page of Hacker News:
 * `(points - 1)^0.8 / (ageHours + 2)^1.8 * factor`. Points below 1 are not damped. A negative age
 * counts as 0. More points never lower it; age lowers it from 1 point up. The order of two stories
 * changes with time.
 *
 * Source: `news.arc`, `frontpage-rank` (wting/hackernews@518298ef).
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * hackerNewsScore({ points: 100, ageHours: 1 }).toFixed(4); // "5.4663"
 * hackerNewsScore({ points: 1, ageHours: 1 }); // 0: the vote of the submitter does not count
 * ```
 */
export function hackerNewsScore(
  input: { points: number; ageHours: number },
  options?: Partial<HackerNewsOptions>,
): number {
  return hackerNewsOf(input.points, input.ageHours, hackerNewsOptions(options));
}

/** The same with checked options. */
export function hackerNewsOf(points: number, ageHours: number, options: HackerNewsOptions): number {
  const { gravity, timebaseHours, factor } = options;
  const worth = hackerNewsWorth(points, options);
  return finite((worth / power(Math.max(ageHours, 0) + timebaseHours, gravity)) * factor);
}

/** The points as they count, before age. */
export function hackerNewsWorth(points: number, { exponent }: HackerNewsOptions): number {
  const base = points - 1;
  return base > 0 ? power(base, exponent) : base;
}

/** The parameters of {@link hackerNewsControversyFactor}. */
export interface HackerNewsControversyOptions {
  /** The size of the discussion, story included, up to which there is no penalty. Default: 20. */
  threshold: number;
  /** Default: 2. */
  exponent: number;
}

const CONTROVERSY: HackerNewsControversyOptions = { threshold: 20, exponent: 2 };

/**
 * The factor by which Hacker News lowers a story with more comments than points:
 * `min(1, (points / familySize)^2)` above 20 visible items, the story included.
 *
 * Source: `news.arc`, `contro-factor`. The live site was measured to start at 40, perhaps with
 * exponent 3 (righto.com, November 2013).
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * hackerNewsControversyFactor({ points: 30, familySize: 60 }); // 0.25
 * ```
 */
export function hackerNewsControversyFactor(
  input: { points: number; familySize: number },
  options?: Partial<HackerNewsControversyOptions>,
): number {
  const { threshold, exponent } = numberOptions(options, CONTROVERSY, {
    threshold: "a number of at least 0",
    exponent: "a number above 0",
  });
  const { points, familySize } = input;
  if (!(familySize > threshold)) return 1;
  return Math.min(1, power(Math.max(0, points / familySize), exponent));
}

/**
 * The formula as it is mostly quoted, without damping: `(points - 1) / (ageHours + 2)^gravity`. A
 * negative age counts as 0. An early form had gravity 1.5.
 *
 * Source: npm `decay` 1.0.12, `hackerHot`; Jeff Atwood, meta.stackexchange.com/q/11602.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * hackerNewsSimpleScore({ points: 11, ageHours: 1 }, { gravity: 1.5 }).toFixed(4); // "1.9245"
 * ```
 */
export function hackerNewsSimpleScore(
  input: { points: number; ageHours: number },
  options: {
    /** How fast scores fall with age. Default: 1.8. */
    gravity?: number;
  } = {},
): number {
  const gravity = requireNumber("gravity", options.gravity ?? 1.8, "a number above 0");
  return hackerNewsOf(input.points, input.ageHours, { ...HACKER_NEWS, gravity, exponent: 1 });
}
