import {
  type HackerNewsOptions,
  hackerNewsOf,
  hackerNewsOptions,
} from "../formulas/hacker-news.js";
import { part, type Ranker } from "../ranker.js";

/**
 * By the formula of Hacker News, upvotes for points and the time of listing for the clock. The
 * order changes as time goes by: rank again for another `asOf`.
 *
 * @throws TypeError that names an option that is wrong
 */
export function byHackerNews(given?: Partial<HackerNewsOptions>): Ranker {
  const options = hackerNewsOptions(given);
  return {
    id: "hn",
    unit: "points by age",
    stableOrder: false,
    additive: false,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: ({ upvotes, ageHours }) => hackerNewsOf(upvotes, ageHours, options),
    parts: ({ upvotes, ageHours }) => {
      const { gravity, timebaseHours } = options;
      const fresh = hackerNewsOf(upvotes, 0, options);
      const now = hackerNewsOf(upvotes, ageHours, options);
      return [
        part("upvotes", fresh, { upvotes, exponent: options.exponent, factor: options.factor }),
        part("age", now - fresh, { ageHours, gravity, timebaseHours }),
      ];
    },
  };
}
