import type { Paper } from "../../model/index.js";
import { createCoverage, type FieldCoverage } from "./field-coverage.js";
import { createHistogram, type Histogram } from "./histogram.js";
import { createTally, type Tally } from "./tally.js";

/** What a data set holds, in numbers. Members stand in a fixed order. */
export interface DatasetSummary {
  records: number;
  /** By the day of `publishedAt`, ascending; records without a day are not among them. */
  publishedPerDay: Tally[];
  /** By the day of `listedAt`, or else of the capture. */
  listedPerDay: Tally[];
  /** By the source of the first place of origin. */
  sources: Tally[];
  /** By organization, the most frequent first. */
  orgs: Tally[];
  /** By category, the most frequent first. */
  categories: Tally[];
  /** How many records state each field. */
  coverage: FieldCoverage[];
  /** How the counts are spread; absent where no record states one. */
  votes?: Histogram;
  comments?: Histogram;
  stars?: Histogram;
  authors?: Histogram;
}

/**
 * Counts what a data set holds, in one pass: papers a day, sources, organizations, how many records
 * have each field, and how votes, comments, stars and numbers of authors are spread. What a record
 * does not state is counted nowhere. The same records give the same summary in whatever order.
 *
 * Memory grows with the number of different days, organizations and categories, not with the records.
 *
 * @param papers records, such as those of `readPapers`
 * @example
 * ```ts
 * import { summarizePapers } from "trending-papers/dataset";
 *
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const summary = await summarizePapers([
 *   { ...bare, title: "LoRA", publishedAt: "2021-06-17", upvotes: 12, orgs: [{ name: "Microsoft" }] },
 *   { ...bare, title: "MoE++", publishedAt: "2021-06-17T08:00:00Z" },
 * ]);
 * summary.publishedPerDay; // [{ name: "2021-06-17", count: 2 }]
 * summary.orgs; // [{ name: "Microsoft", count: 1 }]
 * summary.votes?.median; // 12
 * ```
 */
export async function summarizePapers(
  papers: AsyncIterable<Paper> | Iterable<Paper>,
): Promise<DatasetSummary> {
  const [published, listed, sources] = [createTally(), createTally(), createTally()];
  const [orgs, categories] = [createTally(), createTally()];
  const coverage = createCoverage();
  const [votes, comments, stars, authors] = [
    createHistogram(),
    createHistogram(),
    createHistogram(),
    createHistogram(),
  ];
  let records = 0;
  for await (const paper of papers) {
    records++;
    const [first] = paper.provenance;
    published.add(dayOf(paper.publishedAt));
    listed.add(dayOf(paper.listedAt) ?? dayOf(first?.capturedAt));
    sources.add(first?.source);
    for (const name of new Set(paper.orgs.map((org) => org.name))) orgs.add(name);
    for (const name of new Set(paper.categories)) categories.add(name);
    coverage.add(paper);
    votes.add(paper.upvotes);
    comments.add(paper.comments);
    stars.add(paper.githubStars);
    authors.add(authorsOf(paper));
  }
  const histograms = {
    votes: votes.finish(),
    comments: comments.finish(),
    stars: stars.finish(),
    authors: authors.finish(),
  };
  return {
    records,
    publishedPerDay: published.byName(),
    listedPerDay: listed.byName(),
    sources: sources.byCount(),
    orgs: orgs.byCount(),
    categories: categories.byCount(),
    coverage: coverage.finish(),
    ...withoutAbsent(histograms),
  };
}

const DAY_LENGTH = "2018-12-24".length;

/** A month or a year is no day. */
function dayOf(time: string | undefined): string | undefined {
  return time === undefined || time.length < DAY_LENGTH ? undefined : time.slice(0, DAY_LENGTH);
}

/** The number that the record states, or else that of its list where it is whole. */
function authorsOf({ authors, authorCount, authorsTruncated }: Paper): number | undefined {
  if (authorCount !== undefined) return authorCount;
  if (authors.length === 0) return undefined;
  if (authorsTruncated === undefined) return authors.length;
  return authorsTruncated.hidden === undefined
    ? undefined
    : authors.length + authorsTruncated.hidden;
}

function withoutAbsent(
  histograms: Record<"votes" | "comments" | "stars" | "authors", Histogram | undefined>,
): Partial<Record<"votes" | "comments" | "stars" | "authors", Histogram>> {
  return Object.fromEntries(Object.entries(histograms).filter(([, one]) => one !== undefined));
}
