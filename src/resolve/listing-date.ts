import { daysBetween } from "../dates/days-between.js";
import type { CaptureYear } from "../dates/infer-capture-year.js";
import { readDate } from "../dates/read-date.js";
import { latestDayUntil, type PartialDate, resolveYear } from "../dates/resolve-partial-date.js";
import type { PageFacts } from "../sources/source.js";
import { isoOf } from "./listing-year.js";

/** The day that a listing is of. */
export interface ListingDay {
  day: string;
  from?: CaptureYear["from"];
}

/** How far the day of a listing may lie from a neighbour that the page links to. */
const NEIGHBOUR_DAYS = 7;

/**
 * Works out the day of a listing from its header, which leaves out the year, with the address, the
 * neighbouring days that the page links to, the capture and, last, the year of the records.
 * `undefined` where nothing is stated, `"open"` where the year stays open.
 */
export function listingDate(
  facts: PageFacts,
  capture: CaptureYear | undefined,
  referenceDate: string | undefined,
): ListingDay | "open" | undefined {
  if (facts.date === undefined) {
    return facts.urlDate !== undefined && facts.kind === "daily"
      ? { day: facts.urlDate, from: "url" }
      : undefined;
  }
  const reading = readDate(facts.date.text);
  if (reading === undefined || reading.kind === "impossible") return undefined;
  if (reading.kind === "date") {
    return reading.precision === "day" ? { day: reading.value } : undefined;
  }
  const near = nearNeighbour(reading, facts.isoDate ?? facts.urlDate);
  if (near !== undefined) return { day: near, from: "url" };
  const until = referenceDate ?? isoOf(facts.capturedAt);
  if (until !== undefined) {
    const day = latestDayUntil(reading, until.slice(0, 10));
    const from = referenceDate === undefined ? "page-date" : "reference-date";
    return day === undefined ? "open" : { day, from };
  }
  const day = capture === undefined ? undefined : resolveYear(reading, capture.year);
  return day === undefined || capture === undefined ? "open" : { day, from: capture.from };
}

function nearNeighbour(date: PartialDate, neighbour: string | undefined): string | undefined {
  if (neighbour === undefined) return undefined;
  const year = Number(neighbour.slice(0, 4));
  return [year - 1, year, year + 1]
    .map((candidate) => resolveYear(date, candidate))
    .find((day) => day !== undefined && Math.abs(daysBetween(day, neighbour)) <= NEIGHBOUR_DAYS);
}
