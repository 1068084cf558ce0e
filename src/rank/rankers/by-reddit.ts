import {
  type RedditHotOptions,
  redditHotOf,
  redditHotOptions,
  redditOrder,
} from "../formulas/reddit-hot.js";
import { part, type Ranker } from "../ranker.js";

/**
 * By Reddit's "hot", upvotes for the score and the time of listing for the clock. Its order never
 * changes as time goes by. 0 votes and 1 vote tie.
 *
 * @throws TypeError that names an option that is wrong
 */
export function byReddit(given?: Partial<RedditHotOptions>): Ranker {
  const options = redditHotOptions(given);
  return {
    id: "reddit",
    unit: "tenfolds of votes",
    stableOrder: true,
    additive: false,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: ({ upvotes, listedAtSeconds }) => redditHotOf(upvotes, listedAtSeconds, options),
    parts: ({ upvotes, listedAtSeconds }) => {
      const votes = redditOrder(upvotes);
      const whole = redditHotOf(upvotes, listedAtSeconds, options);
      return [
        part("upvotes", votes, { upvotes }),
        part("listed", whole - votes, { listedAtSeconds, ...options }),
      ];
    },
  };
}
