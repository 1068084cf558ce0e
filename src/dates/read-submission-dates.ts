import type { DateReading } from "./date-reading.js";
import { readWrittenDate } from "./read-written-date.js";
import { singleBlanks } from "./single-blanks.js";

/** The days that arXiv states for a paper. */
export interface SubmissionDates {
  /** Of the first version. */
  submitted?: DateReading;
  /** Of the version that the line is about, when that is not the first. */
  revised?: DateReading;
}

const LONGEST = 200;
const DAY = "(\\d{1,2} [a-z]{3,9}\\.?,? \\d{4})";
const REMARK = "(?: ?\\([^()]*\\))?";
const ABSTRACT_PAGE = new RegExp(
  `^\\[? ?submitted on ${DAY}${REMARK}` +
    `(?:, (?:last )?revised ${DAY}${REMARK})?(?:, latest version ${DAY}${REMARK})? ?\\]?$`,
  "i",
);
const SEARCH_PAGE = new RegExp(
  `^submitted ${DAY}(?:; v1 submitted ${DAY})?(?:; originally announced [a-z]{3,9} \\d{4})?[;.]?$`,
  "i",
);

/**
 * Reads the submission line of an arXiv page. An abstract page prints
 * `[Submitted on 1 Jan 1999 (v1), last revised 2 Feb 2000 (this version, v3)]`; a search page prints
 * the latest version first, `Submitted 11 December, 2025; v1 submitted 8 December, 2025; originally
 * announced December 2025.` Any other text gives no dates.
 *
 * The day of a later version than the one shown ("latest version ...") is not taken: it is not the
 * day of what the page describes.
 *
 * @example
 * ```ts
 * readSubmissionDates("[Submitted on 1 Jan 1999 (v1), last revised 2 Feb 2000 (this version, v3)]");
 * // { submitted: { ..., value: "1999-01-01", ... }, revised: { ..., value: "2000-02-02", ... } }
 * ```
 */
export function readSubmissionDates(text: string): SubmissionDates {
  const line = singleBlanks(text);
  if (line.length > LONGEST) return {};
  const page = ABSTRACT_PAGE.exec(line);
  if (page !== null) return submissionDates(page[1], page[2]);
  const hit = SEARCH_PAGE.exec(line);
  if (hit === null) return {};
  return hit[2] === undefined
    ? submissionDates(hit[1], undefined)
    : submissionDates(hit[2], hit[1]);
}

function submissionDates(first: string | undefined, later: string | undefined): SubmissionDates {
  const submitted = first === undefined ? undefined : readWrittenDate(first);
  const revised = later === undefined ? undefined : readWrittenDate(later);
  return {
    ...(submitted === undefined ? {} : { submitted }),
    ...(revised === undefined ? {} : { revised }),
  };
}
