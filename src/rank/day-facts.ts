/** What the papers of one day have in common. */
export interface DayFacts {
  /** How many of them state upvotes. */
  papers: number;
  meanUpvotes: number;
}

const SECONDS_PER_DAY = 86_400;

/** Upvotes by day of listing. Sums are kept in whole votes, so that order makes no difference. */
export function dayFacts(
  seconds: Float64Array,
  upvotesOf: (index: number) => unknown,
): Map<number, DayFacts> {
  const days = new Map<number, { papers: number; votes: bigint }>();
  for (let index = 0; index < seconds.length; index++) {
    const day = dayOf(seconds[index] ?? Number.NaN);
    const upvotes = upvotesOf(index);
    if (Number.isNaN(day) || typeof upvotes !== "number" || !Number.isFinite(upvotes)) continue;
    const known = days.get(day) ?? { papers: 0, votes: 0n };
    known.papers += 1;
    known.votes += BigInt(Math.round(upvotes));
    days.set(day, known);
  }
  return new Map(
    [...days].map(([day, { papers, votes }]) => [
      day,
      { papers, meanUpvotes: Number(votes) / papers },
    ]),
  );
}

export function dayOf(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_DAY);
}
