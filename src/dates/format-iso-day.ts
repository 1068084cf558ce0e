/**
 * Prints a day as ISO 8601. The day is taken as given; `isRealDay` says whether it exists.
 *
 * @example
 * ```ts
 * formatIsoDay(2018, 12, 4); // "2018-12-04"
 * ```
 */
export function formatIsoDay(year: number, month: number, day: number): string {
  return `${formatIsoMonth(year, month)}-${twoDigits(day)}`;
}

/**
 * Prints a month as ISO 8601.
 *
 * @example
 * ```ts
 * formatIsoMonth(2018, 4); // "2018-04"
 * ```
 */
export function formatIsoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}`;
}

/** Prints a number below 100 with two digits. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
