import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { calendarDate } from "./calendar-date.js";

/** Whether a number can be the year of a record: four digits, the first of them not 0. */
export function isRealYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1000 && year <= 9999;
}

/** Whether a number is a month, 1 to 12. */
export function isRealMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}

/**
 * Whether the calendar has this day. Months and days count from 1; years are 1000 to 9999.
 *
 * @example
 * ```ts
 * isRealDay(2024, 2, 29); // true
 * isRealDay(2023, 2, 29); // false
 * ```
 */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (!isRealYear(year) || !isRealMonth(month) || !Number.isInteger(day) || day < 1) return false;
  return day <= 28 || day <= getDaysInMonth(calendarDate(year, month, 1));
}

const SOME_LEAP_YEAR = 2000;

/**
 * Whether a day without a year exists in some year: February 29 does, February 30 does not.
 *
 * @example
 * ```ts
 * isRealDayOfSomeYear(2, 29); // true
 * ```
 */
export function isRealDayOfSomeYear(month: number, day: number): boolean {
  return isRealDay(SOME_LEAP_YEAR, month, day);
}
