import type { Link, Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { csvRow } from "../text/write-csv.js";

type Cell = string | number | undefined;

/** Lists stand in one cell, joined by "; ". What a paper does not state is an empty cell. */
const columns: Readonly<Record<string, (paper: Paper) => Cell>> = {
  rank: (paper) => paper.rank,
  title: (paper) => paper.title,
  authors: (paper) => list(paper.authors.map(({ name }) => name)),
  authorCount: (paper) => paper.authorCount,
  orgs: (paper) => list(paper.orgs.map(({ name }) => name)),
  arxiv: (paper) => paper.ids.arxiv,
  doi: (paper) => paper.ids.doi,
  publishedAt: (paper) => paper.publishedAt,
  updatedAt: (paper) => paper.updatedAt,
  listedAt: (paper) => paper.listedAt,
  submitter: (paper) => paper.submitter?.name ?? paper.submitter?.username,
  upvotes: (paper) => paper.upvotes,
  comments: (paper) => paper.comments,
  githubStars: (paper) => paper.githubStars,
  repositories: (paper) => list(addresses(paper.links.filter(isRepository))),
  otherLinks: (paper) => list(addresses(paper.links.filter((link) => !isRepository(link)))),
  inferred: (paper) => list((paper.inferred ?? []).map(({ field }) => field)),
  approximate: (paper) => list(paper.approximate ?? []),
  abstract: (paper) => paper.abstract,
};

/** The names of the columns, in order. */
export const csvColumns: readonly string[] = Object.keys(columns);

/** The cells of a paper, in the order of the columns. */
export function csvCells(paper: Paper): string[] {
  return Object.values(columns).map((cell) => String(cell(paper) ?? ""));
}

/**
 * CSV by RFC 4180 for spreadsheets and data frames: a header, then a row for each paper. Lists stand
 * in one cell, joined by "; "; what a paper does not state is an empty cell. What a spreadsheet would
 * run as a formula gets an apostrophe first.
 *
 * It is a view of the records: not all that they hold is in it.
 *
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * toCsv([{ ...bare, title: "=1+1", upvotes: 3 }]).split("\r\n")[1];
 * // ",'=1+1,,,,,,,,,,3,,,,,,,"
 * ```
 */
export function toCsv(papers: Iterable<Paper>): string {
  let text = csvRow(csvColumns);
  for (const paper of requirePapers(papers, "papers")) text += csvRow(csvCells(paper));
  return text;
}

function list(items: readonly string[]): string {
  return items.join("; ");
}

function isRepository({ kind }: Link): boolean {
  return kind === "repository";
}

function addresses(links: readonly Link[]): string[] {
  return links.map(({ url }) => url);
}
