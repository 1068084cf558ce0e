import type { PaperFeatures } from "./paper-features.js";

/** A listing with a larger share of repeated records is a pile of citations, not a listing. */
const MOST_REPEATED = 0.05;

/**
 * What a listing states about two of its papers, it states on purpose: two years or venues under one
 * title are two papers. That holds for listings which do not repeat themselves; records of those
 * that do come back without their listing.
 */
export function forgetRepeatingListings(papers: readonly PaperFeatures[]): PaperFeatures[] {
  const repeating = repeatingListings(papers);
  if (repeating.size === 0) return [...papers];
  return papers.map((paper) => {
    const listings = paper.listings.filter((listing) => !repeating.has(listing));
    return listings.length === paper.listings.length ? paper : { ...paper, listings };
  });
}

function repeatingListings(papers: readonly PaperFeatures[]): Set<string> {
  const counts = new Map<string, { records: number; titles: Set<string> }>();
  for (const { listings, plainTitle, authors } of papers) {
    for (const listing of listings) {
      const count = counts.get(listing) ?? { records: 0, titles: new Set() };
      count.records++;
      count.titles.add(`${plainTitle}~${authors[0]?.family ?? ""}`);
      counts.set(listing, count);
    }
  }
  const repeating = [...counts].filter(([, { records, titles }]) => {
    return records - titles.size > Math.max(1, records * MOST_REPEATED);
  });
  return new Set(repeating.map(([listing]) => listing));
}
