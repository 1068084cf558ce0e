import { daysBetween } from "./days-between.js";

// A page can show the day of a time zone in which it is already tomorrow.
const TOLERANCE_DAYS = 1;

/**
 * Whether an ISO day lies after another by more than the one day that time zones explain.
 *
 * @example
 * ```ts
 * liesAfter("2026-01-01", "2025-12-31"); // false
 * liesAfter("2026-01-02", "2025-12-31"); // true
 * ```
 */
export function liesAfter(isoDay: string, reference: string): boolean {
  // ISO days sort as text, which settles nearly every case.
  return isoDay > reference && daysBetween(reference, isoDay) > TOLERANCE_DAYS;
}
