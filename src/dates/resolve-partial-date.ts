import { formatIsoDay } from "./format-iso-day.js";
import { isRealDay } from "./is-real-day.js";
import { liesAfter } from "./lies-after.js";

/** A day without its year; month and day count from 1. */
export interface PartialDate {
  month: number;
  day: number;
}

/**
 * The ISO day of a partial date in a year; `undefined` when that year has no such day.
 *
 * @example
 * ```ts
 * resolveYear({ month: 2, day: 10 }, 2025); // "2025-02-10"
 * resolveYear({ month: 2, day: 29 }, 2025); // undefined
 * ```
 */
export function resolveYear(parts: PartialDate, year: number): string | undefined {
  const { month, day } = parts;
  return isRealDay(year, month, day) ? formatIsoDay(year, month, day) : undefined;
}

/** Within so many years every day comes again: around 1900 or 2100, February 29 takes eight. */
export const LONGEST_GAP_YEARS = 8;

/**
 * The latest ISO day of a partial date that does not lie after an ISO day (see `liesAfter`, which
 * tolerates one day); `undefined` when no year has such a day.
 *
 * @example
 * ```ts
 * latestDayUntil({ month: 12, day: 24 }, "2026-01-05"); // "2025-12-24"
 * latestDayUntil({ month: 1, day: 1 }, "2025-12-31"); // "2026-01-01"
 * ```
 */
export function latestDayUntil(parts: PartialDate, isoDay: string): string | undefined {
  const last = Number(isoDay.slice(0, 4)) + 1;
  for (let year = last; year >= last - LONGEST_GAP_YEARS - 1; year--) {
    const day = resolveYear(parts, year);
    if (day !== undefined && !liesAfter(day, isoDay)) return day;
  }
  return undefined;
}
