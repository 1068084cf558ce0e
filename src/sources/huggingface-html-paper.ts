import { readListingDate } from "../dates/read-listing-date.js";
import { parseArxivId } from "../ids/parse-arxiv-id.js";
import { cleanText } from "../text/clean-text.js";
import { looksLikeCount } from "../text/parse-count.js";
import { readChrome } from "./huggingface-chrome.js";
import { createAbstractReader } from "./huggingface-html-abstract.js";
import { createAuthorReader } from "./huggingface-html-authors.js";
import { linkLabel } from "./huggingface-link-label.js";
import { type Heading, joinPieces, type Piece } from "./huggingface-pieces.js";
import type { Draft, Emit, Raw, RawLink, Span } from "./source.js";

type Section = "above" | "head" | "authors" | "abstract" | "buttons" | "below";
type Label = "votes" | "submitter" | "day" | "published" | undefined;

const ORNAMENT = /^[·•|,\-–]*$/;
const PUBLISHED = /^Published on\b\s*(.*)$/i;
const SUBMITTED =
  /^[·•\s]*Submitted by\b\s*(.*?)\s*(?:\bon\s+([A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?))?$/i;
const ON_DAY = /^on\s+(.+)$/i;
const UPVOTE = /^Upvoted?\b\s*(-|\d[\d.,]*[kKmM]?)?$/i;
const ARXIV_ID = /^arxiv:\s?(\S{4,40})$/i;
const LINKED =
  /^(Models|Datasets|Spaces|Collections) (?:citing|including) this paper\s*(\d[\d,]*)?$/i;
const COMMUNITY = /^Community(?:\s+(\d[\d,]*))?$/i;
const BELOW = /^(?:Get this paper in your agent|Cite\b.*in a)/i;
const ABSTRACT = /^Abstract:?$/i;
const AUTHORS = /^Authors:?$/i;
const KNOWN =
  /^(?:#\d+ Paper of the (?:day|week|month)|\+\s?\d+|Add to collection|Copy markdown)$/i;
const ARXIV_HOST = /^https?:\/\/(?:www\.)?arxiv\.org\/(abs|pdf)\/([^?#]+)/i;
const LINKED_FIELDS = { m: "models", d: "datasets", s: "spaces", c: "collections" } as const;

/** Whether pieces of a page with no cards are those of the page of one paper. */
export function looksLikePaperPage(pieces: readonly Piece[]): boolean {
  const heading = pieces.some((piece) => piece.heading?.level === 1);
  return heading && pieces.some(({ text, heading: of }) => of !== undefined && ABSTRACT.test(text));
}

/**
 * Reads the page of one paper. Its parts are known by headings and labels: the first `div` of prose
 * can be a comment, and the description in the head is the same on every page.
 */
export function readPaperPage(
  pieces: readonly Piece[],
  pageId: string | undefined,
  emit: Emit,
): Draft | undefined {
  let section: Section = "above";
  let label: Label;
  let draft: Draft | undefined;
  let id: Raw | undefined;
  let version: string | undefined;
  const authors = createAuthorReader();
  const abstract = createAbstractReader();
  const links = new Map<string, RawLink>();

  function leave(span: Span, text: string): void {
    if (ORNAMENT.test(text) || KNOWN.test(text) || readChrome(text) !== undefined) return;
    emit({ type: "leftover", start: span.start, end: span.end });
  }

  function onHeading(raw: Raw, { level }: Heading): void {
    const text = cleanText(raw.text);
    const linked = LINKED.exec(text);
    if (draft === undefined) {
      if (level !== 1) return;
      draft = { rank: 1, start: raw.start, end: raw.end, title: raw };
      section = "head";
    } else if (ABSTRACT.test(text)) section = "abstract";
    else if (AUTHORS.test(text)) section = "authors";
    else if (linked !== null) readLinked(linked, raw, draft);
    else {
      section = "below";
      const comments = COMMUNITY.exec(text)?.[1];
      if (comments !== undefined) draft.comments = { ...raw, text: comments };
    }
  }

  function readLinked([, what = "", count]: RegExpExecArray, raw: Raw, of: Draft): void {
    section = "below";
    const field = LINKED_FIELDS[what.charAt(0).toLowerCase() as keyof typeof LINKED_FIELDS];
    if (count !== undefined) of.linked = { ...of.linked, [field]: { ...raw, text: count } };
  }

  function onText(piece: Piece, of: Draft): void {
    const text = cleanText(piece.text);
    if (BELOW.test(text)) section = "below";
    if (section === "below") return;
    if (AUTHORS.test(text) && section === "head") section = "authors";
    else if (ABSTRACT.test(text) && section !== "abstract") section = "abstract";
    else if (readHead(piece, text, of) || (piece.paragraph === 0 && readButton(piece, text, of))) {
      if (section === "authors" && label === undefined) authors.endName();
    } else if (section === "authors") authors.add(piece, text);
    else if (section === "abstract") abstract.add(piece, text);
    else leave(piece, text);
    of.end = Math.max(of.end, piece.end);
  }

  /** The line under the title: when it was published, who listed it and when, the votes. */
  function readHead(piece: Piece, text: string, of: Draft): boolean {
    if (section === "abstract") return false;
    const published = PUBLISHED.exec(text)?.[1];
    if (published !== undefined || label === "published")
      return readPublished(piece, published ?? text, of);
    const submitted = SUBMITTED.exec(text);
    if (submitted !== null) {
      const [, name = "", day] = submitted;
      label = name === "" ? "submitter" : "day";
      if (name !== "") readSubmitter(name, piece, of);
      if (day !== undefined) of.listedAt = { ...piece, text: day };
      return true;
    }
    if (label === "submitter" && !ORNAMENT.test(text)) {
      label = "day";
      readSubmitter(text, piece, of);
      return true;
    }
    if (label === "day") {
      const day = ON_DAY.exec(text)?.[1];
      if (text.toLowerCase() === "on") return true;
      label = undefined;
      const date = readListingDate(day ?? text);
      if (date !== undefined) of.listedAt = { ...piece, text: date.raw };
      if (date !== undefined) return true;
    }
    return readVotes(piece, text, of);
  }

  function readPublished(piece: Piece, text: string, of: Draft): boolean {
    label = text === "" ? "published" : undefined;
    const date = text === "" ? undefined : readListingDate(text);
    if (date !== undefined) of.publishedAt ??= { ...spanOf(piece), text: date.raw };
    return text === "" || date !== undefined;
  }

  function readSubmitter(name: string, { link }: Piece, of: Draft): void {
    const { address } = link ?? {};
    of.submitter ??= {
      name,
      ...(address?.type === "account" ? { username: address.slug } : {}),
    };
  }

  function readVotes(piece: Piece, text: string, of: Draft): boolean {
    const { address } = piece.link ?? {};
    const inBox = address?.type === "vote" || piece.vote || label === "votes";
    if (address?.type === "vote") id ??= { ...spanOf(piece), text: address.id };
    const votes = UPVOTE.exec(text);
    const count = votes === null ? (inBox && isVotes(text) ? text : undefined) : votes[1];
    if (votes === null && count === undefined) return false;
    label = count === undefined ? "votes" : undefined;
    if (count !== undefined) of.upvotes ??= { ...spanOf(piece), text: count };
    return true;
  }

  function readButton(piece: Piece, text: string, of: Draft): boolean {
    const { link } = piece;
    if (link === undefined) return false;
    const arxiv = ARXIV_HOST.exec(link.href);
    const known = linkLabel(link.href, text);
    if (known === undefined && arxiv === null) return KNOWN.test(text);
    section = "buttons";
    const field = known?.field ?? "arxiv";
    if (known?.stars === true) of.githubStars ??= { ...spanOf(piece), text: known.text };
    if (field === "arxiv" && arxiv !== null) noteVersion(arxiv, piece);
    addLink({ ...spanOf(link), text: link.href, field }, known?.addedBy);
    return true;
  }

  function noteVersion(arxiv: RegExpExecArray, piece: Piece): void {
    const stated = parseArxivId((arxiv[2] ?? "").replace(/\.pdf$/i, ""));
    if (stated === undefined) return;
    id ??= { ...spanOf(piece), text: stated.id };
    if (stated.version !== undefined) version ??= `v${stated.version}`;
  }

  /** Of addresses that differ by the version only, one is enough. */
  function addLink(link: RawLink, addedBy: string | undefined): void {
    const key = withoutVersion(link.text);
    const known = links.get(key);
    if (known === undefined) links.set(key, addedBy === undefined ? link : { ...link, addedBy });
    else {
      if (addedBy !== undefined) known.addedBy = addedBy;
      if (link.text.length < known.text.length) known.text = link.text;
    }
  }

  let heading: Piece[] = [];
  for (const piece of pieces) {
    if (piece.type !== "text") continue;
    const open = heading[0]?.heading;
    if (open !== undefined && open !== piece.heading) {
      onHeading(joinPieces(heading), open);
      heading = [];
    }
    if (piece.heading !== undefined) heading.push(piece);
    else if (draft !== undefined) onText(piece, draft);
    else {
      const stated = ARXIV_ID.exec(cleanText(piece.text))?.[1];
      if (stated !== undefined) id ??= { ...spanOf(piece), text: stated };
    }
  }
  const last = heading[0]?.heading;
  if (last !== undefined) onHeading(joinPieces(heading), last);
  if (draft === undefined) return undefined;
  return finish(draft);

  function finish(of: Draft): Draft {
    const known = pageId ?? id?.text;
    const { aiSummary, paragraphs, keywords } = abstract.take();
    const names = authors.take();
    if (known !== undefined) {
      const { start, end } = id ?? of.title;
      const stated = parseArxivId(known);
      const text =
        stated === undefined ? known : stated.id + (version ?? versionOf(stated.version));
      of.arxivId = { text, start, end };
      if (stated !== undefined) of.url = `https://huggingface.co/papers/${stated.id}`;
    }
    if (names.length > 0) of.authors = names;
    if (aiSummary !== undefined) of.aiSummary = aiSummary;
    if (paragraphs.length > 0) of.abstract = paragraphs;
    if (keywords.length > 0) of.keywords = keywords;
    if (links.size > 0) of.links = [...links.values()];
    return of;
  }
}

function versionOf(version: number | undefined): string {
  return version === undefined ? "" : `v${version}`;
}

function withoutVersion(href: string): string {
  return ARXIV_HOST.test(href) ? href.replace(/v\d+(?:\.pdf)?$/i, "") : href;
}

function isVotes(text: string): boolean {
  return looksLikeCount(text) || text === "-";
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
