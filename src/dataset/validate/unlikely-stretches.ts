import { poorShare, type RunCounts, type Stretch } from "./run-watch.js";

/** An alarm on a set where nothing is wrong is this unlikely, all records and fields together. */
const FALSE_ALARM = 1e-6;

export interface StretchQuestion {
  counts: RunCounts;
  /** How many fields are watched. */
  fields: number;
  /** The share of usual records where the rest of the set does not tell; 0 for no alarm then. */
  prior: number;
}

/**
 * The stretches that chance does not explain. With a share `q` of usual records, `n` unusual ones in
 * a row begin at a given record with probability `(1 - q)^n`; an alarm needs that times records times
 * fields to be below one in a million. For `q` the least favourable of two estimates is taken: the
 * share in all records outside of the stretch, and that in the poorer blocks of 25 records outside of
 * all stretches (a fifth of the blocks has less), so that a set of several parts does not seem broken
 * where its parts differ. Where stretches are common they are in the nature of the field, and there
 * is no alarm: at most three, and one more for each five blocks.
 */
export function unlikelyStretches({ counts, fields, prior }: StretchQuestion): Stretch[] {
  const { seen, usual, stretches, stretchCount, blocks } = counts;
  const blockCount = blocks.reduce((sum, count) => sum + count, 0);
  if (stretchCount > 3 + blockCount / 5) return [];
  const poor = poorShare(blocks);
  return stretches.filter(({ length }) => {
    const rest = seen - length;
    const share = usual === 0 ? prior : Math.min(usual / (rest + 1), poor ?? 1);
    return (1 - share) ** length * seen * fields < FALSE_ALARM;
  });
}
