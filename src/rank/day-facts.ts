import type { PaperClock } from "./paper-clock.js";

/** What the papers of one day have in common. */
export interface DayFacts {
  /** How many of them state upvotes. */
  papers: number;
  meanUpvotes: number;
}

const SECONDS_PER_DAY = 86_400;

/** Upvotes by day of listing. Sums are kept in whole votes, so that order makes no difference. */
export function dayFacts(
  papers: readonly { upvotes?: unknown }[],
  { secondsAt }: PaperClock,
): Map<number, DayFacts> {
  const days = new Map<number, { papers: number; votes: bigint }>();
  for (const [index, { upvotes }] of papers.entries()) {
    const day = dayOf(secondsAt(index));
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
