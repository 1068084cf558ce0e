import type { Link, Paper } from "../index.js";
import { csvRow } from "../text/write-csv.js";
import type { ListingPrinter, PrinterOptions } from "./listing-printer.js";
import { printableText } from "./printable-text.js";

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

/** RFC 4180 with one header, also where several files are read. */
export function csvPrinter({ isTerminal }: PrinterOptions): ListingPrinter {
  const printed = isTerminal ? printableText : (text: string) => text;
  const row = (paper: Paper) =>
    csvRow(Object.values(columns).map((cell) => printed(String(cell(paper) ?? ""))));
  return {
    begin: csvRow(Object.keys(columns)),
    end: "",
    *listing({ papers }) {
      for (const paper of papers) yield row(paper);
    },
    paper: row,
  };
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
