import { formatIsoDay, formatIsoMonth } from "./format-iso-day.js";
import { isRealDay, isRealDayOfSomeYear, isRealMonth, isRealYear } from "./is-real-day.js";

/** How much of a time is known. */
export type DatePrecision = "year" | "month" | "day" | "instant";

/** A date with its year. */
export interface StatedDate {
  kind: "date";
  /** As precise as the text: `2018`, `2018-12`, `2018-12-24` or `2025-05-07T17:30:25Z`, in UTC. */
  value: string;
  precision: DatePrecision;
  /** The year in {@link StatedDate.value}. */
  year: number;
}

/** A day whose year the page leaves out. */
export interface YearlessDate {
  kind: "yearless";
  /** 1 to 12. */
  month: number;
  /** 1 to 31; exists in some year. */
  day: number;
}

/** A text in the form of a date that no calendar or clock has, such as "Feb 30". */
export interface ImpossibleDate {
  kind: "impossible";
  raw: string;
}

/** What a text says as a date. */
export type DateReading = StatedDate | YearlessDate | ImpossibleDate;

export function yearReading(raw: string, year: number): DateReading {
  if (!isRealYear(year)) return { kind: "impossible", raw };
  return { kind: "date", value: String(year), precision: "year", year };
}

export function monthReading(raw: string, year: number, month: number): DateReading {
  if (!isRealYear(year) || !isRealMonth(month)) return { kind: "impossible", raw };
  return { kind: "date", value: formatIsoMonth(year, month), precision: "month", year };
}

export function dayReading(raw: string, year: number, month: number, day: number): DateReading {
  if (!isRealDay(year, month, day)) return { kind: "impossible", raw };
  return { kind: "date", value: formatIsoDay(year, month, day), precision: "day", year };
}

export function yearlessReading(raw: string, month: number, day: number): DateReading {
  if (!isRealDayOfSomeYear(month, day)) return { kind: "impossible", raw };
  return { kind: "yearless", month, day };
}
