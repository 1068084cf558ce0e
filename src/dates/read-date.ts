import type { DateReading } from "./date-reading.js";
import { readIsoDate } from "./read-iso-date.js";
import { readSubmissionDates } from "./read-submission-dates.js";
import { readWrittenDate } from "./read-written-date.js";
import { singleBlanks } from "./single-blanks.js";

export type {
  DatePrecision,
  DateReading,
  ImpossibleDate,
  StatedDate,
  YearlessDate,
} from "./date-reading.js";

const LONGEST = 200;
const LABEL = /^(?:published|submitted)(?: on)?:? /i;

/**
 * Reads a text that is one date as a whole: English written dates, ISO 8601, RFC 822 and RFC 2822,
 * after "Published on" or "Submitted on" too, and the submission lines of arXiv (the first version
 * counts). Blanks of any kind and number are one.
 *
 * Nothing is guessed. A missing year stays missing; an instant without a zone is only its day; a
 * day or time that does not exist is `impossible` and never rolls over into another. `undefined`
 * when the text has not the form of a date.
 *
 * @example
 * ```ts
 * readDate("Dec 24, 2018"); // { kind: "date", value: "2018-12-24", precision: "day", year: 2018 }
 * readDate("Feb 10"); // { kind: "yearless", month: 2, day: 10 }
 * readDate("Feb 30"); // { kind: "impossible", raw: "Feb 30" }
 * readDate("Wed, 10 Sep 2025 23:05:01 EDT");
 * // { kind: "date", value: "2025-09-11T03:05:01Z", precision: "instant", year: 2025 }
 * ```
 */
export function readDate(text: string): DateReading | undefined {
  const line = singleBlanks(text);
  if (line.length > LONGEST) return undefined;
  const date = line.replace(LABEL, "");
  return readIsoDate(date) ?? readWrittenDate(date) ?? readSubmissionDates(line).submitted;
}
