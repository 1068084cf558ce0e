import { fitPaper } from "../model/fit-paper.js";
import type { Paper } from "../model/paper.js";
import type { Span } from "../sources/source.js";
import type { Report } from "./report.js";

/**
 * Holds a record against the schema. A member that does not fit is left out and reported, and the
 * rest of the record stands; without a title there is no record.
 */
export function validatePaper(record: Paper, span: Span, report: Report): Paper | undefined {
  const { paper, misfits } = fitPaper(record);
  if (paper === undefined) {
    const message = misfits[0]?.message ?? "";
    report("item-malformed", `The record has no usable title: ${message}.`, span);
    return undefined;
  }
  for (const { path, message } of misfits) {
    const field = String(path[0]);
    report("field-invalid", `${path.join(".")}: ${message}.`, span, { field });
  }
  return paper;
}
