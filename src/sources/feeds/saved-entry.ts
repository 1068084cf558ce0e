import { childOf, childrenOf, textOf, type XmlElement } from "../../xml/xml-element.js";
import type { Raw } from "../source.js";
import { rawOf } from "../xml-records.js";
import type { FeedItem } from "./feed-item.js";

/**
 * An entry of a library of references, such as one of Zotero: its content is a table of names and
 * values, and its author is who saved it. The table says what the paper is.
 */
export function withTable(entry: XmlElement, item: FeedItem): FeedItem {
  const rows = childOf(entry, "creatorSummary") === undefined ? [] : rowsIn(entry);
  if (rows.length === 0) return item;
  const all = (...names: string[]) =>
    rows.flatMap(({ name, value }) => (names.includes(name) ? [value] : []));
  const one = (...names: string[]) => all(...names)[0];
  const doi = one("doi");
  return {
    ...item,
    own: [...all("url", "doi", "extra"), ...item.own],
    texts: all("abstract"),
    creators: all("author"),
    published: one("date"),
    updated: undefined,
    publication: {
      ...(doi === undefined ? {} : { ids: { doi } }),
      venue: one("publication", "proceedings title", "conference name", "repository"),
      volume: one("volume"),
      issue: one("issue"),
      pages: one("pages"),
    },
  };
}

function rowsIn(element: XmlElement): { name: string; value: Raw }[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name !== "tr") return rowsIn(child);
    const name = childOf(child, "th");
    const value = rawOf(childOf(child, "td"));
    if (name === undefined || value === undefined) return [];
    return [{ name: textOf(name).text.trim().toLowerCase(), value }];
  });
}
