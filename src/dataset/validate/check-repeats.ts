import { hashText } from "../../dedupe/hash-text.js";
import { lettersAndDigits } from "../../ids/index.js";
import type { CheckedRecord, SetCheck } from "./check.js";
import { createHashIndex, joinedHash, wideHash } from "./hash-index.js";
import { createNumberColumn } from "./number-column.js";
import { isPlaceholder } from "./placeholder-text.js";

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
  function contextOf({ listing, capturedAt }: CheckedRecord): number {
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
      const { nthPaper, key, id, number, paper } = record;
      if (nthPaper === undefined) return;
      const context = contextOf(record);
      const { title = "" } = paper;
      const titleHash = titleHashOf(title);
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

const UPPER_A = 65;
const UPPER_Z = 90;

/**
 * Case, blanks and punctuation do not matter. 0 stands for a title that says nothing, and no other
 * has it.
 */
function titleHashOf(title: string): number {
  if (isPlaceholder(title)) return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < title.length; at++) {
    let code = title.charCodeAt(at);
    if (code > 0x7f) return hashText(lettersAndDigits(title)) | 0 || 1;
    if (code >= UPPER_A && code <= UPPER_Z) code += 32;
    const isLetterOrDigit = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isLetterOrDigit) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash | 0 || 1;
}
