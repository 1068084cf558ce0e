import { finite } from "../finite.js";
import { numberOptions, requireNumber } from "../number-options.js";
import { naturalLog } from "../power.js";
import { type Explanation, part, type Ranker } from "../ranker.js";
import { type HotNumbers, hotNumbers, hotPace, hotParts } from "./hot.js";
import { type Measured, measureOf } from "./measure.js";

/** Options of {@link top}: its own, and those of `hot`, which tells it what is still to come. */
export interface TopOptions extends Partial<HotNumbers>, Measured {
  /** How many hours at the pace of `hot` are added to the upvotes. Default: 8. */
  horizonHours?: number | undefined;
  /** What a doubling of upvotes counts beside one of stars, for `of: "githubStars"`. Default: 0.5. */
  votesWeight?: number | undefined;
}

/** Hours at the present pace that come nearest to what is still to come. */
const HORIZON_HOURS = 8;

/**
 * What will stand highest: the upvotes that a paper has, and what eight hours at the pace of `hot`
 * will add. Papers of one age stand in the order of their votes.
 *
 * With `of: "githubStars"` it is `ln(1 + stars) + 0.5 ln(1 + upvotes)`: who has votes gets stars, too.
 * Papers whose stars are not known are not ranked then.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * top().unit; // "upvotes"
 * top({ of: "githubStars" }).stableOrder; // true: time has no part in it
 * ```
 */
export function top({ of, horizonHours, votesWeight, ...numbers }: TopOptions = {}): Ranker {
  if (measureOf(of) === "githubStars") {
    numberOptions({ ...numbers, ...(horizonHours !== undefined && { horizonHours }) }, {}, {});
    return starsTop(requireNumber("votesWeight", votesWeight ?? 0.5, "a number of at least 0"));
  }
  if (votesWeight !== undefined) {
    throw new TypeError('option votesWeight: goes with of: "githubStars" only');
  }
  const options = hotNumbers(numbers);
  const hours = requireNumber(
    "horizonHours",
    horizonHours ?? HORIZON_HOURS,
    "a number of at least 0",
  );
  return {
    id: "top",
    unit: "upvotes",
    stableOrder: false,
    additive: true,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: (signals) => finite(signals.upvotes + finite(hours * hotPace(signals, options))),
    parts: (signals) => {
      const parts = hotParts(signals, options).map((one) => scaled(one, hours));
      const value = finite(hours * hotPace(signals, options));
      const growth = { ...part("growth", value, { horizonHours: hours }), parts };
      return [part("upvotes", signals.upvotes, { upvotes: signals.upvotes }), growth];
    },
  };
}

function scaled(one: Explanation, factor: number): Explanation {
  return { ...one, value: finite(one.value * factor) };
}

function starsTop(votesWeight: number): Ranker {
  const stars = (count: number) => naturalLog(1 + Math.max(count, 0));
  const votes = (count: number) => votesWeight * stars(count);
  return {
    id: "top",
    unit: "log of stars",
    stableOrder: true,
    additive: false,
    usesList: false,
    needs: ["upvotes", "githubStars"],
    score: ({ githubStars, upvotes }) => stars(githubStars) + votes(upvotes),
    parts: ({ githubStars, upvotes }) => [
      part("stars", stars(githubStars), { githubStars }),
      part("upvotes", votes(upvotes), { upvotes, votesWeight }),
    ],
  };
}
