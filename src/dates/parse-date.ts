import { requireText } from "../text/describe-value.js";
import type { DatePrecision } from "./date-reading.js";
import { isoDayOption } from "./iso-day-option.js";
import { readDate } from "./read-date.js";
import { readListingDate } from "./read-listing-date.js";
import { latestDayUntil } from "./resolve-partial-date.js";

/** Options of {@link parseDate}. */
export interface ParseDateOptions {
  /**
   * An ISO day or instant at or after the capture of the text, which settles a year that the text
   * leaves out. Default: none, and a date without a year is not read.
   */
  referenceDate?: string | undefined;
}

/** A date as the library writes it. */
export interface ParsedDate {
  /** `2018`, `2018-12`, `2018-12-24` or `2025-05-07T17:30:25Z`: in UTC, as precise as the text. */
  value: string;
  precision: DatePrecision;
  /** Whether the year is not in the text but worked out from the reference date. */
  inferred: boolean;
}

/**
 * Reads a date as paper listings, feeds and pages print it: `Dec 24, 2018`, `24 Dec 2018`, `Feb 10`,
 * `Published on Oct 4, 2026`, ISO 8601, RFC 822 and RFC 2822 (moved to UTC), the submission lines of
 * arXiv. A comment count after the date, as in `May 7 8`, is passed over.
 *
 * A missing year comes from `referenceDate` alone: the result is the latest such day that is not more
 * than one day after it (for February 29, in the latest leap year). The clock is never read. A text
 * that is no date, a day that does not exist (`Feb 30`) and a missing year without a reference date
 * all give `undefined`. A `referenceDate` that is not ISO throws a `TypeError`.
 *
 * @example
 * ```ts
 * parseDate("Dec 24, 2018"); // { value: "2018-12-24", precision: "day", inferred: false }
 * parseDate("May 7 8", { referenceDate: "2025-12-08" });
 * // { value: "2025-05-07", precision: "day", inferred: true }
 * parseDate("May 7"); // undefined
 * ```
 */
export function parseDate(text: string, options: ParseDateOptions = {}): ParsedDate | undefined {
  requireText(text, "text");
  const referenceDay = isoDayOption(options.referenceDate, "referenceDate");
  const reading = readDate(text) ?? readDate(readListingDate(text)?.raw ?? "");
  if (reading === undefined || reading.kind === "impossible") return undefined;
  if (reading.kind === "date") {
    return { value: reading.value, precision: reading.precision, inferred: false };
  }
  if (referenceDay === undefined) return undefined;
  const value = latestDayUntil(reading, referenceDay);
  return value === undefined ? undefined : { value, precision: "day", inferred: true };
}
