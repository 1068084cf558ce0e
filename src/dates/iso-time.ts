import type { DatePrecision } from "./date-reading.js";
import { isRealDay, isRealMonth, isRealYear } from "./is-real-day.js";

const FORMS = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z)?)?)?$/;

/**
 * How precise the time of a record is; `undefined` when the text is none of the four forms that a
 * record can have (`2018`, `2018-12`, `2018-12-24`, `2025-05-07T17:30:25Z` with or without a fraction)
 * or names a day that does not exist.
 *
 * @example
 * ```ts
 * timePrecision("2018-12"); // "month"
 * timePrecision("2023-02-29"); // undefined
 * ```
 */
export function timePrecision(text: string): DatePrecision | undefined {
  const match = FORMS.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, clock] = match;
  if (month === undefined) return isRealYear(Number(year)) ? "year" : undefined;
  if (day === undefined) {
    return isRealYear(Number(year)) && isRealMonth(Number(month)) ? "month" : undefined;
  }
  if (!isRealDay(Number(year), Number(month), Number(day))) return undefined;
  return clock === undefined ? "day" : "instant";
}

/**
 * Whether a text is a time as records have it: a year, a month, a day or an instant in UTC.
 *
 * @example
 * ```ts
 * isIsoTime("2025-05-07T17:30:25Z"); // true
 * isIsoTime("2025-05-07T17:30:25"); // false: no zone
 * ```
 */
export function isIsoTime(text: string): boolean {
  return timePrecision(text) !== undefined;
}
