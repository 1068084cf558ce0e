import type { LoosePaper } from "./loose-paper.js";

/** A field of which a record has something or nothing. */
export interface PresenceField {
  readonly field: string;
  readonly has: (paper: LoosePaper) => boolean;
}

/** What a broken scraper leaves out. */
export const PRESENCE_FIELDS: readonly PresenceField[] = [
  { field: "abstract", has: ({ abstract }) => abstract !== undefined && abstract !== "" },
  { field: "authors", has: ({ authors }) => authors !== undefined && authors.length > 0 },
  { field: "authorCount", has: ({ authorCount }) => authorCount !== undefined },
  { field: "orgs", has: ({ orgs }) => orgs !== undefined && orgs.length > 0 },
  { field: "ids.arxiv", has: ({ ids }) => ids?.arxiv !== undefined },
  { field: "ids.doi", has: ({ ids }) => ids?.doi !== undefined },
  { field: "publishedAt", has: ({ publishedAt }) => publishedAt !== undefined },
  { field: "updatedAt", has: ({ updatedAt }) => updatedAt !== undefined },
  { field: "listedAt", has: ({ listedAt }) => listedAt !== undefined },
  { field: "submitter", has: ({ submitter }) => submitter !== undefined },
  { field: "upvotes", has: ({ upvotes }) => upvotes !== undefined },
  { field: "comments", has: ({ comments }) => comments !== undefined },
  { field: "githubStars", has: ({ githubStars }) => githubStars !== undefined },
  { field: "citations", has: ({ citations }) => citations !== undefined },
  { field: "categories", has: ({ categories }) => categories !== undefined },
  { field: "keywords", has: ({ keywords }) => keywords !== undefined },
  { field: "links", has: ({ links }) => links !== undefined && links.length > 0 },
];

/** A field whose values vary from paper to paper. */
export interface VaryingField {
  readonly field: string;
  /** A number for the value, equal for equal values; `undefined` where there is none. */
  readonly value: (paper: LoosePaper) => number | undefined;
  /** How often neighbours differ, at the least, where the set itself does not tell. */
  readonly prior: number;
  /** Whether the order of the numbers means something: a set may be sorted by it. */
  readonly ordered: boolean;
}

export const VARYING_FIELDS: readonly VaryingField[] = [
  { field: "title", value: ({ title }) => textOf(title), prior: 0.5, ordered: false },
  { field: "abstract", value: ({ abstract }) => textOf(abstract), prior: 0.5, ordered: false },
  {
    field: "authors",
    value: ({ authors }) => textOf(authors?.[0]?.name),
    prior: 0.5,
    ordered: false,
  },
  { field: "publishedAt", value: ({ publishedAt }) => dayOf(publishedAt), prior: 0, ordered: true },
  { field: "upvotes", value: ({ upvotes }) => upvotes, prior: 0.1, ordered: true },
  { field: "comments", value: ({ comments }) => comments, prior: 0, ordered: true },
  { field: "githubStars", value: ({ githubStars }) => githubStars, prior: 0.1, ordered: true },
  { field: "citations", value: ({ citations }) => citations, prior: 0, ordered: true },
];

const SAMPLED = 16;

/** Long texts that are equal in length, beginning and end are taken to be equal. */
function textOf(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const { length } = text;
  let hash = length;
  for (let at = 0; at < length; at++) {
    if (at === SAMPLED) at = Math.max(at, length - SAMPLED);
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash;
}

function dayOf(time: string | undefined): number | undefined {
  if (time === undefined) return undefined;
  return (
    Number(time.slice(0, 4)) * 10_000 + Number(time.slice(5, 7)) * 100 + Number(time.slice(8, 10))
  );
}
