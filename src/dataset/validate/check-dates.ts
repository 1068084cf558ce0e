import type { RecordCheck } from "./check.js";
import { dayRange, liesAfter } from "./day-range.js";

/** Hugging Face and arXiv may state days that are one apart, so a day is no contradiction. */
const LISTING_TOLERANCE_DAYS = 1;
const DATE_FIELDS = ["publishedAt", "updatedAt", "listedAt"] as const;

/**
 * Dates that contradict each other or the capture: a paper is not updated or listed before it is
 * published, and a capture shows nothing that lies after it.
 */
export const checkDates: RecordCheck = ({ paper, capturedAt }, tell) => {
  const { publishedAt, updatedAt, listedAt } = paper;
  if (publishedAt !== undefined && updatedAt !== undefined && liesAfter(publishedAt, updatedAt)) {
    tell("dates-out-of-order", `The paper was updated before it was published (${publishedAt}).`, {
      field: "updatedAt",
      actual: updatedAt,
    });
  }
  if (publishedAt !== undefined && listedAt !== undefined && isListedEarly(publishedAt, listedAt)) {
    tell("dates-out-of-order", `The paper was listed before it was published (${publishedAt}).`, {
      field: "listedAt",
      actual: listedAt,
    });
  }
  if (capturedAt === undefined) return;
  for (const field of DATE_FIELDS) {
    const date = paper[field];
    if (date === undefined || !liesAfter(date, capturedAt)) continue;
    tell("date-after-capture", `The date lies after the capture (${capturedAt}).`, {
      field,
      actual: date,
    });
  }
};

function isListedEarly(publishedAt: string, listedAt: string): boolean {
  if (publishedAt <= listedAt) return false;
  return dayRange(publishedAt).first > dayRange(listedAt).last + LISTING_TOLERANCE_DAYS;
}
