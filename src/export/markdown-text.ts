import { plainLine } from "./plain-text.js";

/** Signs that Markdown, or HTML and formulas inside it, would read as markup. */
const MARKUP = /[\\`*_~[\]{}<>|#&$]/g;
/** What begins a list, a heading or a rule at the start of a line. */
const LINE_START = /^(?:[-+=](?=\s|-|=|$)|(\d{1,9})([.)])(?=\s|$))/;

/**
 * Text on one line in which Markdown sees no markup: no link, image, table cell, tag or character
 * reference comes of it.
 *
 * @example
 * ```ts
 * markdownText("a|b <img src=x> [c](d)"); // "a\\|b \\<img src=x\\> \\[c\\](d)"
 * markdownText("1. Rain"); // "1\\. Rain"
 * ```
 */
export function markdownText(text: string): string {
  return plainLine(text)
    .replace(MARKUP, "\\$&")
    .replace(LINE_START, (whole, number?: string, mark?: string) =>
      number === undefined ? `\\${whole}` : `${number}\\${mark}`,
    );
}

/** A link, or the text alone where there is no address. Both are made safe. */
export function markdownLink(text: string, url: string | undefined): string {
  return url === undefined ? markdownText(text) : `[${markdownText(text)}](${url})`;
}
