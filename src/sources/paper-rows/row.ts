import { readDate } from "../../dates/read-date.js";
import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { looksLikeCount } from "../../text/parse-count.js";
import type { Draft, Raw, RawLink, Span } from "../source.js";
import { isDigestAuthors, readAuthorCell } from "./authors.js";
import type { Cell } from "./cell.js";
import type { ColumnRole } from "./columns.js";
import { isPaperLink, toRawLink } from "./links.js";
import { readTitleCell } from "./title.js";

/** A row of a table, and where it stands. */
export interface Row extends Span {
  cells: readonly Cell[];
  roles: readonly ColumnRole[];
}

const NOTHING = /^(?:null|none|n\/a|-|–|—|nan|)$/i;

/** Reads a row of a table of papers; `undefined` where it names no paper or leads nowhere. */
export function readRow({ cells, roles, ...span }: Row, rank: number): Draft | undefined {
  const named = (role: ColumnRole) => cells.find((_, at) => roles[at] === role);
  const titleCell = named("title");
  const found = titleCell && readTitleCell(titleCell);
  if (found === undefined) return undefined;
  const links = readLinks(cells, roles);
  const papers = links.filter(({ field }) => field === "paper");
  if (links.length === 0) return undefined;
  const authors = textOf(named("authors"));
  const date = textOf(named("date"));
  const stars = textOf(named("stars"));
  const dated = date !== undefined && readDate(date.text) !== undefined ? date : undefined;
  // These digests call it "Publish Date" and print when the paper was last changed.
  const isDigest = authors !== undefined && isDigestAuthors(authors.text);
  const { title, blurb } = found;
  const abstract = textOf(named("abstract")) ?? blurb;
  return {
    ...span,
    rank,
    title,
    abstract: abstract && [abstract],
    ...(authors === undefined ? {} : readAuthorCell(authors)),
    ...(isDigest ? { updatedAt: dated } : { publishedAt: dated }),
    venue: textOf(named("venue")),
    githubStars: stars !== undefined && looksLikeCount(stars.text) ? stars : undefined,
    arxivId: papers.find(({ text }) => parseArxivId(text) !== undefined),
    links,
  };
}

/** The links of all cells: what stands in a column for papers is one whatever its address. */
function readLinks(cells: readonly Cell[], roles: readonly ColumnRole[]): RawLink[] {
  return cells.flatMap((cell, at) =>
    cell.links.map((link) => {
      const isStated = roles[at] === "paper" && cell.links.length === 1;
      return toRawLink(link, isStated || (roles[at] !== "code" && isPaperLink(link)));
    }),
  );
}

function textOf(cell: Cell | undefined): Raw | undefined {
  if (cell === undefined || NOTHING.test(cell.text)) return undefined;
  const { source: _source, links: _links, ...raw } = cell;
  return raw;
}
