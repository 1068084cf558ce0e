/**
 * Copies a JSON value without the members that are `null`: on the sites that send them, `null`
 * means "not stated", which here is absence. Items of arrays that are `null` are left out too.
 * Depth is bounded by the caller's JSON parser.
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
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === null || key === "__proto__" ? [] : [[key, withoutNulls(member)]],
    ),
  );
}
