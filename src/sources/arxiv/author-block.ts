import {
  findElements,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOfNodes,
} from "../../html/html-element.js";
import { type Authors, authorsOfLine } from "../author-lists.js";
import type { Emit } from "../source.js";
import { rawOfNodes } from "./labelled.js";

const TOGGLE = /^javascript:/i;

/**
 * Reads the authors of a paper's page. A long list goes on in an element that the page hides, with a
 * link behind it that counts those; where the list is whole, that count says nothing is missing.
 */
export function readAuthorBlock(value: readonly HtmlNode[], emit: Emit): Authors {
  const hidden = findElements(value, ({ block }) => block);
  const shown = hidden.length === 0 ? value : value.filter((node) => !isToggle(node));
  const raw = rawOfNodes(shown, textOfNodes(shown));
  return raw === undefined ? {} : authorsOfLine(raw, emit);
}

function isToggle(node: HtmlNode): boolean {
  return isElement(node) && node.name === "a" && leadsNowhere(node);
}

function leadsNowhere({ attributes }: HtmlElement): boolean {
  return TOGGLE.test(attributes.get("href")?.text ?? "");
}
