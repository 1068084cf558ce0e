import { isRealDay } from "./is-real-day.js";

/** A day of the calendar; month and day count from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads an ISO day into its parts; `undefined` when the text is not one or the day does not exist.
 *
 * @example
 * ```ts
 * parseIsoDay("2018-12-24"); // { year: 2018, month: 12, day: 24 }
 * ```
 */
export function parseIsoDay(text: string): CalendarDay | undefined {
  const match = ISO_DAY.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? { year, month, day } : undefined;
}

/**
 * The same for days that the library made itself or has checked: anything else is a mistake of the
 * caller and throws a `TypeError`.
 */
export function requireIsoDay(text: string): CalendarDay {
  const day = parseIsoDay(text);
  if (day === undefined) {
    throw new TypeError(`expected an ISO day such as 2018-12-24, got ${JSON.stringify(text)}`);
  }
  return day;
}
