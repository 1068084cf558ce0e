/** The first and the last day that a time may mean, counted from 1970-01-01. */
export interface DayRange {
  first: number;
  last: number;
}

const MS_PER_DAY = 86_400_000;

/** Reads a time that the schema has let through: a year, a month, a day or an instant. */
export function dayRange(time: string): DayRange {
  const year = Number(time.slice(0, 4));
  if (time.length === 4) return { first: dayOf(year, 0, 1), last: dayOf(year, 12, 0) };
  const month = Number(time.slice(5, 7));
  if (time.length === 7) return { first: dayOf(year, month - 1, 1), last: dayOf(year, month, 0) };
  const day = dayOf(year, month - 1, Number(time.slice(8, 10)));
  return { first: day, last: day };
}

/** `month` counts from 0; day 0 is the last of the month before. */
function dayOf(year: number, month: number, day: number): number {
  // Years below 100 would be taken for those of the last century.
  return year < 100 ? Number.NEGATIVE_INFINITY : Date.UTC(year, month, day) / MS_PER_DAY;
}

/**
 * Whether the first time lies after the second, whatever is left open by times that are not
 * precise. Two instants are compared exactly; otherwise a day of difference may be one of time zones.
 */
export function liesAfter(time: string, other: string): boolean {
  // In their order as texts the first of two times does not begin after the second.
  if (time <= other) return false;
  if (time.length > 10 && other.length > 10) {
    return time.slice(0, 19) > other.slice(0, 19);
  }
  return dayRange(time).first > dayRange(other).last + 1;
}
