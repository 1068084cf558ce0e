import {
  findElements,
  type HtmlElement,
  type HtmlNode,
  innermostBlocks,
  isElement,
  isEmpty,
  startOfNodes,
  textOfNodes,
} from "../../html/html-element.js";
import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { cleanText } from "../../text/clean-text.js";
import type { Draft, Emit, Raw } from "../source.js";
import { createItemFields, type ItemFields, readAbstract, readField } from "./item-fields.js";
import { journalDoi } from "./journal-doi.js";
import { rawOfNodes, readAllLabelled } from "./labelled.js";
import { linkOf } from "./rich-text.js";
import { isCategory } from "./subjects.js";

const PAGE = /^https?:\/\/arxiv\.org\/(?:abs|pdf)\//i;
const FULL = /^(\S+?)(v\d+)?-abstract-full$/;
const SUBMITTED =
  /^Submitted (\d{1,2} [A-Z][a-z]+,? \d{4})(?:; ?v1 submitted (\d{1,2} [A-Z][a-z]+,? \d{4}))?(?:; ?originally announced ([A-Z][a-z]+ \d{4}))?/i;

/** An abstract need not be put together to see that it is one. */
const LONGEST_DATES = 300;

/** Reads one result; blocks that are not known are given back. */
export function readSearchResult(
  item: HtmlElement,
  rank: number,
  emit: Emit,
): { draft?: Draft; unknown: HtmlElement[] } {
  const fields = createItemFields();
  const unknown: HtmlElement[] = [];
  for (const block of innermostBlocks(item.content)) {
    if (!readBlock(block, fields, emit)) unknown.push(block);
  }
  const { title, ...rest } = fields;
  if (title === undefined) return { unknown };
  return { draft: { rank, start: item.start, end: item.end, title, ...rest }, unknown };
}

function readBlock(block: HtmlElement, fields: ItemFields, emit: Emit): boolean {
  if (isEmpty(block.content)) return true;
  const text = cleanText(startOfNodes(block.content, LONGEST_DATES));
  const labelled = readAllLabelled(block).filter(({ label }) => label !== "");
  if (labelled.length > 0) {
    const known = labelled.map((one) => readField(one, fields, emit));
    if (known.some((one) => one)) return known.every((one) => one);
  }
  if (fields.arxivId === undefined) return readIdentifier(block, fields);
  if (/^Abstract:/.test(text)) return readFullAbstract(block, fields);
  const dates = SUBMITTED.exec(text);
  if (dates !== null) {
    readDates(dates, block, fields);
    return true;
  }
  if (readTags(block, fields)) return true;
  if (fields.title !== undefined || block.name !== "p") return false;
  return readField({ label: "title", value: block.content }, fields, emit);
}

function readIdentifier(block: HtmlElement, fields: ItemFields): boolean {
  const links = findElements(block.content, ({ name }) => name === "a").flatMap((anchor) => {
    const link = linkOf(anchor);
    return link !== undefined && PAGE.test(link.text) ? [link] : [];
  });
  const page = links.find(({ text }) => parseArxivId(text) !== undefined);
  if (page === undefined) return false;
  fields.arxivId = page;
  fields.links.push(...links);
  return true;
}

/** Categories, the primary one first, and beside them a DOI. */
function readTags(block: HtmlElement, fields: ItemFields): boolean {
  const tags = findElements(block.content, ({ attributes }) => attributes.has("data-tooltip"));
  const terms = tags.map((tag) => cleanText(textOfNodes(tag.content))).filter(isCategory);
  const anchors = findElements(block.content, ({ name }) => name === "a");
  const doi = anchors.find(({ attributes }) => {
    return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(attributes.get("href")?.text ?? "");
  });
  if (doi !== undefined) {
    Object.assign(fields, journalDoi(rawOfNodes(doi.content) ?? doi.attributes.get("href")));
    const link = linkOf(doi);
    if (link !== undefined) fields.links.push(link);
  }
  const [primary] = terms;
  if (primary !== undefined) {
    fields.categories = [...(fields.categories ?? []), ...terms];
    fields.primaryCategory ??= primary;
  }
  return doi !== undefined || primary !== undefined;
}

/** The page holds a shortened text and the whole one; both end in a link that leads nowhere. */
function readFullAbstract(block: HtmlElement, fields: ItemFields): boolean {
  const [full] = findElements(block.content, ({ attributes }) => {
    return FULL.test(attributes.get("id")?.text ?? "");
  });
  const version = FULL.exec(full?.attributes.get("id")?.text ?? "")?.[2];
  const { arxivId } = fields;
  const id = arxivId === undefined ? undefined : parseArxivId(arxivId.text);
  if (
    arxivId !== undefined &&
    id !== undefined &&
    id.version === undefined &&
    version !== undefined
  ) {
    fields.arxivId = { ...arxivId, text: id.id + version };
  }
  const text = full === undefined ? withoutLabel(block.content) : full.content;
  readAbstract(text.flatMap(shownOf), fields);
  return true;
}

/** A node without links that lead nowhere, however deep they stand. */
function shownOf(node: HtmlNode): HtmlNode[] {
  if (!isElement(node)) return [node];
  if (node.name === "a" && !node.attributes.has("href")) return [];
  return [{ ...node, content: node.content.flatMap(shownOf) }];
}

function withoutLabel(nodes: readonly HtmlNode[]): HtmlNode[] {
  const at = nodes.findIndex((node) => !isElement(node) && node.text.includes(":"));
  const colon = nodes[at];
  if (colon === undefined || isElement(colon)) return [...nodes];
  const text = colon.text.slice(colon.text.indexOf(":") + 1);
  return [{ ...colon, text }, ...nodes.slice(at + 1)];
}

function readDates(dates: RegExpExecArray, block: HtmlElement, fields: ItemFields): void {
  const { start, end } = block;
  const [, latest = "", first, announced] = dates;
  const at = (text: string): Raw => ({ text, start, end });
  fields.publishedAt = at(first ?? latest);
  if (first !== undefined) fields.updatedAt = at(latest);
  if (announced !== undefined) fields.listedAt = at(announced);
}
