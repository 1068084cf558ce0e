import type { SetCheck } from "./check.js";
import { createHashIndex, joinedHash, wideHash } from "./hash-index.js";
import { createNumberColumn } from "./number-column.js";
import type { RecordFacts } from "./record-facts.js";

/**
 * The same paper twice in one capture, and one identifier under two titles. Later captures of a paper
 * are observations of it and no duplicates. Records without an identifier are told by title and
 * first author.
 */
export function checkRepeats(): SetCheck {
  const firstRecords = createNumberColumn(Int32Array);
  const titles = createNumberColumn(Int32Array);
  const firstContexts = createNumberColumn(Float64Array);
  // Only papers that came before need an entry for each of their captures.
  const captures = createHashIndex();
  const captureRecords = createNumberColumn(Int32Array);
  let lastListing = "";
  let lastCapture: string | undefined;
  let lastContext = wideHash("\n");

  /** Records of one capture come one after the other, so the last answer is often the next. */
  function contextOf({ listing, capturedAt }: RecordFacts): number {
    if (listing !== lastListing || capturedAt !== lastCapture) {
      lastListing = listing;
      lastCapture = capturedAt;
      lastContext = wideHash(`${listing}\n${capturedAt ?? ""}`);
    }
    return lastContext;
  }

  /** The record that shows the paper in the same capture; where there is none, the capture is noted. */
  function earlierOf(paper: number, context: number, record: number): number | undefined {
    if (firstContexts.get(paper) === context) return firstRecords.get(paper);
    const known = captures.size;
    const capture = captures.number(joinedHash(paper * 0x9e3779b9, context));
    if (capture < known) return captureRecords.get(capture);
    captureRecords.set(capture, record);
    return undefined;
  }

  return {
    add: (record, tell) => {
      const { nthPaper, number, facts } = record;
      if (nthPaper === undefined) return;
      const context = contextOf(facts);
      const { key, id, title, titleHash } = facts;
      if (record.isNew) {
        firstRecords.set(nthPaper, number);
        titles.set(nthPaper, titleHash);
        firstContexts.set(nthPaper, context);
        return;
      }
      const earlier = earlierOf(nthPaper, context, number);
      if (earlier !== undefined) {
        tell("duplicate-id", "The paper stands in the set before, in the same capture.", {
          actual: key,
          other: earlier,
          ...(id === undefined ? { field: "title", severity: "warning" } : { field: "ids" }),
        });
      }
      const before = titles.get(nthPaper);
      if (titleHash === before || titleHash === 0 || before === 0) return;
      tell("id-title-conflict", `The set has ${key} under another title before.`, {
        field: "title",
        actual: title,
        other: firstRecords.get(nthPaper),
      });
    },
  };
}
