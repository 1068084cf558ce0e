import { daysBetween } from "../dates/days-between.js";
import { isRealYear } from "../dates/is-real-day.js";

const ISO_WEEK = /^(\d{4})-W(\d{2})$/;
const SOME_THURSDAY = "1970-01-01";

/**
 * Whether a text is a week of ISO 8601 that its year has.
 *
 * @example
 * ```ts
 * isIsoWeek("2026-W53"); // true
 * isIsoWeek("2025-W53"); // false: 2025 has 52 weeks
 * ```
 */
export function isIsoWeek(text: string): boolean {
  const match = ISO_WEEK.exec(text);
  if (match === null) return false;
  const [year, week] = [Number(match[1]), Number(match[2])];
  if (!isRealYear(year) || week < 1) return false;
  return week <= 52 || (week === 53 && hasLongYear(year));
}

/** ISO gives a week to the year of its Thursday: 53 of them fit where one stands at an end. */
function hasLongYear(year: number): boolean {
  return isThursday(`${year}-01-01`) || isThursday(`${year}-12-31`);
}

function isThursday(isoDay: string): boolean {
  return daysBetween(SOME_THURSDAY, isoDay) % 7 === 0;
}
