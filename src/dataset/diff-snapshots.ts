import { dedupePapers } from "../dedupe/index.js";
import { paperKey } from "../ids/paper-key.js";
import type { Paper } from "../model/paper.js";

/** One paper that is only in the second set, only in the first, or in both with other values. */
export interface PaperChange {
  kind: "new" | "gone" | "changed";
  /** As `paperKey` gives it. */
  key: string;
  title: string;
  /** For `changed`: each field with both values; `undefined` where it is absent. */
  fields: { field: string; before: unknown; after: unknown }[];
}

/** What {@link diffSnapshots} finds. */
export interface SnapshotDiff {
  changes: PaperChange[];
  counts: { new: number; gone: number; changed: number; unchanged: number };
  /** In how many papers each field changed. */
  fields: Record<string, number>;
}

/** Where a record stands and how it was seen is no property of the paper. */
const PASSED_OVER = new Set(["provenance", "rank", "approximate", "inferred"]);

/**
 * Tells what is new, gone or changed from one set of papers to another. The same paper is found as
 * `dedupePapers` finds it, so it need not have an identifier in both.
 *
 * @example
 * ```ts
 * const paper = (upvotes: number) => ({
 *   title: "Attention Is All You Need", ids: { arxiv: "1706.03762" }, upvotes,
 *   authors: [], orgs: [], links: [], provenance: [],
 * });
 * const { counts, fields } = diffSnapshots({ papers: [paper(3)] }, { papers: [paper(8)] });
 * counts; // { new: 0, gone: 0, changed: 1, unchanged: 0 }
 * fields; // { upvotes: 1 }
 * ```
 */
export function diffSnapshots(
  before: { readonly papers: readonly Paper[] },
  after: { readonly papers: readonly Paper[] },
): SnapshotDiff {
  const { clusters, records } = dedupePapers([...before.papers, ...after.papers]);
  const first = before.papers.length;
  const changes: PaperChange[] = [];
  const counts = { new: 0, gone: 0, changed: 0, unchanged: 0 };
  const changed = new Map<string, number>();
  for (const { members, paper } of clusters) {
    const old = members.flatMap((at) => (at < first ? (records[at] ?? []) : []));
    const now = members.flatMap((at) => (at >= first ? (records[at] ?? []) : []));
    const isInBoth = old.length > 0 && now.length > 0;
    const fields = isInBoth ? changedFields(old.at(-1), now.at(-1)) : [];
    const kind = old.length === 0 ? "new" : now.length === 0 ? "gone" : "changed";
    if (isInBoth && fields.length === 0) {
      counts.unchanged++;
      continue;
    }
    counts[kind]++;
    for (const { field } of fields) changed.set(field, (changed.get(field) ?? 0) + 1);
    changes.push({ kind, key: paperKey(paper), title: paper.title, fields });
  }
  return { changes, counts, fields: Object.fromEntries(changed) };
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
