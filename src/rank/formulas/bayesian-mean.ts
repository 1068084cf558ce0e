import { finite } from "../finite.js";
import { requireNumber } from "../number-options.js";

/**
 * A mean of few votes, drawn towards a prior mean:
 * `votes / (votes + m) * mean + m / (votes + m) * prior`, the weighted rating of IMDb's Top 250 and
 * the usual Bayesian average. `priorVotes` is how many votes the prior is worth. IMDb had 1300 and
 * 6.7 in 2007, later 3000 and 6.9, then 25000 and 7.0. Negative votes count as 0.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * bayesianMean({ votes: 1300, mean: 8 }, { priorVotes: 1300, priorMean: 6.7 }).toFixed(2); // "7.35"
 * bayesianMean({ votes: 0, mean: 0 }, { priorVotes: 0, priorMean: 6.7 }); // 6.7
 * ```
 */
export function bayesianMean(
  input: { votes: number; mean: number },
  { priorVotes, priorMean }: { priorVotes: number; priorMean: number },
): number {
  requireNumber("priorVotes", priorVotes, "a number of at least 0");
  requireNumber("priorMean", priorMean, "a finite number");
  const votes = Math.max(input.votes, 0);
  const all = finite(votes + priorVotes);
  if (all === 0) return priorMean;
  return finite((votes / all) * input.mean + (priorVotes / all) * priorMean);
}

/**
 * The lower bound of a mean of stars, drawn towards an even spread. `counts` are the votes for each
 * number of stars, the highest first. The page that made it known prints 3.3687 for
 * (60, 80, 75, 20, 25), which its own code does not give; 3.3684 is right. Negative counts are taken
 * as 0.
 *
 * Source: Evan Miller, "Ranking Items With Star Ratings".
 *
 * @param options `z`: 1.65 by default (95% one-sided)
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * bayesianStars([60, 80, 75, 20, 25]).toFixed(4); // "3.3684"
 * ```
 */
export function bayesianStars(
  counts: readonly number[],
  options: {
    /** Standard deviations below the mean. Default: 1.65. */
    z?: number;
  } = {},
): number {
  const z = requireNumber("z", options.z ?? 1.65, "a number above 0");
  const levels = counts.length;
  if (levels === 0) return 0;
  const votes = counts.map((count) => Math.max(count, 0));
  const all = finite(votes.reduce((sum, count) => sum + count, 0) + levels);
  let mean = 0;
  let square = 0;
  for (const [index, count] of votes.entries()) {
    const stars = levels - index;
    const share = (count + 1) / all;
    mean += stars * share;
    square += stars * stars * share;
  }
  return finite(mean - z * Math.sqrt(Math.max(square - mean * mean, 0) / (all + 1)));
}
