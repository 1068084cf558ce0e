import { finite } from "../finite.js";

/**
 * GitHub stars gained per hour between two looks, as Papers with Code showed it. Where stars were
 * taken back, or a repository was renamed, it is negative: look before you rank. No time between
 * the looks, or time that runs backwards, gives `undefined`.
 *
 * Source: Papers with Code ("stars / hour"; ml-feeds/pwc-feeds, issue 3). Its window was not
 * published.
 *
 * @example
 * ```ts
 * starsPerHour({ starsBefore: 100, starsNow: 148, hours: 24 }); // 2
 * starsPerHour({ starsBefore: 100, starsNow: 148, hours: 0 }); // undefined
 * ```
 */
export function starsPerHour(input: {
  starsBefore: number;
  starsNow: number;
  hours: number;
}): number | undefined {
  const { starsBefore, starsNow, hours } = input;
  return hours > 0 ? finite((starsNow - starsBefore) / hours) : undefined;
}
