import * as z from "zod";
import { Author, Org } from "./author.js";
import { Link } from "./link.js";
import { Provenance } from "./provenance.js";
import { Count, Time } from "./time.js";

/** The identifiers that a record states. `arxiv` stands without its version. */
export const PaperIds = z.object({
  /** Without its version: `2505.04588`, `hep-th/9901001`. */
  arxiv: z.string().min(1).optional(),
  /** The version of the arXiv paper that the record is of, from 1. */
  arxivVersion: z.number().int().positive().optional(),
  /** In small letters, without an address: `10.48550/arxiv.2505.04588`. */
  doi: z.string().min(1).optional(),
  /** The `id` of the forum. */
  openreview: z.string().min(1).optional(),
  /** The SHA of the paper, 40 hexadecimal digits. */
  semanticScholar: z.string().min(1).optional(),
  /** The work, `W` and digits. */
  openAlex: z.string().min(1).optional(),
  /** As Papers with Code names it, in addresses (`attention-is-all-you-need`) or as a number. */
  pwc: z.string().min(1).optional(),
});

/** A field that the record itself does not state, and what settled it. */
export const Inference = z.object({
  /** Such as `publishedAt`. */
  field: z.string(),
  /**
   * The strongest evidence: years that the page prints, the month in an arXiv identifier, the option
   * `referenceDate`, a day that the page states, or one in its address.
   */
  from: z.enum(["explicit-years", "arxiv-id", "reference-date", "page-date", "url"]),
  /** Other values that the evidence allows. */
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
  /** The account on the site. */
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
  /** As printed, blanks made single. */
  title: z.string().min(1),
  /** Never a summary that a model wrote: see `aiSummary`. */
  abstract: z.string().optional(),
  /** {@link Author | Authors} that the listing names, in its order; empty where it names none. */
  authors: z.array(Author),
  /** How many authors the listing says there are ("5 authors"). */
  authorCount: Count.optional(),
  /** The listing cuts its list of authors: how many names it shows, and hides. */
  authorsTruncated: z.object({ shown: Count, hidden: Count.optional() }).optional(),
  /** {@link Org | Organizations} that the listing shows beside the paper. */
  orgs: z.array(Org),
  ids: PaperIds,
  /** The day or instant that the listing shows for the paper. */
  publishedAt: Time.optional(),
  /** When the version that the record is of was submitted. */
  updatedAt: Time.optional(),
  /** When the paper was put on the listing. */
  listedAt: Time.optional(),
  submitter: Submitter.optional(),
  /** Votes on the listing. A printed "-" is 0; without a vote box it is absent. */
  upvotes: Count.optional(),
  /** Comments in the discussion of the listing. */
  comments: Count.optional(),
  /** Stars of the repository, as the listing shows them. */
  githubStars: Count.optional(),
  /** GitHub stars gained an hour, as Papers with Code printed it. */
  starsPerHour: z.number().nonnegative().optional(),
  /** Times cited, as the source counts. */
  citations: Count.optional(),
  /** Its place on the listing, from 1; absent on the page of one paper. */
  rank: z.number().int().positive().optional(),
  /** Fields whose number was printed rounded ("66.7k"). */
  approximate: z.array(z.string()).optional(),
  /** Fields that were worked out, and from what: {@link Inference}. */
  inferred: z.array(Inference).optional(),
  /** Subject classes, such as `cs.CL`. */
  categories: z.array(z.string()).optional(),
  /** The subject class that arXiv files it under. */
  primaryCategory: z.string().optional(),
  /** As the source states them. */
  keywords: z.array(z.string()).optional(),
  /** Tasks of Papers with Code. */
  tasks: z.array(z.string()).optional(),
  /** A summary that the site had a model write. */
  aiSummary: z.string().optional(),
  /** What authors add for readers ("12 pages, code at ..."); "Comments" on arXiv. */
  note: z.string().optional(),
  /** How a feed of arXiv announces it: `new`, `cross`, `replace`, `replace-cross`. */
  announceType: z.string().optional(),
  /** True where the source says so. */
  withdrawn: z.boolean().optional(),
  /** Conference, journal or publisher. */
  venue: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  /** As printed: `1-12`, `e123`. */
  pages: z.string().optional(),
  /** The reference to a journal as arXiv prints it. */
  journalRef: z.string().optional(),
  /** Pictures and films beside the record. */
  media: z.array(z.object({ url: z.string(), kind: z.string() })).optional(),
  /** The picture that the listing shows for the paper. */
  thumbnailUrl: z.string().optional(),
  /** How many models, data sets and spaces of the site cite it. */
  linked: LinkedCounts.optional(),
  /** Addresses that the record states: {@link Link}. */
  links: z.array(Link),
  /** Where the record was seen; after a merge, each place that it was seen: {@link Provenance}. */
  provenance: z.array(Provenance),
});

/** The identifiers that a record states. */
export interface PaperIds extends z.infer<typeof PaperIds> {}
/** A field that the record itself does not state, and what settled it. */
export interface Inference extends z.infer<typeof Inference> {}
/** How many things on the site cite the paper, as the site counts them. */
export interface LinkedCounts extends z.infer<typeof LinkedCounts> {}
/** Who put the paper on the listing; not an author. */
export interface Submitter extends z.infer<typeof Submitter> {}
/** One paper as a listing shows it; what the listing does not state is absent. */
export interface Paper extends z.infer<typeof Paper> {}
