import * as z from "zod";

const FORMS =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?Z)?)?)?$/;

/**
 * A time as precise as its source states it: a year `2018`, a month `2018-12`, a day `2018-12-24`
 * or an instant `2025-05-07T17:30:25Z`, always UTC.
 */
export const Time = z
  .string()
  .regex(FORMS, {
    error: "expected a year, a month, a day or an instant in UTC, such as 2018-12-24",
  })
  .refine(namesNoFalseDay, { error: "expected a day of the calendar" });

/** A day, `2018-12-24`. */
export const Day = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, {
    error: "expected a day such as 2018-12-24",
  })
  .refine(namesNoFalseDay, { error: "expected a day of the calendar" });

/** The patterns do not know how long months are. What has no such form they have reported. */
function namesNoFalseDay(text: string): boolean {
  const day = Number(text.slice(8, 10));
  if (!(day > 28)) return true;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  if (month === 2) return day === 29 && (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0));
  return day < 31 || ![4, 6, 9, 11].includes(month);
}

/** A whole number that is at least 0. */
export const Count = z.number().int().nonnegative();
