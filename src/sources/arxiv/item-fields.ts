import { findElements, type HtmlElement, textOfNodes } from "../../html/html-element.js";
import { authorsOfLine } from "../author-lists.js";
import type { Draft, Emit, RawLink, StatedFact } from "../source.js";
import { journalDoi } from "./journal-doi.js";
import { type Labelled, rawOfNodes } from "./labelled.js";
import { linkOf, readRichText, withoutShownMarkup } from "./rich-text.js";
import { categoriesOfLine } from "./subjects.js";
import { statesWithdrawal } from "./withdrawal.js";

/** The parts of a record that pages print in labelled lines, whatever kind of page it is. */
export type ItemFields = Partial<Omit<Draft, "rank" | "start" | "end">> & {
  links: RawLink[];
  stated: StatedFact[];
};

export function createItemFields(): ItemFields {
  return { links: [], stated: [] };
}

const FACTS: ReadonlyMap<string, string> = new Map([
  ["report-no", "reportNumber"],
  ["report number", "reportNumber"],
  ["msc-class", "mscClass"],
  ["msc class", "mscClass"],
  ["msc classes", "mscClass"],
  ["acm-class", "acmClass"],
  ["acm class", "acmClass"],
  ["acm classes", "acmClass"],
]);

/** Reads one labelled line into a record; false where the label is none that is known. */
export function readField({ label, value }: Labelled, fields: ItemFields, emit: Emit): boolean {
  const raw = rawOfNodes(value);
  const fact = FACTS.get(label);
  if (fact !== undefined && raw !== undefined) {
    const { text, start, end } = raw;
    // Several of these stand in one line.
    const value = text.replace(/\s+/g, " ").replace(/\s?;$/, "");
    fields.stated.push({ field: fact, value, start, end });
  } else if (label === "title") {
    const { text } = readRichText(value, "title");
    const title = rawOfNodes(value, text);
    if (title !== undefined) fields.title = title;
  } else if (label === "author" || label === "authors") {
    if (raw !== undefined) {
      const line = { ...raw, text: withoutShownMarkup(raw.text) };
      Object.assign(fields, authorsOfLine(line, emit));
    }
  } else if (label === "comments" || label === "comment") {
    const { text, links } = readRichText(value, "note");
    fields.note = rawOfNodes(value, text);
    fields.links.push(...links);
    if (statesWithdrawal(text)) fields.withdrawn = true;
  } else if (label === "subjects" || label === "subject") {
    readSubjects({ label, value }, fields);
  } else if (/^journal[- ]ref(?:erence)?$/.test(label)) fields.journalRef = raw;
  else if (label === "doi" || label === "related doi") readDois({ label, value }, fields);
  else if (label === "abstract") readAbstract(value, fields);
  else return fact !== undefined;
  return true;
}

export function readAbstract(value: Labelled["value"], fields: ItemFields): void {
  const { text, links } = readRichText(value, "abstract");
  const abstract = rawOfNodes(value, text);
  if (abstract === undefined) return;
  fields.abstract = [abstract];
  fields.links.push(...links);
}

/** The primary category is marked by an element of its own, and stands first. */
function readSubjects({ value }: Labelled, fields: ItemFields): void {
  const categories = categoriesOfLine(textOfNodes(value));
  const marked = findElements(value, ({ name }) => name === "span");
  const [primary] = marked.flatMap(({ content }) => categoriesOfLine(textOfNodes(content)));
  if (categories.length > 0) fields.categories = categories;
  if (primary !== undefined) fields.primaryCategory = primary;
}

function readDois({ value }: Labelled, fields: ItemFields): void {
  const anchors = findElements(value, ({ name }) => name === "a");
  const [first] = anchors;
  const stated = first?.attributes.get("data-doi");
  const printed = first === undefined ? rawOfNodes(value) : rawOfNodes(first.content);
  Object.assign(fields, journalDoi(stated ?? printed));
  for (const anchor of anchors) addLink(anchor, fields);
}

function addLink(anchor: HtmlElement, fields: ItemFields): void {
  const link = linkOf(anchor);
  if (link !== undefined) fields.links.push(link);
}
