import * as z from "zod";

const FORMS =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?Z)?)?)?$/;

/**
 * A time as precise as its source states it: a year `2018`, a month `2018-12`, a day `2018-12-24`
 * or an instant `2025-05-07T17:30:25Z`, always UTC.
 */
export const Time = z.string().regex(FORMS, {
  error: "expected a year, a month, a day or an instant in UTC, such as 2018-12-24",
});

/** A day, `2018-12-24`. */
export const Day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, {
  error: "expected a day such as 2018-12-24",
});

/** A whole number that is at least 0. */
export const Count = z.number().int().nonnegative();
