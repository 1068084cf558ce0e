import * as z from "zod";
import { Author, Org } from "./author.js";
import { Link } from "./link.js";
import { Provenance } from "./provenance.js";
import { Count, Time } from "./time.js";

/** The identifiers that a record states. `arxiv` stands without its version. */
export const PaperIds = z.object({
  arxiv: z.string().min(1).optional(),
  arxivVersion: z.number().int().positive().optional(),
  doi: z.string().min(1).optional(),
  openreview: z.string().min(1).optional(),
  semanticScholar: z.string().min(1).optional(),
  openAlex: z.string().min(1).optional(),
  pwc: z.string().min(1).optional(),
});

/** A field that the record itself does not state, and what settled it. */
export const Inference = z.object({
  field: z.string(),
  from: z.enum(["explicit-years", "arxiv-id", "reference-date", "page-date", "url"]),
  alternatives: z.array(z.string()).optional(),
});

/** How many things on the site cite the paper, as the site counts them. */
export const LinkedCounts = z.object({
  models: Count.optional(),
  datasets: Count.optional(),
  spaces: Count.optional(),
  collections: Count.optional(),
});

/** Who put the paper on the listing; not an author. */
export const Submitter = z.object({
  name: z.string().optional(),
  username: z.string().optional(),
  avatarUrl: z.string().optional(),
});

/**
 * One paper as a listing shows it. What the listing does not state is absent: never 0, never a
 * guess. A plain zod object, so `Paper.parse`, `Paper.safeParse` and `Paper.extend` work as usual.
 *
 * @example
 * ```ts
 * import { Paper } from "trending-papers";
 *
 * const result = Paper.safeParse({ title: "", authors: [], orgs: [], ids: {}, links: [], provenance: [] });
 * result.success; // false: a title is not empty
 * ```
 */
export const Paper = z.object({
  title: z.string().min(1),
  abstract: z.string().optional(),
  authors: z.array(Author),
  authorCount: Count.optional(),
  authorsTruncated: z.object({ shown: Count, hidden: Count.optional() }).optional(),
  orgs: z.array(Org),
  ids: PaperIds,
  publishedAt: Time.optional(),
  updatedAt: Time.optional(),
  listedAt: Time.optional(),
  submitter: Submitter.optional(),
  upvotes: Count.optional(),
  comments: Count.optional(),
  githubStars: Count.optional(),
  starsPerHour: z.number().nonnegative().optional(),
  citations: Count.optional(),
  rank: z.number().int().positive().optional(),
  approximate: z.array(z.string()).optional(),
  inferred: z.array(Inference).optional(),
  categories: z.array(z.string()).optional(),
  primaryCategory: z.string().optional(),
  keywords: z.array(z.string()).optional(),
  tasks: z.array(z.string()).optional(),
  aiSummary: z.string().optional(),
  note: z.string().optional(),
  announceType: z.string().optional(),
  withdrawn: z.boolean().optional(),
  venue: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  journalRef: z.string().optional(),
  media: z.array(z.object({ url: z.string(), kind: z.string() })).optional(),
  thumbnailUrl: z.string().optional(),
  linked: LinkedCounts.optional(),
  links: z.array(Link),
  provenance: z.array(Provenance),
});

export type PaperIds = z.infer<typeof PaperIds>;
export type Inference = z.infer<typeof Inference>;
export type LinkedCounts = z.infer<typeof LinkedCounts>;
export type Submitter = z.infer<typeof Submitter>;
export type Paper = z.infer<typeof Paper>;
