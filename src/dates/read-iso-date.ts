import { type DateReading, dayReading, monthReading, yearReading } from "./date-reading.js";
import { readInstant } from "./read-instant.js";

const YEAR_OR_MONTH = /^(\d{4})(?:-(\d{2}))?$/;
const DAY = /^(\d{4})([-/.])(\d{2})\2(\d{2})(?:(?:t| )(\d.*))?$/i;

/**
 * Reads ISO 8601: `2018`, `2018-12`, `2018-12-24`, `2025-05-07T17:30:25.000Z`,
 * `2025-05-07T17:30:25+02:00`, also as `2025-05-07 17:30:25 UTC`; and days with the year first as
 * citation tags (`1999/01/01`) and digests (`2022.12.02`) print them. Blanks must be single.
 *
 * @example
 * ```ts
 * readIsoDate("2018-12"); // { kind: "date", value: "2018-12", precision: "month", year: 2018 }
 * readIsoDate("2018-13"); // { kind: "impossible", raw: "2018-13" }
 * ```
 */
export function readIsoDate(text: string): DateReading | undefined {
  const short = YEAR_OR_MONTH.exec(text);
  if (short !== null) {
    const year = Number(short[1]);
    return short[2] === undefined
      ? yearReading(text, year)
      : monthReading(text, year, Number(short[2]));
  }
  const full = DAY.exec(text);
  if (full === null) return undefined;
  const [year, month, day] = [Number(full[1]), Number(full[3]), Number(full[4])];
  return full[5] === undefined
    ? dayReading(text, year, month, day)
    : readInstant(text, { year, month, day }, full[5]);
}
