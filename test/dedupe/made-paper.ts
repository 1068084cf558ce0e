import type { Paper } from "../../src/index.js";

/** A record with a title and whatever else matters. */
export function madePaper(
  fields: Partial<Omit<Paper, "authors">> & { title: string; authors?: string[] },
): Paper {
  const { authors = [], ...rest } = fields;
  return {
    orgs: [],
    ids: {},
    links: [],
    provenance: [],
    ...rest,
    authors: authors.map((name) => ({ name, kind: "person" })),
  };
}
