import type { Paper } from "../../model/index.js";

/** A value of which any part may be missing. Items of lists keep their places. */
export type Loose<T> = T extends readonly (infer Item)[]
  ? readonly (Loose<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
    : T;

/** A paper as far as it fits the schema. Every `Paper` is one. */
export type LoosePaper = Loose<Paper>;

/**
 * The record without what the schema refuses, so that the checks see the rest of it. `paths` are
 * those of the issues; what was not refused has the type that the schema says.
 */
export function loosePaper(value: unknown, paths: readonly (readonly PropertyKey[])[]): LoosePaper {
  let left = value;
  for (const path of paths) left = without(left, path, 0);
  return typeof left === "object" && left !== null ? (left as LoosePaper) : {};
}

/** A copy of what lies on the path; everything beside it is shared. */
function without(value: unknown, path: readonly PropertyKey[], depth: number): unknown {
  const key = path[depth];
  if (key === undefined || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    return value.map((item, at) => (at === key ? without(item, path, depth + 1) : item));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === key ? without(member, path, depth + 1) : member,
    ]),
  );
}
