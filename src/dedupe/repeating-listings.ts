import { hashText } from "./hash-text.js";
import type { PaperFeatures } from "./paper-features.js";

/** A listing with a larger share of repeated records is a pile of citations, not a listing. */
const MOST_REPEATED = 0.05;

/** So many records of a listing show whether it repeats itself. */
const MOST_COUNTED = 50_000;

/** Counts records and titles of listings while records go by. */
export interface ListingCounts {
  add: (paper: PaperFeatures) => void;
  /** The listings that repeat themselves, of all that were counted. */
  repeating: () => ReadonlySet<string>;
}

export function createListingCounts(): ListingCounts {
  const counts = new Map<string, { records: number; titles: Set<number> }>();
  return {
    add: ({ listings, plainTitle, authors }) => {
      if (listings.length === 0) return;
      const title = `${plainTitle}~${authors[0]?.family ?? ""}`;
      const hash = hashText(title) * 2 ** 20 + (hashText(title, 1) >>> 12);
      for (const listing of listings) {
        const count = counts.get(listing) ?? { records: 0, titles: new Set() };
        if (count.records === MOST_COUNTED) continue;
        count.records++;
        count.titles.add(hash);
        counts.set(listing, count);
      }
    },
    repeating: () => {
      const repeating = [...counts].filter(([, { records, titles }]) => {
        return records - titles.size > Math.max(1, records * MOST_REPEATED);
      });
      return new Set(repeating.map(([listing]) => listing));
    },
  };
}

/**
 * What a listing states about two of its papers, it states on purpose: two years or venues under one
 * title are two papers. That holds for listings which do not repeat themselves; records of those
 * that do come back without their listing.
 */
export function forgetRepeatingListings(papers: readonly PaperFeatures[]): PaperFeatures[] {
  const counts = createListingCounts();
  for (const paper of papers) counts.add(paper);
  const repeating = counts.repeating();
  return papers.map((paper) => withoutListings(paper, repeating));
}

export function withoutListings(
  paper: PaperFeatures,
  forgotten: ReadonlySet<string>,
): PaperFeatures {
  const listings = paper.listings.filter((listing) => !forgotten.has(listing));
  return listings.length === paper.listings.length ? paper : { ...paper, listings };
}
