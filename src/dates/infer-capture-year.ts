import { isRealYear } from "./is-real-day.js";
import { LONGEST_GAP_YEARS, resolveYear } from "./resolve-partial-date.js";
import { yearBound } from "./year-bound.js";
import { type YearClaim, yearClaims } from "./year-claims.js";
import { type DatedId, possibleDates, type YearEvidence } from "./year-evidence.js";

/** The year in which a page was looked at. */
export interface CaptureYear {
  year: number;
  /** The evidence that decided. A capture time counts as a date of the page. */
  from: "reference-date" | "page-date" | "url" | "arxiv-id" | "explicit-years";
  /** `false` when the evidence only bounds the year from below and this is the earliest that fits. */
  certain: boolean;
  /** Years that other evidence names, ascending; not empty when the evidence disagrees. */
  alternatives: number[];
}

/**
 * Works out the year of viewing of a page that leaves out the current year in its dates.
 *
 * A reference date, then a capture time, is proof: the year is theirs, or the year before where a
 * date of the page would otherwise lie more than a day after it. Next come bounds and claims: a year
 * Y that the page prints proves a capture after Y (Hugging Face leaves out a year if and only if it
 * is the year of viewing), and an arXiv id a capture not before its year; an id beside its own
 * yearless date (2505.04588 and "May 7") names the year, then the day of the page, then the day in
 * its address, each only where it respects the bound. With a bound alone the result is the earliest
 * year from it on that has all the dates (February 29 needs a leap year), and not `certain`.
 *
 * `undefined` without evidence: the clock is never read. Partial dates that no year has and ids that
 * are not arXiv's prove nothing. A day that is not ISO, or a year that is none, throws a `TypeError`
 * that names the field. The order of the evidence does not matter.
 *
 * @example
 * ```ts
 * inferCaptureYear({ explicitYears: [2018, 2024] });
 * // { year: 2025, from: "explicit-years", certain: false, alternatives: [] }
 * inferCaptureYear({ partialDates: [{ month: 5, day: 7, arxivId: "2505.04588" }] });
 * // { year: 2025, from: "arxiv-id", certain: true, alternatives: [] }
 * inferCaptureYear({ referenceDate: "2026-01-05", partialDates: [{ month: 12, day: 24 }] });
 * // { year: 2025, from: "reference-date", certain: true, alternatives: [2026] }
 * ```
 */
export function inferCaptureYear(evidence: YearEvidence): CaptureYear | undefined {
  requireYears(evidence.explicitYears ?? []);
  const claims = yearClaims(evidence);
  const bound = yearBound(evidence);
  const chosen = claims.find(
    ({ year, proof }) => proof || bound === undefined || year >= bound.year,
  );
  if (chosen !== undefined) {
    const { year, from } = chosen;
    return { year, from, certain: true, alternatives: otherYears(year, claims, bound?.year) };
  }
  if (bound === undefined) return undefined;
  const year = earliestYear(bound.year, possibleDates(evidence));
  return { year, from: bound.from, certain: false, alternatives: otherYears(year, claims) };
}

function requireYears(years: readonly number[]): void {
  const wrong = years.find((year) => !isRealYear(year));
  if (wrong !== undefined) {
    throw new TypeError(`explicitYears must be years of four digits, got ${String(wrong)}`);
  }
}

function otherYears(year: number, claims: readonly YearClaim[], bound = year): number[] {
  const years = new Set(claims.map((claim) => claim.year));
  if (bound > year) years.add(bound);
  years.delete(year);
  return [...years].sort((a, b) => a - b);
}

function earliestYear(bound: number, dates: readonly DatedId[]): number {
  for (let year = bound; year <= bound + LONGEST_GAP_YEARS; year++) {
    if (dates.every((date) => resolveYear(date, year) !== undefined)) return year;
  }
  return bound;
}
