import type { Paper } from "../../model/index.js";

/** How many records state a field. An empty list states nothing. */
export interface FieldCoverage {
  field: string;
  count: number;
}

const FIELDS: Readonly<Record<string, (paper: Paper) => unknown>> = {
  abstract: ({ abstract }) => abstract,
  authors: ({ authors }) => authors[0],
  authorCount: ({ authorCount }) => authorCount,
  orgs: ({ orgs }) => orgs[0],
  "ids.arxiv": ({ ids }) => ids.arxiv,
  "ids.doi": ({ ids }) => ids.doi,
  publishedAt: ({ publishedAt }) => publishedAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  listedAt: ({ listedAt }) => listedAt,
  submitter: ({ submitter }) => submitter,
  upvotes: ({ upvotes }) => upvotes,
  comments: ({ comments }) => comments,
  githubStars: ({ githubStars }) => githubStars,
  citations: ({ citations }) => citations,
  categories: ({ categories }) => categories?.[0],
  keywords: ({ keywords }) => keywords?.[0],
  venue: ({ venue }) => venue,
  links: ({ links }) => links[0],
  repository: ({ links }) => links.find(({ kind }) => kind === "repository"),
};

export interface CoverageCounter {
  add: (paper: Paper) => void;
  /** In a fixed order, also those that no record states. */
  finish: () => FieldCoverage[];
}

export function createCoverage(): CoverageCounter {
  const fields = Object.entries(FIELDS);
  const counts = fields.map(() => 0);
  return {
    add: (paper) => {
      fields.forEach(([, read], at) => {
        if (read(paper) !== undefined) counts[at] = (counts[at] ?? 0) + 1;
      });
    },
    finish: () => fields.map(([field], at) => ({ field, count: counts[at] ?? 0 })),
  };
}
