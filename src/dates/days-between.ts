import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { calendarDate } from "./calendar-date.js";
import { requireIsoDay } from "./calendar-day.js";

/**
 * Whole calendar days from the first ISO day to the second: negative when the second is earlier,
 * and the same in every time zone. Throws a `TypeError` when one is no ISO day.
 *
 * @example
 * ```ts
 * daysBetween("2024-12-31", "2025-01-01"); // 1
 * ```
 */
export function daysBetween(from: string, to: string): number {
  const start = requireIsoDay(from);
  const end = requireIsoDay(to);
  return differenceInCalendarDays(
    calendarDate(end.year, end.month, end.day),
    calendarDate(start.year, start.month, start.day),
  );
}
