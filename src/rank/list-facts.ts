import type { ListFacts, Signals } from "./ranker.js";

const OFFSET_SECONDS = 2 * 3600;
const SECONDS_PER_HOUR = 3600;

/**
 * What is usual in a list. Sums are kept in whole units, so that the order of the papers makes no
 * difference to the last bit.
 */
export function listFacts(all: Iterable<Signals>): ListFacts {
  let votes = 0n;
  let seconds = 0n;
  for (const { upvotes, listedAtSeconds, asOfSeconds } of all) {
    if (Number.isNaN(upvotes) || Number.isNaN(listedAtSeconds)) continue;
    votes += BigInt(Math.round(upvotes));
    seconds += BigInt(Math.round(asOfSeconds - listedAtSeconds + OFFSET_SECONDS));
  }
  if (seconds === 0n) return { upvotesPerHour: Number.NaN };
  return { upvotesPerHour: Number(votes) / (Number(seconds) / SECONDS_PER_HOUR) };
}
