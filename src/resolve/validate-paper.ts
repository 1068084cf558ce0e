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
  const wrong: (readonly PropertyKey[])[] = [];
  for (const { path, message } of result.error.issues) {
    const [field] = path;
    if (typeof field !== "string" || field === "title") {
      report("item-malformed", `The record has no usable title: ${message}.`, span);
      return undefined;
    }
    report("field-invalid", `${path.join(".")}: ${message}.`, span, { field });
    wrong.push(path);
  }
  const again = Paper.safeParse(withoutMembers(record, wrong));
  if (again.success) return again.data;
  const message = again.error.issues[0]?.message ?? "";
  report("item-malformed", `The record could not be repaired: ${message}.`, span);
  return undefined;
}

/** Takes out single items of lists and single ids, and other members whole. */
function withoutMembers(record: Paper, paths: readonly (readonly PropertyKey[])[]): object {
  const ids: Record<PropertyKey, unknown> = { ...record.ids };
  const rest: Record<string, unknown> = { ...record, ids };
  const items = new Map<string, Set<PropertyKey>>();
  for (const [field, member] of paths) {
    if (typeof field !== "string") continue;
    if (field === "ids" && member !== undefined) {
      delete ids[member];
    } else if (Array.isArray(rest[field]) && typeof member === "number") {
      items.set(field, (items.get(field) ?? new Set()).add(member));
    } else {
      delete rest[field];
    }
  }
  for (const [field, drop] of items) {
    const value = rest[field];
    if (Array.isArray(value)) rest[field] = value.filter((_, at) => !drop.has(at));
  }
  return rest;
}
