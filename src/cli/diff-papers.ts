import { dedupePapers } from "../dedupe/index.js";
import { type Paper, paperKey } from "../index.js";

/** One paper that is only in the second set, only in the first, or in both with other values. */
export interface PaperChange {
  kind: "new" | "gone" | "changed";
  key: string;
  title: string;
  /** For `changed`: each field with both values. */
  fields: { field: string; before: unknown; after: unknown }[];
}

export interface PaperDiff {
  changes: PaperChange[];
  unchanged: number;
}

/** Where a record stands and how it was seen is no property of the paper. */
const PASSED_OVER = new Set(["provenance", "rank", "approximate", "inferred"]);

/** Finds the same papers in both sets and compares what each set states. */
export function diffPapers(before: readonly Paper[], after: readonly Paper[]): PaperDiff {
  const { clusters, records } = dedupePapers([...before, ...after]);
  const changes: PaperChange[] = [];
  let unchanged = 0;
  for (const { members, paper } of clusters) {
    const old = members.flatMap((at) => (at < before.length ? (records[at] ?? []) : []));
    const now = members.flatMap((at) => (at >= before.length ? (records[at] ?? []) : []));
    const head = { key: paperKey(paper), title: paper.title };
    if (old.length === 0) changes.push({ kind: "new", ...head, fields: [] });
    else if (now.length === 0) changes.push({ kind: "gone", ...head, fields: [] });
    else {
      const fields = changedFields(old.at(-1), now.at(-1));
      if (fields.length > 0) changes.push({ kind: "changed", ...head, fields });
      else unchanged++;
    }
  }
  return { changes, unchanged };
}

function changedFields(before: Paper | undefined, after: Paper | undefined): PaperChange["fields"] {
  const [old, now]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  if (old === undefined || now === undefined) return [];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.flatMap((field) => {
    if (PASSED_OVER.has(field) || JSON.stringify(old[field]) === JSON.stringify(now[field]))
      return [];
    return [{ field, before: old[field], after: now[field] }];
  });
}
