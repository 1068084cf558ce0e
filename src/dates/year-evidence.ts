import { isRealDayOfSomeYear } from "./is-real-day.js";
import type { PartialDate } from "./resolve-partial-date.js";

/** A date without its year, with the arXiv id of the same record where there is one. */
export interface DatedId extends PartialDate {
  arxivId?: string | undefined;
}

/** What is known about when a page was looked at. Every part can be missing. */
export interface YearEvidence {
  /** What the caller says: an ISO day or instant at or after the capture. */
  referenceDate?: string | undefined;
  /** When the page says that it was captured: an ISO day or instant. */
  capturedAt?: string | undefined;
  /** The ISO day that the page itself is of. */
  pageDate?: string | undefined;
  /** An ISO day in the address of the page. */
  urlDate?: string | undefined;
  /** Years that the page prints, on a page that leaves out the current one. */
  explicitYears?: readonly number[] | undefined;
  /** The dates that the page prints without a year. */
  partialDates?: readonly DatedId[] | undefined;
  /** arXiv ids on the page. What is no arXiv id proves nothing. */
  arxivIds?: readonly string[] | undefined;
}

/** The partial dates that exist in some year: "Feb 30" says nothing about years. */
export function possibleDates(evidence: YearEvidence): DatedId[] {
  return (evidence.partialDates ?? []).filter(({ month, day }) => isRealDayOfSomeYear(month, day));
}
