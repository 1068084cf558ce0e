import { Paper } from "./paper.js";
import { siftLists } from "./sift-lists.js";

/** A member of a record that does not fit the schema. */
export interface Misfit {
  path: readonly PropertyKey[];
  message: string;
}

/** The record as far as it fits, and what does not. `paper` is absent where there is no record. */
export interface FittedPaper {
  paper?: Paper;
  misfits: readonly Misfit[];
}

/** A paper has these lists and this record, if empty. */
const EMPTY = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };

/**
 * Holds a value against the schema of a paper. A member that does not fit is left out: single items
 * of lists and single ids, other members whole. Without a title there is no record.
 *
 * @example
 * ```ts
 * const { paper, misfits } = fitPaper({ title: "T", upvotes: "many" });
 * paper; // { title: "T", authors: [], orgs: [], ids: {}, links: [], provenance: [] }
 * misfits.map(({ path }) => path); // [["upvotes"]]
 * ```
 */
export function fitPaper(value: unknown): FittedPaper {
  if (!isObject(value)) return { misfits: [{ path: [], message: "expected an object" }] };
  const { record, misfits } = siftLists(value);
  const fitted = fitRecord(record);
  return misfits.length === 0 ? fitted : { ...fitted, misfits: [...misfits, ...fitted.misfits] };
}

function fitRecord(value: object): FittedPaper {
  const whole = Paper.safeParse(value);
  if (whole.success) return { paper: whole.data, misfits: [] };
  const record: Record<string, unknown> = { ...EMPTY, ...value };
  const first = Paper.safeParse(record);
  if (first.success) return { paper: first.data, misfits: [] };
  const misfits = first.error.issues.map(({ path, message }): Misfit => ({ path, message }));
  const fatal = misfits.find(({ path }) => path.length === 0 || path[0] === "title");
  if (fatal !== undefined) return { misfits: [fatal] };
  const again = Paper.safeParse(
    withoutMembers(
      record,
      misfits.map(({ path }) => path),
    ),
  );
  if (again.success) return { paper: again.data, misfits };
  return { misfits: again.error.issues.map(({ path, message }): Misfit => ({ path, message })) };
}

function withoutMembers(
  record: Readonly<Record<string, unknown>>,
  paths: readonly (readonly PropertyKey[])[],
): object {
  const ids: Record<PropertyKey, unknown> = isObject(record["ids"]) ? { ...record["ids"] } : {};
  const rest: Record<string, unknown> = { ...record, ids };
  const items = new Map<string, Set<PropertyKey>>();
  for (const [field, member] of paths) {
    if (typeof field !== "string") continue;
    if (field === "ids") {
      if (member !== undefined) delete ids[member];
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
  return { ...EMPTY, ...rest };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
