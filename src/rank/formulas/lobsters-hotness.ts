import { finite } from "../finite.js";
import { type NumberRule, numberOptions } from "../number-options.js";
import { log10 } from "../power.js";
import { roundDigits } from "../round-digits.js";

/** The parameters of {@link lobstersHotness}. */
export interface LobstersOptions {
  /** Seconds that are worth as much as ten times the score. Default: 79200, which is 22 hours. */
  windowSeconds: number;
  /** Digits behind the point. Default: 7. */
  digits: number;
}

export const LOBSTERS: LobstersOptions = { windowSeconds: 79_200, digits: 7 };

const RULES = {
  windowSeconds: "a number above 0",
  digits: "a whole number from 0 to 15",
} as const satisfies Record<keyof LobstersOptions, NumberRule>;

export function lobstersOptions(given?: Partial<LobstersOptions>): LobstersOptions {
  return numberOptions(given, LOBSTERS, RULES);
}

/** What is known of a story. */
export interface LobstersInput {
  score: number;
  /** Half the points of the comments; they count up to the score, so that a quarrel does not lift. */
  commentPoints?: number | undefined;
  /** The sum of the modifiers of its tags, and 0.25 where an author submitted it. */
  base?: number | undefined;
  /** Seconds since 1970. */
  listedAtSeconds: number;
}

/**
 * The hotness of a story on Lobsters. It is negative: **the lowest stands first**. It knows no
 * "now": the order of two stories never changes. Half-life of a vote: 6.62 hours.
 *
 * Source: `app/models/story.rb`, `calculated_hotness` (lobsters/lobsters@57268d76).
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * lobstersHotness({ score: 1, commentPoints: 1, base: 0.25, listedAtSeconds: 0 }); // -0.7271213
 * ```
 */
export function lobstersHotness(input: LobstersInput, options?: Partial<LobstersOptions>): number {
  return lobstersHotnessOf(input, lobstersOptions(options));
}

/** The same with checked options. */
export function lobstersHotnessOf(input: LobstersInput, options: LobstersOptions): number {
  const { base = 0, listedAtSeconds } = input;
  const sum = lobstersOrder(input) + base + listedAtSeconds / options.windowSeconds;
  return finite(-roundDigits(sum, options.digits));
}

/** The part of the votes and comments. */
export function lobstersOrder({ score, commentPoints = 0, base = 0 }: LobstersInput): number {
  const comments = base < 0 ? 0 : Math.min(commentPoints, score);
  return log10(Math.max(Math.abs(score + 1) + comments, 1)) * Math.sign(score);
}
