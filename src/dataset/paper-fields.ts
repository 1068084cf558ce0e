/** The type of one field of a record, as far as formats with columns need to know it. */
export type Field = FieldType & { readonly required?: true };

type FieldType =
  | { readonly type: "text" | "count" | "number" | "flag" }
  /** A value whose form the columns do not spell out: it stands there as JSON text. */
  | { readonly type: "json" }
  | { readonly type: "list"; readonly item: Field }
  | { readonly type: "record"; readonly members: Fields };

/** Fields by their names, in the order of the columns. */
export type Fields = Readonly<Record<string, Field>>;

const text = { type: "text" } as const;
const count = { type: "count" } as const;
const number = { type: "number" } as const;
const flag = { type: "flag" } as const;
const json = { type: "json" } as const;

const orgs = listOf({
  name: required(text),
  slug: text,
  url: text,
  ror: text,
  avatarUrl: text,
});

/**
 * The fields of a paper, its schema once more in plain data: CSV and Parquet take their columns from
 * here. A test holds it against the schema.
 */
export const paperFields: Fields = {
  title: required(text),
  ids: required({
    type: "record",
    members: {
      arxiv: text,
      arxivVersion: count,
      doi: text,
      openreview: text,
      semanticScholar: text,
      openAlex: text,
      pwc: text,
    },
  }),
  publishedAt: text,
  updatedAt: text,
  listedAt: text,
  rank: count,
  upvotes: count,
  comments: count,
  githubStars: count,
  starsPerHour: number,
  citations: count,
  authors: required(
    listOf({
      name: required(text),
      kind: required(text),
      given: text,
      family: text,
      particle: text,
      suffix: text,
      username: text,
      orcid: text,
      affiliations: orgs,
    }),
  ),
  authorCount: count,
  authorsTruncated: { type: "record", members: { shown: required(count), hidden: count } },
  orgs: required(orgs),
  submitter: { type: "record", members: { name: text, username: text, avatarUrl: text } },
  categories: { type: "list", item: required(text) },
  primaryCategory: text,
  keywords: { type: "list", item: required(text) },
  tasks: { type: "list", item: required(text) },
  venue: text,
  volume: text,
  issue: text,
  pages: text,
  journalRef: text,
  announceType: text,
  withdrawn: flag,
  note: text,
  linked: {
    type: "record",
    members: { models: count, datasets: count, spaces: count, collections: count },
  },
  media: listOf({ url: required(text), kind: required(text) }),
  thumbnailUrl: text,
  links: required(
    listOf({
      kind: required(text),
      url: required(text),
      raw: text,
      repo: {
        type: "record",
        members: {
          host: required(text),
          owner: required(text),
          name: required(text),
          ref: text,
          path: text,
        },
      },
      official: flag,
      joined: flag,
      addedBy: text,
      mentionedInPaper: flag,
      mentionedInRepository: flag,
      framework: text,
      evidence: required(text),
      field: text,
    }),
  ),
  approximate: { type: "list", item: required(text) },
  inferred: listOf({
    field: required(text),
    from: required(text),
    alternatives: { type: "list", item: required(text) },
  }),
  provenance: required(
    listOf({
      source: required(text),
      kind: text,
      format: text,
      url: text,
      rank: count,
      capturedAt: text,
      place: json,
      fields: json,
    }),
  ),
  aiSummary: text,
  abstract: text,
};

function required<T extends Field>(field: T): T & { readonly required: true } {
  return { ...field, required: true };
}

function listOf(members: Fields): Field {
  return { type: "list", item: required({ type: "record", members }) };
}
