import { type DateReading, dayReading, monthReading, yearlessReading } from "./date-reading.js";
import { monthOfName } from "./month-names.js";
import { readInstant } from "./read-instant.js";

// A weekday says nothing that the day does not say; a wrong one is a slip of the page.
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";
const MONTH = "([a-z]{3,9})\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

// After a blank alone, "May 7 1204" is a comment count of a listing rather than a year.
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH} ${DAY}(?:, ?(\\d{4})| (19\\d\\d|20\\d\\d|2100))?$`,
  "i",
);
const DAY_FIRST = new RegExp(`^${WEEKDAY}${DAY} ${MONTH}(?:,? (\\d{4}))?$`, "i");
const MONTH_AND_YEAR = new RegExp(`^${MONTH},? (\\d{4})$`, "i");
const WITH_TIME = new RegExp(`^${WEEKDAY}${DAY} ${MONTH},? (\\d{2,4}),? (\\d{1,2}:.+)$`, "i");

/**
 * Reads a date with the English name of its month: `Dec 24, 2018`, `Sept. 3`, `24 Dec 2018`,
 * `2 December, 2025`, `December 2025`, `Mon, 28 Apr 2025`, and the dates of RFC 822 and RFC 2822,
 * `Wed, 10 Sep 2025 21:05:01 GMT`. Only beside a clock time may a year have fewer than four digits,
 * and after `May 7` without a comma only 1900 to 2100 are years. Blanks must be single.
 *
 * @example
 * ```ts
 * readWrittenDate("Feb 10"); // { kind: "yearless", month: 2, day: 10 }
 * ```
 */
export function readWrittenDate(text: string): DateReading | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    return readDay(text, monthFirst[1], monthFirst[2], monthFirst[3] ?? monthFirst[4]);
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return readDay(text, dayFirst[2], dayFirst[1], dayFirst[3]);

  const monthAndYear = MONTH_AND_YEAR.exec(text);
  if (monthAndYear !== null) {
    const month = monthOfName(monthAndYear[1] ?? "");
    return month === undefined ? undefined : monthReading(text, Number(monthAndYear[2]), month);
  }

  const withTime = WITH_TIME.exec(text);
  if (withTime === null) return undefined;
  const month = monthOfName(withTime[2] ?? "");
  if (month === undefined) return undefined;
  const date = { year: fullYear(withTime[3] ?? ""), month, day: Number(withTime[1]) };
  return readInstant(text, date, withTime[4] ?? "");
}

function readDay(
  raw: string,
  monthName: string | undefined,
  day: string | undefined,
  year: string | undefined,
): DateReading | undefined {
  const month = monthOfName(monthName ?? "");
  if (month === undefined) return undefined;
  return year === undefined
    ? yearlessReading(raw, month, Number(day))
    : dayReading(raw, Number(year), month, Number(day));
}

/** A short year as RFC 2822, section 4.3, has it: 00 to 49 are 2000 on, all others 1900 on. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}
