/** An element with all that stands in it. */
export interface HtmlElement {
  name: string;
  /** Stands on lines of its own. */
  block: boolean;
  attributes: ReadonlyMap<string, HtmlText>;
  content: HtmlNode[];
  start: number;
  end: number;
}

export interface HtmlText {
  text: string;
  start: number;
  end: number;
}

export type HtmlNode = HtmlElement | HtmlText;

export function isElement(node: HtmlNode): node is HtmlElement {
  return "name" in node;
}

/** The text of nodes that run on, with a blank where a block or a line ends; not trimmed. */
export function textOfNodes(nodes: readonly HtmlNode[]): string {
  let text = "";
  for (const node of nodes) {
    if (!isElement(node)) text += node.text;
    else if (node.name === "br") text += "\n";
    else if (node.block) text += ` ${textOfNodes(node.content)} `;
    else text += textOfNodes(node.content);
  }
  return text;
}

/** Whether nodes hold no text. */
export function isEmpty(nodes: readonly HtmlNode[]): boolean {
  return nodes.every((node) => (isElement(node) ? isEmpty(node.content) : node.text.trim() === ""));
}

/** The start of that text: as much as a length asks for, or somewhat more. */
export function startOfNodes(nodes: readonly HtmlNode[], length: number): string {
  let text = "";
  for (const node of nodes) {
    if (text.length >= length) break;
    if (!isElement(node)) text += node.text;
    else if (node.name === "br") text += "\n";
    else {
      const inside = startOfNodes(node.content, length - text.length);
      text += node.block ? ` ${inside} ` : inside;
    }
  }
  return text;
}

/** All elements in nodes that a test admits, outermost first; what stands in such a one is not looked at. */
export function findElements(
  nodes: readonly HtmlNode[],
  admits: (element: HtmlElement) => boolean,
): HtmlElement[] {
  const found: HtmlElement[] = [];
  gatherElements(nodes, admits, found);
  return found;
}

function gatherElements(
  nodes: readonly HtmlNode[],
  admits: (element: HtmlElement) => boolean,
  found: HtmlElement[],
): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (admits(node)) found.push(node);
    else gatherElements(node.content, admits, found);
  }
}

/** Blocks that hold no other block: what a page shows as one line or paragraph. */
export function innermostBlocks(nodes: readonly HtmlNode[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  gatherBlocks(nodes, found);
  return found;
}

function gatherBlocks(nodes: readonly HtmlNode[], found: HtmlElement[]): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const before = found.length;
    gatherBlocks(node.content, found);
    if (found.length === before && node.block) found.push(node);
  }
}
