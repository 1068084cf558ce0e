import { arxivMonth } from "../ids/index.js";
import { isRealYear } from "./is-real-day.js";
import { type DatedId, possibleDates, type YearEvidence } from "./year-evidence.js";

/** The earliest year in which a page can have been captured, and what proves it. */
export interface YearBound {
  year: number;
  from: "explicit-years" | "arxiv-id";
}

// arXiv can hold a submission back, so that its day is before the month of its id, but not this long.
const LONGEST_HOLD_MONTHS = 6;

/**
 * The lower bound of the year of capture, `undefined` without evidence. A page that prints year Y
 * and leaves out the current one was captured after Y; a page with an arXiv id not before the year
 * of the id, and not in it when the paper's own yearless day would then be long before its id.
 *
 * @example
 * ```ts
 * yearBound({ explicitYears: [2018, 2024] }); // { year: 2025, from: "explicit-years" }
 * yearBound({ arxivIds: ["2505.04588"] }); // { year: 2025, from: "arxiv-id" }
 * ```
 */
export function yearBound(evidence: YearEvidence): YearBound | undefined {
  // A stray "9999" would prove a capture in a year that no record can have.
  const explicit = latest(
    (evidence.explicitYears ?? []).map((year) => year + 1).filter((year) => isRealYear(year)),
  );
  const ids = latest([
    ...(evidence.arxivIds ?? []).map((id) => arxivMonth(id)?.year),
    ...(evidence.partialDates ?? []).map(({ arxivId }) => arxivMonth(arxivId ?? "")?.year),
    ...possibleDates(evidence).map(boundOfDatedId),
  ]);
  if (ids !== undefined && (explicit === undefined || ids > explicit)) {
    return { year: ids, from: "arxiv-id" };
  }
  return explicit === undefined ? undefined : { year: explicit, from: "explicit-years" };
}

function boundOfDatedId({ month, arxivId }: DatedId): number | undefined {
  const id = arxivMonth(arxivId ?? "");
  if (id === undefined) return undefined;
  return id.month - month >= LONGEST_HOLD_MONTHS ? id.year + 1 : id.year;
}

function latest(years: readonly (number | undefined)[]): number | undefined {
  return years.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}
