import type { Raw, Span } from "../source.js";
import { type Cell, plain } from "./cell.js";
import { isLabel, isPaperLink } from "./links.js";

const NUMBER = /^\s*\d{1,4}\s*[).]\s+/;
const BOLD = /\*\*((?:[^*]|\*(?!\*)){1,500})\*\*|<b>([^<]{1,500})<\/b>/g;
const BREAK = /<br\s*\/?>/i;

/** A title, and the text about the paper that stands in the same cell. */
export interface CellTitle {
  title: Raw;
  blurb?: Raw;
}

/**
 * The title of a cell: what a link to the paper is called, what is set in bold, or the text up to the
 * first dash, double blank or break. What follows is about the paper.
 */
export function readTitleCell(cell: Cell): CellTitle | undefined {
  const { source, text: _text, links, ...span } = cell;
  const linked = links.find((link) => isPaperLink(link) && !isLabel(link.label));
  const body = source.replace(NUMBER, "");
  if (linked !== undefined) {
    const at = body.indexOf(linked.text) + linked.text.length;
    return withBlurb(linked.label, body.slice(at).replace(/^[^\s)]{0,10}\)/, ""), span);
  }
  const bold = firstBold(body);
  if (bold !== undefined) return withBlurb(bold.text, body.slice(bold.end), span);
  const [first = ""] = body.split(BREAK, 1);
  const end = /\S {2,}\S| [-–—] /.exec(first);
  const name = end === null ? first : first.slice(0, end.index + 1);
  return withBlurb(plain(name), body.slice(name.length), span);
}

function withBlurb(title: string, rest: string, span: Span): CellTitle | undefined {
  if (title === "" || isLabel(title)) return undefined;
  const blurb = plain(rest.replace(/^[\s\-–—:]+/, ""));
  if (!/\p{L}/u.test(blurb)) return { title: { ...span, text: title } };
  return { title: { ...span, text: title }, blurb: { ...span, text: blurb } };
}

const ITALIC = /(?:^|[\s(])[*_]([^*_\n]{8,500})[*_](?=[\s.,;:)]|$)/;

/** The first text in italics that is long enough for a title. */
export function firstItalic(source: string): string | undefined {
  const text = plain(ITALIC.exec(source)?.[1] ?? "");
  return text.split(" ").length < 3 || isLabel(text) ? undefined : text;
}

/** The first text in bold that is no date and no label. */
export function firstBold(source: string): { text: string; end: number } | undefined {
  for (const match of source.matchAll(BOLD)) {
    const text = plain(match[1] ?? match[2] ?? "");
    const isTitle = /\p{L}/u.test(text) && !isLabel(text.replace(/:$/, ""));
    // A venue or year in brackets is set in bold, too.
    const isAside =
      /[([]\s?$/.test(source.slice(Math.max(0, match.index - 2), match.index)) ||
      text.startsWith("[");
    if (isTitle && !isAside) return { text, end: match.index + match[0].length };
  }
  return undefined;
}
