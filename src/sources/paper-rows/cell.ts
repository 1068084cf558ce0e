import { type Inline, parseInline, unescapeMarkdown, visibleText } from "../../text/inline.js";
import type { Raw, Span } from "../source.js";

/** A link of a cell or item, and what it is called. */
export interface CellLink extends Raw {
  label: string;
}

/** Text of a table cell or list item, in Markdown. */
export interface Cell extends Span {
  source: string;
  /** What a reader sees, marks of emphasis taken off. */
  text: string;
  links: CellLink[];
}

const EMPHASIS = /\*\*|__|`/g;
const HREF = /<a\b[^<>]{0,300}?\bhref\s*=\s*["']?([^\s"'<>]{1,2000})[^<>]{0,300}>([^<]{0,300})/gi;
const TAGS = /<\/?[a-z][^<>]{0,300}>/gi;
const BARE = /<?\bhttps?:\/\/[^\s<>()[\]|]{1,2000}/gi;

/** An address of another site, or of one that runs or holds something; not a page of the list's own. */
const NO_OWN_PAGE = /^(?:(?:https?:)?\/\/|(?:javascript|vbscript|data):)/i;

/**
 * Reads the Markdown of a cell. `spanOf` says where a part of it stands: by offset in a text, and for
 * a text inside JSON everywhere at that text.
 */
export function readCell(source: string, spanOf: (start: number, end: number) => Span): Cell {
  const pieces = parseInline(source);
  const links: CellLink[] = [];
  for (const piece of pieces) addLinks(piece, spanOf, links);
  for (const match of source.matchAll(HREF)) {
    const [whole, url = "", label = ""] = match;
    const span = spanOf(match.index, match.index + whole.length);
    links.push({ text: url, label: plain(label), ...span });
  }
  for (const piece of pieces) {
    if (piece.type !== "text") continue;
    const text = piece.text.replace(TAGS, blanks);
    for (const match of text.matchAll(BARE)) {
      const at = piece.start + match.index;
      const url = match[0].replace(/^</, "");
      links.push({ text: url, label: url, ...spanOf(at, at + match[0].length) });
    }
  }
  return { source, text: plain(visibleText(pieces)), links, ...spanOf(0, source.length) };
}

function addLinks(
  piece: Inline,
  spanOf: (start: number, end: number) => Span,
  links: CellLink[],
): void {
  if (piece.type !== "link") return;
  if (piece.url !== undefined && NO_OWN_PAGE.test(piece.url)) {
    const label = plain(visibleText(piece.children));
    links.push({ text: piece.url, label, ...spanOf(piece.start, piece.end) });
  }
  for (const child of piece.children) addLinks(child, spanOf, links);
}

/** Keeps offsets while what stands there is passed over. */
function blanks(text: string): string {
  return " ".repeat(text.length);
}

/** Text without the marks of Markdown and HTML. */
export function plain(text: string): string {
  const bare = text.replace(TAGS, " ").replace(EMPHASIS, "");
  return unescapeMarkdown(bare).replace(/\s+/g, " ").trim();
}
