import type { HuggingFaceAddress } from "../huggingface/address.js";
import type { Raw, Span } from "../source.js";

/** A link of the page; `end` is that of its start tag. */
export interface PageLink extends Span {
  href: string;
  address: HuggingFaceAddress | undefined;
  /** A picture or film stands in it. */
  hasMedia: boolean;
  /** The first text in it. */
  label: string;
}

export interface Heading extends Span {
  level: number;
  /** How many elements were open, the heading included. */
  depth: number;
  /** The link to a paper that it holds or stands in. */
  paper: PageLink | undefined;
  /** The first link in it, wherever it leads. */
  link: PageLink | undefined;
}

/**
 * What a page shows in one place: text from one tag to the next, a picture or film, or a link with
 * neither.
 */
export interface Piece extends Raw {
  type: "text" | "image" | "video" | "link";
  /** Whether a blank or the start of a block stands before it. */
  gap: boolean;
  /** Whether a block begins or ends before it, so that nothing runs on. */
  apart: boolean;
  link: PageLink | undefined;
  heading: Heading | undefined;
  /** The number of the paragraph that it stands in, 0 for none. */
  paragraph: number;
  /** Stands in an item of a list. */
  item: boolean;
  /** Stands beside a checkbox. */
  vote: boolean;
  /** Stands in the navigation, header or footer of the page. */
  quiet: boolean;
  /** The `time` element that it stands in. */
  time: TimeBox | undefined;
  /** The alternative text of a picture. */
  alt: string;
}

export interface TimeBox extends Span {
  /** The value of `datetime`, and where it stands. */
  value: Raw;
}

/** Pieces that are read as one text. */
export interface Block extends Raw {
  pieces: Piece[];
}

/** The text of pieces that run on: no blank that stands between them is lost, none is made up. */
export function joinPieces(pieces: readonly Piece[]): Raw {
  const first = pieces[0];
  let text = "";
  for (const piece of pieces) {
    if (piece.type === "text") text += piece.gap && text !== "" ? ` ${piece.text}` : piece.text;
  }
  return { text, start: first?.start ?? 0, end: pieces[pieces.length - 1]?.end ?? 0 };
}

/** Puts the pieces of one paragraph, time or link together, and words that run on. */
export function groupPieces(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    const last = open[open.length - 1];
    if (last !== undefined && belongTogether(last, piece)) open.push(piece);
    else {
      open = [piece];
      groups.push(open);
    }
  }
  return groups;
}

/** Parts a group where a blank stands: what is left are single words, however they are marked up. */
export function splitAtGaps(group: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [];
  for (const piece of group) {
    const open = words[words.length - 1];
    if (open === undefined || piece.gap) words.push([piece]);
    else open.push(piece);
  }
  return words;
}

function belongTogether(a: Piece, b: Piece): boolean {
  if (a.type !== "text" || b.type !== "text" || a.heading !== b.heading) return false;
  if (a.heading !== undefined) return true;
  if (a.paragraph !== b.paragraph || a.time !== b.time) return false;
  if (a.paragraph !== 0 || a.time !== undefined) return true;
  if (a.link !== b.link || a.item !== b.item || a.vote !== b.vote) return false;
  if (isPaperText(a) && isPaperText(b)) return true;
  return !b.apart && !ORNAMENT.test(a.text) && !ORNAMENT.test(b.text);
}

const ORNAMENT = /^[·•|]+$/;

/** Text in a link to a paper may be its abstract, unless a picture or a list stands in it too. */
function isPaperText({ item, link }: Piece): boolean {
  return !item && link?.hasMedia === false && link.address?.type === "paper";
}
