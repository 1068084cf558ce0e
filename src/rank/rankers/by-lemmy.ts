import { finite } from "../finite.js";
import { type LemmyOptions, lemmyHotOf, lemmyOptions, lemmyWorth } from "../formulas/lemmy-hot.js";
import { power } from "../power.js";
import { part, type Ranker } from "../ranker.js";

/** Age 0 scores 0 in the formula, which would put the newest paper last. */
const LEAST_AGE_HOURS = 1e-6;

/**
 * By Lemmy's "hot", upvotes for the score and the time of listing for the clock. A paper that is
 * exactly new counts as a moment old. From the seventh day on all papers score 0.
 *
 * @throws TypeError that names an option that is wrong
 */
export function byLemmy(given?: Partial<LemmyOptions>): Ranker {
  const options = lemmyOptions(given);
  const score = (upvotes: number, ageHours: number) =>
    lemmyHotOf(upvotes, Math.max(ageHours, LEAST_AGE_HOURS), options);
  return {
    id: "lemmy",
    unit: "log of votes by age",
    stableOrder: false,
    additive: false,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: ({ upvotes, ageHours }) => score(upvotes, ageHours),
    parts: ({ upvotes, ageHours }) => {
      const { gravity, offsetHours, maxDays } = options;
      const fresh = finite(lemmyWorth(upvotes) / power(offsetHours, gravity));
      return [
        part("upvotes", fresh, { upvotes }),
        part("age", score(upvotes, ageHours) - fresh, { ageHours, gravity, offsetHours, maxDays }),
      ];
    },
  };
}
