import {
  type HtmlElement,
  type HtmlNode,
  isElement,
  isEmpty,
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
export function readLabelled(block: Pick<HtmlElement, "content">): Labelled {
  const { content } = block;
  const at = content.findIndex((node) => !isEmpty([node]));
  const first = content[at];
  if (first === undefined || !isElement(first) || first.block || first.name === "a")
    return unlabelled(block);
  const label = labelOf(first);
  if (label === undefined) return unlabelled(block);
  return { label, value: content.slice(at + 1) };
}

/** A block may hold several labels; each ends the value of the one before it. */
export function readAllLabelled(block: HtmlElement): Labelled[] {
  const first = readLabelled(block);
  if (first.label === "") return [first];
  let open: Labelled = { label: first.label, value: [] };
  const all = [open];
  for (const node of first.value) {
    const label = isElement(node) ? labelOf(node) : undefined;
    if (label === undefined) open.value.push(node);
    else {
      open.value = withoutDivider(open.value);
      open = { label, value: [] };
      all.push(open);
    }
  }
  return all;
}

function labelOf(element: HtmlElement): string | undefined {
  if (element.block || element.name === "a") return undefined;
  const text = cleanText(textOfNodes(element.content));
  return /^([A-Z][A-Za-z -]{1,30}):$/.exec(text)?.[1]?.toLowerCase();
}

function withoutDivider(nodes: readonly HtmlNode[]): HtmlNode[] {
  const last = nodes[nodes.length - 1];
  if (last === undefined || isElement(last)) return [...nodes];
  return [...nodes.slice(0, -1), { ...last, text: last.text.replace(/;\s*$/, "") }];
}

function unlabelled({ content }: Pick<HtmlElement, "content">): Labelled {
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
