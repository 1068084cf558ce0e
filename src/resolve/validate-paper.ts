import { Paper } from "../model/paper.js";
import type { Span } from "../sources/source.js";
import type { Report } from "./report.js";

/**
 * Holds a record against the schema. A member that does not fit is left out and reported, and the
 * rest of the record stands; without a title there is no record.
 */
export function validatePaper(record: Paper, span: Span, report: Report): Paper | undefined {
  const result = Paper.safeParse(record);
  if (result.success) return result.data;
  const rest = { ...record };
  for (const issue of result.error.issues) {
    const [field, index] = issue.path;
    if (typeof field !== "string" || field === "title") {
      report("item-malformed", `The record has no usable title: ${issue.message}.`, span);
      return undefined;
    }
    report("field-invalid", `${issue.path.join(".")}: ${issue.message}.`, span, { field });
    dropMember(rest, field, index);
  }
  const again = Paper.safeParse(rest);
  return again.success ? again.data : undefined;
}

/** Takes out one item of a list, or the whole member. */
function dropMember(record: Record<string, unknown>, field: string, index: unknown): void {
  const value = record[field];
  if (Array.isArray(value) && typeof index === "number") {
    record[field] = value.filter((_, at) => at !== index);
  } else {
    delete record[field];
  }
}
