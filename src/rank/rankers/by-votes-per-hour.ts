import { OFFSET_HOURS, votesPerHourOf } from "../formulas/votes-per-hour.js";
import { requireNumber } from "../number-options.js";
import { part, type Ranker } from "../ranker.js";

/**
 * By upvotes per hour since listing, two hours added.
 *
 * @throws TypeError that names an option that is wrong
 */
export function byVotesPerHour(
  options: {
    /** Hours added to every age. Default: 2. */
    offsetHours?: number;
  } = {},
): Ranker {
  const offset = options.offsetHours ?? OFFSET_HOURS;
  const offsetHours = requireNumber("offsetHours", offset, "a number above 0");
  const score = (upvotes: number, ageHours: number) =>
    votesPerHourOf(upvotes, ageHours, offsetHours);
  return {
    id: "votes-per-hour",
    unit: "upvotes per hour",
    stableOrder: false,
    additive: true,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: ({ upvotes, ageHours }) => score(upvotes, ageHours),
    parts: ({ upvotes, ageHours }) => {
      const fresh = score(upvotes, 0);
      return [
        part("upvotes", fresh, { upvotes }),
        part("age", score(upvotes, ageHours) - fresh, { ageHours, offsetHours }),
      ];
    },
  };
}
