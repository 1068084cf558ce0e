import { pageTitles } from "../../html/page-titles.js";
import { readErrorText } from "../../text/error-text.js";
import type { SourceHints } from "../source.js";

/**
 * Whether the address of an input is one that a source reads. It says where an answer comes from, not
 * that it is what was asked for: a page that calls itself an error is none.
 */
export function addressSays(address: RegExp, head: string, { url }: SourceHints): boolean {
  if (url === undefined || !address.test(url)) return false;
  return !pageTitles(head).some((title) => readErrorText(title) !== undefined);
}
