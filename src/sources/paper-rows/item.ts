import { readDate } from "../../dates/read-date.js";
import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import type { Draft, Raw } from "../source.js";
import { isDigestAuthors, readAuthorCell } from "./authors.js";
import { type Cell, plain } from "./cell.js";
import { isLabel, isPaperLink, toRawLink } from "./links.js";
import { firstBold, firstItalic } from "./title.js";

const LEADING_DATE = /^\W{0,6}(\d{4}([-./])\d{2}(?:\2\d{2})?)(?!\d)/;
const DIGEST_AUTHORS = /,\s*([^,*[\]]{1,200}\bet\.al\.?)\s*,/;
/** What a title that is neither linked nor in bold may be followed by. */
const TITLE_END = /\[|\(\s*\[|<a\b|https?:\/\/|\s[-–—|]\s|\. /i;
const FEWEST_WORDS = 3;

/** Reads an item of a list, or a row of a table without names: a title and a link to the paper. */
export function readItem(item: Cell, rank: number): Draft | undefined {
  const { source, text: _text, links, ...span } = item;
  const papers = links.filter(isPaperLink);
  if (papers.length === 0) return undefined;
  const title = titleOf(item);
  if (title === undefined) return undefined;
  const date = LEADING_DATE.exec(source)?.[1]?.replaceAll("/", "-");
  const dated: Raw | undefined =
    date !== undefined && readDate(date) !== undefined ? { ...span, text: date } : undefined;
  const author = DIGEST_AUTHORS.exec(source)?.[1];
  const isDigest = author !== undefined && isDigestAuthors(author);
  return {
    ...span,
    rank,
    title: { ...span, text: title },
    ...(isDigest ? readAuthorCell({ ...span, text: author }) : {}),
    ...(isDigest ? { updatedAt: dated } : { publishedAt: dated }),
    arxivId: papers.find(({ text }) => parseArxivId(text) !== undefined),
    links: links.map((link) => toRawLink(link, isPaperLink(link))),
  };
}

function titleOf({ source, links }: Cell): string | undefined {
  const linked = links.find((link) => isPaperLink(link) && !isLabel(link.label));
  if (linked !== undefined) return linked.label;
  const bold = firstBold(source);
  if (bold !== undefined) return bold.text;
  const italic = firstItalic(source);
  if (italic !== undefined) return italic;
  const body = source.replace(LEADING_DATE, "").replace(/^[^\p{L}\p{N}]{0,20}/u, "");
  const end = TITLE_END.exec(body);
  const text = plain(end === null ? body : body.slice(0, end.index)).replace(
    /[\s,.:;|("”]{1,20}$/,
    "",
  );
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length < FEWEST_WORDS || isLabel(text) ? undefined : text;
}
