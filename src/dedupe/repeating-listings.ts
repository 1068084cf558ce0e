import type { ByteStore } from "./byte-store.js";
import { hashText } from "./hash-text.js";
import type { PaperFeatures } from "./paper-features.js";
import { createSortedWords } from "./sorted-words.js";

/** A listing with a larger share of repeated records is a pile of citations, not a listing. */
const MOST_REPEATED = 0.05;

/** What a record says about the listings that it stands in: a hash of each, and one of its title. */
export interface ListingEntries {
  listings: number[];
  title: number;
}

export function listingEntries(paper: PaperFeatures): ListingEntries {
  const { listings, plainTitle, authors } = paper;
  const title = `${plainTitle}~${authors[0]?.family ?? ""}`;
  return { listings: listings.map((listing) => hashText(listing)), title: hashText(title) };
}

/** Counts records and titles of listings while records go by. */
export interface ListingCounts {
  add: (paper: PaperFeatures) => void;
  /** The listings that repeat themselves, by their hashes. Nothing may be added afterwards. */
  repeating: () => ReadonlySet<number>;
}

export function createListingCounts(bytes?: ByteStore): ListingCounts {
  const entries = createSortedWords(bytes);
  return {
    add: (paper) => {
      const { listings, title } = listingEntries(paper);
      for (const listing of listings) entries.push(listing, title);
    },
    repeating: () => {
      const repeating = new Set<number>();
      let [listing, title, records, titles] = [-1, -1, 0, 0];
      const end = () => {
        if (repeatsItself(records, titles)) repeating.add(listing);
        [records, titles] = [0, 0];
      };
      entries.visit((ofListing, ofTitle) => {
        if (ofListing !== listing) end();
        if (ofListing !== listing || ofTitle !== title) titles++;
        records++;
        [listing, title] = [ofListing, ofTitle];
      });
      end();
      return repeating;
    },
  };
}

/** Whether so many records with so many titles make a pile of citations. */
export function repeatsItself(records: number, titles: number): boolean {
  return records - titles > Math.max(1, records * MOST_REPEATED);
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
  forgotten: ReadonlySet<number>,
): PaperFeatures {
  if (forgotten.size === 0) return paper;
  const listings = paper.listings.filter((listing) => !forgotten.has(hashText(listing)));
  return listings.length === paper.listings.length ? paper : { ...paper, listings };
}
