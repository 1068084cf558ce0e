const CYCLE_YEARS = 8000;

/**
 * The local `Date` that stands for a calendar day when asking date-fns, which works in local time.
 *
 * It is noon of the same day 8000 years on. The Gregorian calendar repeats every 400 years, so every
 * answer about days is the same; but in the past some zones have no such day at all: midnight rules
 * of summer time skip an hour, Pacific/Kiritimati skipped 1994-12-31 and Pacific/Apia 2011-12-30.
 *
 * @example
 * ```ts
 * calendarDate(1994, 12, 1).getDate(); // 1: in every time zone
 * ```
 */
export function calendarDate(year: number, month: number, day: number): Date {
  return new Date(year + CYCLE_YEARS, month - 1, day, 12);
}
