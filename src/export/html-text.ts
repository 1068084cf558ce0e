import { plainLine } from "./plain-text.js";

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text on one line, for the content of an element or a value in quotes.
 *
 * @example
 * ```ts
 * htmlText('<b title="x">'); // "&lt;b title=&quot;x&quot;&gt;"
 * ```
 */
export function htmlText(text: string): string {
  return plainLine(text).replace(/[&<>"']/g, (sign) => REFERENCES[sign] ?? sign);
}
