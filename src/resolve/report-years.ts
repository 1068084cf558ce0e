import type { CaptureYear } from "../dates/infer-capture-year.js";
import { readDate } from "../dates/read-date.js";
import type { Raw } from "../sources/source.js";
import type { DatedDraft } from "./listing-year.js";
import type { Report } from "./report.js";

interface Yearless {
  field: string;
  raw: Raw;
}

/** The dates of a draft that leave out their year. */
export function yearlessDates({ draft, date }: DatedDraft): Yearless[] {
  const { publishedAt, listedAt } = draft;
  const yearless: Yearless[] = [];
  if (publishedAt !== undefined && date?.kind === "yearless") {
    yearless.push({ field: "publishedAt", raw: publishedAt });
  }
  if (listedAt !== undefined && readDate(listedAt.text)?.kind === "yearless") {
    yearless.push({ field: "listedAt", raw: listedAt });
  }
  return yearless;
}

/** Says what year such dates were given, or that nothing settles it. */
export function reportYears(
  yearless: readonly Yearless[],
  capture: CaptureYear | undefined,
  report: Report,
): void {
  const first = yearless[0]?.raw;
  if (capture === undefined) {
    for (const { field, raw } of yearless) {
      const message = `Nothing settles the year of "${raw.text}".`;
      report("year-ambiguous", message, raw, { field, actual: raw.text });
    }
  } else if (first !== undefined) {
    const { year, from, certain, alternatives } = capture;
    const about = { field: "publishedAt", actual: first.text };
    const how = certain ? "" : ", the earliest that fits";
    const message = `Dates without a year are taken as ${year} (${from}${how}).`;
    report("year-inferred", message, first, about);
    if (alternatives.length === 0) return;
    const others = alternatives.join(", ");
    const doubt = `${year} was taken (${from}), but other evidence says ${others}.`;
    report("year-ambiguous", doubt, first, about);
  }
}

/** Says that the day in the header of a listing is no day, or has no year that can be known. */
export function reportHeaderDay(date: Raw, isOpen: boolean, report: Report): void {
  const about = { field: "date", actual: date.text };
  if (readDate(date.text)?.kind === "impossible") {
    const message = `The header date "${date.text}" is not a day of the calendar.`;
    report("date-impossible", message, date, about);
  } else if (isOpen) {
    const message = `Nothing settles the year of the header date "${date.text}".`;
    report("year-ambiguous", message, date, about);
  }
}
