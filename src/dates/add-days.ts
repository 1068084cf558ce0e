import { addDays as addCalendarDays } from "date-fns/addDays";
import { calendarDate } from "./calendar-date.js";
import { requireIsoDay } from "./calendar-day.js";
import { formatIsoDay } from "./format-iso-day.js";

/**
 * The ISO day that many days later (or earlier, for a negative amount), the same in every time zone.
 * Throws a `TypeError` when the text is no ISO day.
 *
 * @example
 * ```ts
 * addDays("2024-02-28", 1); // "2024-02-29"
 * ```
 */
export function addDays(isoDay: string, amount: number): string {
  const { year, month, day } = requireIsoDay(isoDay);
  const start = calendarDate(year, month, day);
  const end = addCalendarDays(start, amount);
  const years = end.getFullYear() - start.getFullYear();
  return formatIsoDay(year + years, end.getMonth() + 1, end.getDate());
}
