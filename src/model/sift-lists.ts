import type * as z from "zod";
import type { Misfit } from "./fit-paper.js";
import { Paper } from "./paper.js";

/** Records with fewer items in their lists are held against the schema as a whole. */
const MANY = 1_000;
/** Of one list; what has so many is no list of that. */
const MOST_MISFITS = 1_000;
/** In the lists of one item; no author has so many affiliations. */
const MOST_WITHIN = 10_000;

/**
 * Sifts the lists of a record that has very many items, one item at a time: held against the schema as
 * a whole, millions that do not fit would take hundreds of bytes each at once. After 1,000 that do not
 * fit the rest of a list is not read. A record with fewer items is given back as it is.
 */
export function siftLists(record: object): { record: object; misfits: Misfit[] } {
  if (!hasMany(record)) return { record, misfits: [] };
  const misfits: Misfit[] = [];
  const lists = Object.entries(itemSchemas()).flatMap(([field, schema]) => {
    const list: unknown = Reflect.get(record, field);
    return Array.isArray(list) ? [[field, sifted(list, field, schema, misfits)] as const] : [];
  });
  return { record: { ...record, ...Object.fromEntries(lists) }, misfits };
}

function sifted(
  list: readonly unknown[],
  field: string,
  schema: z.ZodType,
  misfits: Misfit[],
): unknown[] {
  const kept: unknown[] = [];
  const before = misfits.length;
  for (const [at, item] of list.entries()) {
    if (misfits.length - before >= MOST_MISFITS) {
      const message = `after ${MOST_MISFITS} items that do not fit, the rest of the list was not read`;
      misfits.push({ path: [field], message });
      break;
    }
    if (itemsWithin(item) > MOST_WITHIN) {
      misfits.push({ path: [field, at], message: `more than ${MOST_WITHIN} items in its lists` });
      continue;
    }
    const { success, error } = schema.safeParse(item);
    if (success) kept.push(item);
    else
      for (const { path, message } of error.issues)
        misfits.push({ path: [field, at, ...path], message });
  }
  return kept;
}

function hasMany(record: object): boolean {
  let items = 0;
  for (const list of Object.values(record)) {
    if (!Array.isArray(list)) continue;
    items += list.length;
    if (items > MANY) return true;
    for (const item of list) items += itemsWithin(item);
  }
  return items > MANY;
}

function itemsWithin(item: unknown): number {
  if (typeof item !== "object" || item === null) return 0;
  let items = 0;
  for (const value of Object.values(item)) if (Array.isArray(value)) items += value.length;
  return items;
}

/** The schemas of the items of all lists that a paper has. */
function itemSchemas(): Record<string, z.ZodType> {
  const { authors, orgs, links, provenance, inferred, approximate, categories } = Paper.shape;
  const { keywords, tasks, media } = Paper.shape;
  return {
    authors: authors.element,
    orgs: orgs.element,
    links: links.element,
    provenance: provenance.element,
    inferred: inferred.unwrap().element,
    approximate: approximate.unwrap().element,
    categories: categories.unwrap().element,
    keywords: keywords.unwrap().element,
    tasks: tasks.unwrap().element,
    media: media.unwrap().element,
  };
}
