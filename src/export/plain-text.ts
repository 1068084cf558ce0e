import { cleanText } from "../text/clean-text.js";

/** Half of a surrogate pair has no encoding, and two code points are allowed in no XML. */
const NOT_ENCODABLE = /[\p{Surrogate}\ufffe\uffff]/gu;

/**
 * Text on one line without characters that a format or a mail could choke on: white space becomes
 * blanks, control characters and marks that reorder text go, half a surrogate pair becomes U+FFFD.
 *
 * @example
 * ```ts
 * plainLine("On\u0000 Rain,\n  again"); // "On Rain, again"
 * ```
 */
export function plainLine(text: string): string {
  return cleanText(text).replace(NOT_ENCODABLE, "\ufffd");
}

/** The text on one line; `undefined` where it is missing or blank. */
export function lineOf(text: string | undefined): string | undefined {
  const line = plainLine(text ?? "");
  return line === "" ? undefined : line;
}

/**
 * At most so many characters, cut at the end of a sentence or else of a word, with an ellipsis where
 * something is missing. No character is cut in two.
 *
 * @example
 * ```ts
 * shortened("Rain falls. Snow falls on the mountains.", 20); // "Rain falls. …"
 * shortened("Rain falls on the mountains", 16); // "Rain falls on …"
 * ```
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  const sentence = Math.max(head.lastIndexOf(". "), head.lastIndexOf("? "), head.lastIndexOf("! "));
  if (sentence >= most * 0.4) return `${head.slice(0, sentence + 1)} …`;
  const word = head.lastIndexOf(" ");
  return word >= most / 2 ? `${head.slice(0, word)} …` : `${head}…`;
}
