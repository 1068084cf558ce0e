import {
  type LobstersOptions,
  lobstersHotnessOf,
  lobstersOptions,
  lobstersOrder,
} from "../formulas/lobsters-hotness.js";
import { part, type Ranker } from "../ranker.js";

/**
 * By the hotness of Lobsters with its sign turned, so that the highest stands first. Half the
 * comments count as comment points where they are known, up to the upvotes.
 *
 * @throws TypeError that names an option that is wrong
 */
export function byLobsters(given?: Partial<LobstersOptions>): Ranker {
  const options = lobstersOptions(given);
  const story = (upvotes: number, comments: number, listedAtSeconds: number) => ({
    score: upvotes,
    commentPoints: comments > 0 ? comments / 2 : 0,
    listedAtSeconds,
  });
  return {
    id: "lobsters",
    unit: "tenfolds of votes",
    stableOrder: true,
    additive: false,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: ({ upvotes, comments, listedAtSeconds }) =>
      0 - lobstersHotnessOf(story(upvotes, comments, listedAtSeconds), options),
    parts: ({ upvotes, comments, listedAtSeconds }) => {
      const input = story(upvotes, comments, listedAtSeconds);
      const votes = lobstersOrder(input);
      const { commentPoints } = input;
      return [
        part("upvotes", votes, { upvotes, commentPoints }),
        part("listed", 0 - lobstersHotnessOf(input, options) - votes, {
          listedAtSeconds,
          ...options,
        }),
      ];
    },
  };
}
