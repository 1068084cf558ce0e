import { readDate } from "../../dates/read-date.js";
import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { classifyLink } from "../../links/index.js";
import { cleanText } from "../../text/clean-text.js";
import { looksLikeCount } from "../../text/parse-count.js";
import { readPapersWithCodeAddress } from "../paperswithcode/address.js";
import type { Draft, Raw, RawLink, Span } from "../source.js";
import type { CardPieces, Piece } from "./pieces.js";

const SITE = "https://paperswithcode.com";
const ORNAMENT = /^[\s·•|,\-–]*$/;
const TASK = /^(?:https?:\/\/(?:www\.)?paperswithcode\.com)?\/(?:task|area)\//i;
const CONFERENCE = /^(?:https?:\/\/(?:www\.)?paperswithcode\.com)?\/conference\//i;
const RATE = /^(\d[\d.]*)\s*stars?\s*\/\s*hour$/i;
const RATE_UNIT = /^stars?\s*\/\s*hour$/i;
const THUMBNAIL = /\/thumbnails\/paper\/([^/?#]+?)\.\w{2,5}(?:[?#]|$)/i;
const SENTENCE = /\p{L}{2}[.!?]$/u;
/** A longer text is no name of a field. */
const LONGEST_FIELD = 80;

/**
 * Reads a card: by where links lead, and by what the texts outside of links look like. "Code" leads to
 * the page of the paper and is no repository. `undefined` where no heading names the paper.
 */
export function readCard(
  { slug, pieces, start, end }: CardPieces,
  rank: number,
): { draft: Draft; leftovers: Span[] } | undefined {
  const title = joined(pieces.filter(({ inHeading, href }) => inHeading && slugOf(href) === slug));
  if (title === undefined) return undefined;
  const draft: Draft = { rank, start, end, title, ids: { pwc: { ...title, text: slug } } };
  draft.url = `${SITE}/paper/${slug}`;
  const tasks: string[] = [];
  const categories: string[] = [];
  const links: RawLink[] = [];
  const leftovers: Span[] = [];
  let number: Raw | undefined;

  function readOutside(piece: Piece): void {
    const text = cleanText(piece.text);
    // A number can stand in an element of its own before its unit.
    if (RATE_UNIT.test(text)) {
      draft.starsPerHour ??= number;
      number = undefined;
      return;
    }
    draft.githubStars ??= number;
    number = undefined;
    const rate = RATE.exec(text)?.[1];
    if (rate !== undefined) draft.starsPerHour ??= { ...piece, text: rate };
    else if (looksLikeCount(text) || /^\d+\.\d+$/.test(text)) {
      number = { ...piece, text };
    } else if (draft.publishedAt === undefined && readDate(text) !== undefined) {
      draft.publishedAt = piece;
    } else if (piece.isLabel && text.length <= LONGEST_FIELD && !SENTENCE.test(text)) {
      categories.push(text);
    } else if (draft.abstract === undefined && (!piece.isLabel || SENTENCE.test(text))) {
      draft.abstract = [piece];
    } else leftovers.push({ start: piece.start, end: piece.end });
  }

  function readLinked(piece: Piece, href: string): void {
    if (TASK.test(href)) {
      tasks.push(cleanText(piece.text));
      return;
    }
    if (CONFERENCE.test(href)) {
      draft.venue ??= piece;
      return;
    }
    if (readPapersWithCodeAddress(href) !== undefined) return;
    const link = { text: href.trim(), start: piece.start, end: piece.end };
    const isCode = classifyLink(href)?.repo !== undefined;
    links.push(isCode ? { ...link, field: "repository" } : link);
  }

  for (const piece of pieces) {
    if (piece.type === "picture") readPicture(piece, draft);
    else if (piece.inHeading || ORNAMENT.test(piece.text)) continue;
    else if (piece.href !== undefined) readLinked(piece, piece.href);
    else readOutside(piece);
  }
  if (number !== undefined) draft.githubStars ??= number;
  if (tasks.length > 0) draft.tasks = tasks;
  if (categories.length > 0) draft.categories = categories;
  if (links.length > 0) draft.links = links;
  return { draft, leftovers };
}

function slugOf(href: string | undefined): string | undefined {
  return href === undefined ? undefined : readPapersWithCodeAddress(href)?.slug;
}

/** The picture of a paper from arXiv is named by its id, which stands nowhere else in a card. */
function readPicture(piece: Piece, draft: Draft): void {
  const name = THUMBNAIL.exec(piece.text)?.[1];
  if (name === undefined) return;
  draft.thumbnail ??= piece;
  if (parseArxivId(name) !== undefined) draft.arxivId ??= { ...piece, text: name };
}

function joined(pieces: readonly Piece[]): Raw | undefined {
  const [first] = pieces;
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const text = pieces.map((piece) => piece.text).join("");
  return { text, start: first.start, end: last.end };
}
