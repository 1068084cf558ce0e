import {
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOfNodes,
} from "../../html/html-element.js";
import { cleanText } from "../../text/clean-text.js";
import type { Raw } from "../source.js";

/** A block that begins with its name, such as "Comments:", and what stands behind it. */
export interface Labelled {
  /** In lower case, without its colon; empty where the block has none. */
  label: string;
  value: HtmlNode[];
}

/**
 * Parts a block from the label in an element of its own that it begins with. Text that merely looks
 * like one is not touched: a title may begin with "Title:".
 */
export function readLabelled(block: HtmlElement): Labelled {
  const { content } = block;
  const at = content.findIndex((node) => isElement(node) || node.text.trim() !== "");
  const first = content[at];
  if (first === undefined || !isElement(first) || first.name === "a") return unlabelled(block);
  const text = cleanText(textOfNodes(first.content));
  const label = /^([A-Z][A-Za-z -]{1,30}):$/.exec(text)?.[1];
  if (label === undefined) return unlabelled(block);
  return { label: label.toLowerCase(), value: content.slice(at + 1) };
}

function unlabelled({ content }: HtmlElement): Labelled {
  return { label: "", value: content };
}

/** The text of nodes as a draft holds it; `undefined` where there is none. */
export function rawOfNodes(nodes: readonly HtmlNode[], text = textOfNodes(nodes)): Raw | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const shown = nodes.filter((node) => isElement(node) || node.text.trim() !== "");
  const start = shown[0]?.start ?? 0;
  return { text: trimmed, start, end: shown[shown.length - 1]?.end ?? start };
}
