import { type CaptureYear, inferCaptureYear } from "../dates/infer-capture-year.js";
import { type DateReading, readDate } from "../dates/read-date.js";
import type { DatedId } from "../dates/year-evidence.js";
import type { Draft, PageFacts } from "../sources/source.js";

/** A draft with its date read but not yet placed in a year. */
export interface DatedDraft {
  draft: Draft;
  date: DateReading | undefined;
}

export function readDraftDates(drafts: readonly Draft[]): DatedDraft[] {
  return drafts.map((draft) => ({
    draft,
    date: draft.publishedAt === undefined ? undefined : readDate(draft.publishedAt.text),
  }));
}

/** The year of viewing that the dates, ids and facts of one listing prove, if any. */
export function captureYearOf(
  drafts: readonly DatedDraft[],
  facts: PageFacts,
  referenceDate: string | undefined,
): CaptureYear | undefined {
  const explicitYears: number[] = [];
  const partialDates: DatedId[] = [];
  const arxivIds: string[] = [];
  for (const { draft, date } of drafts) {
    const arxivId = draft.arxivId?.text;
    if (arxivId !== undefined) arxivIds.push(arxivId);
    if (date?.kind === "date") explicitYears.push(date.year);
    else if (date?.kind === "yearless") partialDates.push({ ...date, arxivId });
  }
  return inferCaptureYear({
    referenceDate,
    capturedAt: isoOf(facts.capturedAt),
    pageDate: facts.isoDate,
    urlDate: facts.urlDate,
    explicitYears,
    partialDates,
    arxivIds,
  });
}

/** A stated time as an ISO day or instant; anything else is no evidence. */
export function isoOf(text: string | undefined): string | undefined {
  const reading = text === undefined ? undefined : readDate(text);
  if (reading?.kind !== "date") return undefined;
  return reading.precision === "day" || reading.precision === "instant" ? reading.value : undefined;
}
