import { finite } from "../finite.js";
import { requireNumber } from "../number-options.js";
import { part, type Ranker, type Signals } from "../ranker.js";

/**
 * By upvotes per hour, drawn towards what is usual in the list: `(upvotes + a) / (ageHours + a / m)`,
 * `a` being `priorVotes` (2 by default) and `m` the upvotes per hour of the whole list.
 *
 * @throws TypeError that names an option that is wrong
 */
export function byGammaPoisson(
  options: {
    /** Votes that every paper is taken to have beside its own. Default: 2. */
    priorVotes?: number;
  } = {},
): Ranker {
  const priorVotes = requireNumber("priorVotes", options.priorVotes ?? 2, "a number above 0");
  const hours = ({ ageHours, list }: Signals) => {
    // A list without a single vote has no usual pace; one vote an hour serves as well as another.
    const usual = list.upvotesPerHour > 0 ? list.upvotesPerHour : 1;
    return finite(ageHours + priorVotes / usual);
  };
  return {
    id: "gamma-poisson",
    unit: "upvotes per hour",
    stableOrder: false,
    additive: true,
    usesList: true,
    needs: ["upvotes", "listedAt"],
    score: (signals) => finite(finite(signals.upvotes + priorVotes) / hours(signals)),
    parts: (signals) => {
      const { upvotes, ageHours, list } = signals;
      const whole = finite(finite(upvotes + priorVotes) / hours(signals));
      const prior = finite(priorVotes / hours(signals));
      return [
        part("upvotes", whole - prior, { upvotes, ageHours }),
        part("prior", prior, { priorVotes, usualPerHour: list.upvotesPerHour }),
      ];
    },
  };
}
