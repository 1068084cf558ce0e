import { arxivMonth } from "../ids/index.js";
import { isoDayOption } from "./iso-day-option.js";
import { liesAfter } from "./lies-after.js";
import { LONGEST_GAP_YEARS, resolveYear } from "./resolve-partial-date.js";
import { type DatedId, possibleDates, type YearEvidence } from "./year-evidence.js";

/** A year of capture that one piece of evidence names. */
export interface YearClaim {
  year: number;
  from: "reference-date" | "page-date" | "arxiv-id" | "url";
  /** Whether it holds even against the lower bound. */
  proof: boolean;
}

/**
 * Every year that the evidence names, the strongest claim first: the reference date, the capture
 * time, ids beside their own dates (the latest first), the day of the page, the day in its address.
 * Throws a `TypeError` that names the field when one of the four days is not ISO.
 *
 * @example
 * ```ts
 * yearClaims({ urlDate: "2026-06-12" }); // [{ year: 2026, from: "url", proof: false }]
 * ```
 */
export function yearClaims(evidence: YearEvidence): YearClaim[] {
  const dates = possibleDates(evidence);
  const reference = isoDayOption(evidence.referenceDate, "referenceDate");
  const captured = isoDayOption(evidence.capturedAt, "capturedAt");
  const page = isoDayOption(evidence.pageDate, "pageDate");
  const url = isoDayOption(evidence.urlDate, "urlDate");
  return [
    ...yearsUntil(reference, dates).map((year) => claim(year, "reference-date", true)),
    ...yearsUntil(captured, dates).map((year) => claim(year, "page-date", true)),
    ...pinnedYears(dates).map((year) => claim(year, "arxiv-id", false)),
    ...(page === undefined ? [] : [claim(yearOf(page), "page-date", false)]),
    ...(url === undefined ? [] : [claim(yearOf(url), "url", false)]),
  ];
}

function claim(year: number, from: YearClaim["from"], proof: boolean): YearClaim {
  return { year, from, proof };
}

function yearOf(isoDay: string): number {
  return Number(isoDay.slice(0, 4));
}

/**
 * The year of a day on or before which the page was captured. Where a date of the page would then
 * lie after that day, or not exist, the capture was in an earlier year, which comes first.
 */
function yearsUntil(isoDay: string | undefined, dates: readonly DatedId[]): number[] {
  if (isoDay === undefined) return [];
  const own = yearOf(isoDay);
  const fits = (date: DatedId, year: number): boolean => {
    const day = resolveYear(date, year);
    return day !== undefined && !liesAfter(day, isoDay);
  };
  for (let year = own; year >= own - LONGEST_GAP_YEARS; year--) {
    if (dates.every((date) => fits(date, year))) return year === own ? [own] : [year, own];
  }
  return [own];
}

/**
 * The years in which a paper's yearless day is next to the month of its arXiv id, latest first:
 * 2505.04588 beside "May 7" was seen in 2025.
 */
function pinnedYears(dates: readonly DatedId[]): number[] {
  return dates
    .flatMap(({ month, arxivId }) => {
      const id = arxivMonth(arxivId ?? "");
      return id !== undefined && Math.abs(id.month - month) <= 1 ? [id.year] : [];
    })
    .sort((a, b) => b - a);
}
