import type { Place } from "../diagnostics/diagnostic.js";
import type { LineIndex } from "../diagnostics/line-index.js";
import type { Paper } from "../model/paper.js";
import type { Draft } from "../sources/source.js";
import { placeOf } from "./place-of.js";
import type { PlaceReport } from "./report.js";

/** What the records of a listing state as a rule, so that one without it is worth a word. */
export interface Habits {
  dates: boolean;
  bylines: boolean;
}

/** Tells of records that lack what others of their listing have. */
export interface MissingFields {
  see(draft: Draft, paper: Paper): void;
  /** Says what the records state as a rule, as far as those that were seen have not shown it. */
  settle(habits: Habits): void;
}

interface Missing {
  place: Place;
  byline: boolean;
  date: boolean;
}

/** How many records wait for one that shows that others state more. Beyond them it is only counted. */
const MOST_WAITING = 10_000;

/** `known` are habits that no record needs to show. */
export function createMissingFields(
  report: PlaceReport,
  lines: LineIndex,
  known: { dates?: boolean | undefined; bylines?: boolean | undefined } = {},
): MissingFields {
  const habits = { ...known };
  let waiting: Missing[] = [];
  let uncounted = 0;

  function isOpen({ byline, date }: Missing): boolean {
    if (!byline) return habits.dates === undefined;
    if (habits.bylines === undefined) return true;
    return habits.bylines && date && habits.dates === undefined;
  }

  function tell({ place, byline, date }: Missing): void {
    const alsoDate = date && habits.dates === true;
    if (byline && habits.bylines === true) {
      const also = alsoDate ? ", and no date" : "";
      const message = `The record states neither authors nor an organization${also}.`;
      report("byline-missing", message, place, { field: "authorCount" });
    } else if (!byline && alsoDate) {
      const message = "The record states no date although others on the page do.";
      report("date-missing", message, place, { field: "publishedAt" });
    }
  }

  function tellWaiting(): void {
    const before = waiting;
    waiting = before.filter(isOpen);
    for (const missing of before) if (!isOpen(missing)) tell(missing);
  }

  return {
    see(draft, paper) {
      const news =
        (habits.dates === undefined && draft.publishedAt !== undefined) ||
        (habits.bylines === undefined && draft.authors !== undefined);
      if (draft.publishedAt !== undefined) habits.dates ??= true;
      if (draft.authors !== undefined) habits.bylines ??= true;
      if (news) tellWaiting();
      const byline =
        draft.authorCount === undefined && paper.authors.length === 0 && paper.orgs.length === 0;
      const date = draft.publishedAt === undefined;
      if (!byline && !date) return;
      const missing = { place: placeOf(draft, lines), byline, date };
      if (!isOpen(missing)) tell(missing);
      else if (waiting.length < MOST_WAITING) waiting.push(missing);
      else uncounted++;
    },
    settle({ dates, bylines }) {
      habits.dates ??= dates;
      habits.bylines ??= bylines;
      const last = waiting[waiting.length - 1];
      tellWaiting();
      if (uncounted === 0 || last === undefined || !(habits.dates || habits.bylines)) return;
      const message = `${uncounted} more records behind this one state no authors or no date.`;
      report(last.byline ? "byline-missing" : "date-missing", message, last.place);
      uncounted = 0;
    },
  };
}
