import {
  findElements,
  type HtmlElement,
  innermostBlocks,
  isEmpty,
  textOfNodes,
} from "../../html/html-element.js";
import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import type { Emit, Raw, RawLink } from "../source.js";
import { createItemFields, type ItemFields, readAbstract, readField } from "./item-fields.js";
import { readLabelled } from "./labelled.js";
import { linkOf } from "./rich-text.js";

/** The line of an entry that holds its identifier. */
export interface ItemHead {
  arxivId: Raw;
  links: RawLink[];
  /** How the paper was announced, with what the section says. */
  announceType(section: string | undefined): string | undefined;
}

const PAGE = /^https:\/\/(?:[a-z]+\.)?arxiv\.org\/(abs|pdf|html)\//i;

export function readItemHead(element: HtmlElement): ItemHead | undefined {
  const links = findElements(element.content, ({ name }) => name === "a").flatMap((anchor) => {
    const link = linkOf(anchor);
    return link !== undefined && PAGE.test(link.text) ? [link] : [];
  });
  const page = links.find(({ text }) => PAGE.exec(text)?.[1]?.toLowerCase() === "abs");
  const [first] = links;
  const arxivId = page ?? first;
  if (arxivId === undefined || parseArxivId(arxivId.text) === undefined) return undefined;
  const text = textOfNodes(element.content);
  const isCross = /\(\s*cross-list(?:ed)? from\b/i.test(text);
  const isReplaced = /\(\s*replaced\s*\)/i.test(text);
  return {
    arxivId,
    links,
    announceType(section) {
      if (section === "replace" || isReplaced) return isCross ? "replace-cross" : "replace";
      return isCross ? "cross" : section;
    },
  };
}

/** Reads the blocks of an entry; those that it does not know are given back. */
export function readItemBody(
  element: HtmlElement,
  emit: Emit,
): { fields: ItemFields; unknown: HtmlElement[] } {
  const fields = createItemFields();
  const unknown: HtmlElement[] = [];
  const blocks = innermostBlocks(element.content);
  for (const block of blocks.length === 0 ? [element] : blocks) {
    const labelled = readLabelled(block);
    if (isEmpty(block.content)) continue;
    if (labelled.label !== "") {
      if (!readField(labelled, fields, emit)) unknown.push(block);
    } else if (block.name === "p") {
      if (fields.abstract === undefined) readAbstract(labelled.value, fields);
      else unknown.push(block);
    } else if (fields.title !== undefined && fields.authors === undefined) {
      // The line below the title has no name in the current markup.
      readField({ label: "authors", value: labelled.value }, fields, emit);
    } else unknown.push(block);
  }
  return { fields, unknown };
}
