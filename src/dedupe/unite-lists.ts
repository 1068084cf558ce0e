import type { Link, Org, Paper } from "../model/index.js";
import { foldLetters } from "../names/fold-letters.js";
import { stableText } from "./content-order.js";
import type { Statement } from "./statements.js";

/** The fields that are united: every value that anybody states is kept once. */
export type UnitedFields = Pick<Paper, "orgs" | "links"> &
  Partial<Pick<Paper, "categories" | "keywords" | "tasks" | "media">>;

/** Orgs are one by their account or name, links and media by their address, words by themselves. */
export function uniteLists(statements: readonly Statement[]): UnitedFields {
  const words = (field: "categories" | "keywords" | "tasks") => {
    const all = unite(
      statements.flatMap(({ fields }) => fields[field] ?? []),
      (word) => word,
      (first) => first,
    );
    return all.length === 0 ? {} : { [field]: all };
  };
  const media = unite(
    statements.flatMap(({ fields }) => fields.media ?? []),
    stableText,
    (first) => first,
  );
  return {
    orgs: unite(
      statements.flatMap(({ fields }) => fields.orgs ?? []),
      orgKey,
      fillIn,
    ),
    links: unite(
      statements.flatMap(({ fields }) => fields.links ?? []),
      linkKey,
      joinLinks,
    ),
    ...words("categories"),
    ...words("keywords"),
    ...words("tasks"),
    ...(media.length > 0 && { media }),
  };
}

function unite<Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  join: (first: Item, second: Item) => Item,
): Item[] {
  const found = new Map<string, Item>();
  for (const item of items) {
    const known = found.get(key(item));
    found.set(key(item), known === undefined ? item : join(known, item));
  }
  return [...found.values()];
}

function orgKey({ ror, slug, name }: Org): string {
  return ror ?? foldLetters(slug ?? name);
}

function linkKey({ url, kind }: Link): string {
  return `${kind} ${url}`;
}

/** What the first leaves open, the second may fill. */
function fillIn<Item extends object>(first: Item, second: Item): Item {
  return { ...second, ...first };
}

/** A link is official where any source says so. */
function joinLinks(first: Link, second: Link): Link {
  const official = first.official === true || second.official === true;
  return { ...second, ...first, ...(official && { official }) };
}
