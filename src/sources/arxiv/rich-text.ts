import {
  type HtmlElement,
  type HtmlNode,
  isElement,
  startOfNodes,
} from "../../html/html-element.js";
import { isFileName } from "../../links/is-file-name.js";
import type { RawLink } from "../source.js";

/** Text of a page as its authors wrote it, and the links in it. */
export interface RichText {
  text: string;
  links: RawLink[];
}

const PLACEHOLDER = /^\s*this https? URL\s*$/i;

/** "in St.Petersburg" and author lists without blanks are linked as well; domains end in lower case. */
const BARE_WORDS = /^http:\/\/[^/?#]*\.[^./?#]*[A-Z][^./?#]*$/;
/** In lists of authors the markup of such a link is shown as text. */
const SHOWN_MARKUP = /<a href="https?:\/\/([^"<>]*)"[^<>]*>this https? URL<\/a>/g;

export function withoutShownMarkup(text: string): string {
  return text.replace(SHOWN_MARKUP, "$1");
}

/**
 * Reads text in which the site has hidden addresses behind "this https URL": the address is put
 * back. A file name that was taken for an address becomes a file name again. The site ends a link at
 * an underscore; there the text, in which the address goes on, is left to say what it is.
 */
export function readRichText(nodes: readonly HtmlNode[], field: string): RichText {
  const links: RawLink[] = [];
  let text = "";

  function follow(node: HtmlNode, at: number, inside: readonly HtmlNode[]): void {
    if (!isElement(node)) text += node.text;
    else if (node.name === "br") text += "\n";
    else {
      const href = node.name === "a" ? node.attributes.get("href") : undefined;
      if (href === undefined || !/^https?:/i.test(href.text.trim())) {
        walk(node.content);
        if (node.block) text += " ";
        return;
      }
      const address = href.text.trim();
      const isFile = isFileName(address) || BARE_WORDS.test(address);
      // Empty elements may stand between a link and what goes on.
      const goesOn = startOfNodes(inside.slice(at + 1, at + 4), 1).startsWith("_");
      const from = text.length;
      walk(node.content);
      if (PLACEHOLDER.test(text.slice(from))) {
        text = text.slice(0, from) + (isFile ? address.replace(/^https?:\/\//i, "") : address);
      }
      if (!isFile && !goesOn)
        links.push({ text: address, start: href.start, end: href.end, field });
    }
  }

  function walk(inside: readonly HtmlNode[]): void {
    inside.forEach(follow);
  }

  walk(nodes);
  return { text, links };
}

/** A link of the page as an address that stands alone. */
export function linkOf(anchor: HtmlElement): RawLink | undefined {
  const href = anchor.attributes.get("href");
  const address = href?.text.trim() ?? "";
  if (href === undefined || address === "" || address.startsWith("#")) return undefined;
  const text = address.startsWith("//")
    ? `https:${address}`
    : address.startsWith("/")
      ? `https://arxiv.org${address}`
      : address;
  return { text, start: href.start, end: href.end };
}
