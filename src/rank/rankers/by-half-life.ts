import { HALF_LIFE_HOURS, halfLifeOf } from "../formulas/half-life.js";
import { requireNumber } from "../number-options.js";
import { part, type Ranker } from "../ranker.js";

/**
 * By votes that lose half their weight every `halfLifeHours` (24 by default), in the log domain. The
 * order never changes as time goes by, and stays the same where all votes are multiplied.
 *
 * @throws TypeError that names an option that is wrong
 */
export function byHalfLife(
  options: {
    /** Hours in which a vote loses half its weight. Default: 24. */
    halfLifeHours?: number;
  } = {},
): Ranker {
  const given = options.halfLifeHours ?? HALF_LIFE_HOURS;
  const halfLifeHours = requireNumber("halfLifeHours", given, "a number above 0");
  return {
    id: "half-life",
    unit: "doublings of votes",
    stableOrder: true,
    additive: false,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: ({ upvotes, listedAtSeconds }) => halfLifeOf(upvotes, listedAtSeconds, halfLifeHours),
    parts: ({ upvotes, listedAtSeconds }) => [
      part("upvotes", halfLifeOf(upvotes, 0, halfLifeHours), { upvotes }),
      part("listed", halfLifeOf(0, listedAtSeconds, halfLifeHours), {
        listedAtSeconds,
        halfLifeHours,
      }),
    ],
  };
}
