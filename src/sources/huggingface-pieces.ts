import type { HuggingFaceAddress } from "./huggingface-address.js";
import type { Raw, Span } from "./source.js";

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

/** What a page shows in one place: text from one tag to the next, or a picture or film. */
export interface Piece extends Raw {
  type: "text" | "image" | "video";
  /** Whether a blank or the start of a block stands before it. */
  gap: boolean;
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

/** Puts the pieces of one paragraph, time or paper link together; all others stand alone. */
export function groupPieces(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let open: Piece[] | undefined;
  let key: unknown;
  for (const piece of pieces) {
    const own = keyOf(piece);
    if (open !== undefined && own !== undefined && own === key) open.push(piece);
    else {
      open = [piece];
      groups.push(open);
    }
    key = own;
  }
  return groups;
}

function keyOf(piece: Piece): unknown {
  if (piece.type !== "text") return undefined;
  if (piece.heading !== undefined) return piece.heading;
  if (piece.paragraph !== 0) return piece.paragraph;
  if (piece.time !== undefined) return piece.time;
  if (piece.item || piece.link?.hasMedia !== false) return undefined;
  return piece.link.address?.type === "paper" ? piece.link : undefined;
}
