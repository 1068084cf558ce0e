/**
 * Copies a JSON value without the members that are `null`: on the sites that send them, `null`
 * means "not stated", which here is absence. Items of arrays that are `null` are left out too.
 * However deep the value is, the stack does not grow.
 *
 * @example
 * ```ts
 * import { Paper, withoutNulls } from "trending-papers";
 *
 * const row: unknown = JSON.parse('{"title":"T","authors":[],"orgs":[],"ids":{"doi":null},"links":[],"provenance":[],"upvotes":null}');
 * Paper.parse(withoutNulls(row)).upvotes; // undefined
 * ```
 */
export function withoutNulls(value: unknown): unknown {
  const waiting: Copy[] = [];
  const copyOf = (member: unknown): unknown => {
    if (typeof member !== "object" || member === null) return member;
    const copy: Copy = Array.isArray(member)
      ? member.filter((item) => item !== null)
      : Object.fromEntries(
          Object.entries(member).filter(([key, item]) => item !== null && key !== "__proto__"),
        );
    waiting.push(copy);
    return copy;
  };
  const result = copyOf(value);
  for (let copy = waiting.pop(); copy !== undefined; copy = waiting.pop()) {
    if (Array.isArray(copy)) {
      for (let at = 0; at < copy.length; at++) copy[at] = copyOf(copy[at]);
    } else {
      for (const key of Object.keys(copy)) copy[key] = copyOf(copy[key]);
    }
  }
  return result;
}

/** A copy whose members are still those of the original. */
type Copy = unknown[] | Record<string, unknown>;
