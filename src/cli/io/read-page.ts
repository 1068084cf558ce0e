import { type Listing, parseListing } from "../../index.js";

const DAY_LENGTH = "2026-10-02".length;

/**
 * A page by its own evidence. Where that settles no year at all, the present of the ranking is taken
 * as the day at or before which the page was seen: a page that was just pasted is of today.
 */
export function readPage(text: string, asOf: string | undefined): Listing {
  const listing = parseListing(text);
  if (asOf === undefined || !isWithoutYear(listing)) return listing;
  return parseListing(text, { referenceDate: asOf.slice(0, DAY_LENGTH) });
}

function isWithoutYear({ date, papers, diagnostics }: Listing): boolean {
  return (
    date === undefined &&
    diagnostics.some(({ code }) => code === "year-ambiguous") &&
    papers.every(({ publishedAt, listedAt }) => publishedAt === undefined && listedAt === undefined)
  );
}
