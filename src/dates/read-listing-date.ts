import { looksLikeCount } from "../text/parse-count.js";
import { monthOfName } from "./month-names.js";

/** A line of a listing that is a date; offsets are UTF-16 and stand inside the line. */
export interface ListingDate {
  /** The date alone, `line.slice(start, end)`. */
  raw: string;
  start: number;
  end: number;
  /** The number of comments as printed, `line.slice(countStart, countEnd)`. */
  count?: string;
  countStart?: number;
  countEnd?: number;
}

const LONGEST = 64;
// Four digits after the day are a year when they can be one, otherwise a count.
const LINE =
  /^(\s*(?:Published\s+on\s+)?)(([A-Z][A-Za-z]{2,8})\.?\s+\d{1,2}(?:,\s*\d{4}|\s+(?:199\d|20\d\d|2100)(?!\S))?)(?:(\s+)(\S.*?))?\s*$/;
const INITIALS = "ADFJMNOPS";

/**
 * Recognises a whole line of a listing that is a date, with the number of comments that may follow:
 * `Dec 24, 2018`, `Feb 10`, `May 7 8`, `Published on Oct 4, 2026`. In `May 7 2024` the last number is
 * a year (1990 to 2100 can be one), in `May 7 1,204` a count. Whether the day exists is not asked
 * here, so that `Feb 30` can be reported as a date that is impossible.
 *
 * Most lines of a listing are something else, and leave at once.
 *
 * @example
 * ```ts
 * readListingDate("May 7 8");
 * // { raw: "May 7", start: 0, end: 5, count: "8", countStart: 6, countEnd: 7 }
 * ```
 */
export function readListingDate(line: string): ListingDate | undefined {
  if (line.length > LONGEST || !startsLikeDate(line)) return undefined;
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, before = "", raw = "", month = "", gap = "", count] = match;
  if (monthOfName(month) === undefined) return undefined;
  const start = before.length;
  const end = start + raw.length;
  if (count === undefined) return { raw, start, end };
  if (!looksLikeCount(count)) return undefined;
  const countStart = end + gap.length;
  return { raw, start, end, count, countStart, countEnd: countStart + count.length };
}

function startsLikeDate(line: string): boolean {
  const first = line.charAt(0);
  return INITIALS.includes(first) ? first !== "" : first.trim() === "";
}
