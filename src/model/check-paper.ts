import type { Misfit } from "./fit-paper.js";
import { Paper } from "./paper.js";
import { siftLists } from "./sift-lists.js";

/** A paper, or all that is wrong with what was taken for one. */
export type CheckedPaper =
  | { paper: Paper; issues?: never }
  | { paper?: never; issues: readonly Misfit[] };

/**
 * What `Paper.safeParse` says of a value from outside, with bounds: of a list with thousands of items
 * that do not fit it names the first thousand.
 */
export function checkPaper(value: unknown): CheckedPaper {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  const { record, misfits } = isRecord ? siftLists(value) : { record: value, misfits: [] };
  const { data, error } = Paper.safeParse(record);
  if (data !== undefined && misfits.length === 0) return { paper: data };
  const issues = error?.issues.map(({ path, message }): Misfit => ({ path, message })) ?? [];
  return { issues: [...misfits, ...issues] };
}
