import { parseDoi } from "../../ids/parse-doi.js";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../../xml/xml-element.js";
import type { Draft, Raw } from "../source.js";
import { rawOf } from "../xml-records.js";
import type { FeedItem } from "./feed-item.js";
import { withTable } from "./saved-entry.js";

const PDF = /^application\/pdf\b/i;
const DOI = /^(?:doi:\s*)?10\.\d/i;

/** Reads an item of RSS 2.0 or 1.0, or an entry of Atom, with the elements of Dublin Core and PRISM. */
export function readXmlItem(item: XmlElement): FeedItem {
  return withTable(item, readElements(item));
}

function readElements(item: XmlElement): FeedItem {
  const all = (name: string) => childrenOf(item, name).flatMap((child) => rawOf(child) ?? []);
  const one = (...names: string[]) => names.flatMap(all)[0];
  const isRss = item.name === "item";
  const identifiers = [...all("identifier"), ...all("doi"), ...all("DOI")];
  const { pages, files } = linksOf(item);
  const about = attributeOf(item, "about");
  const own = [...all("origLink"), ...pages, ...all("guid"), ...all("id"), ...identifiers];
  if (about !== undefined) own.push(about);
  const { start, end } = item;
  return {
    start,
    end,
    title: one("title"),
    own: own.concat(prismAddresses(item)).map(trimmed),
    discussion: isRss ? discussionOf(item) : undefined,
    files,
    texts: [
      ...all("description"),
      ...all("encoded"),
      ...all("abstract"),
      ...all("summary"),
      ...all("content"),
    ],
    hrefs: childrenOf(item, "content").flatMap(hrefsIn),
    creators: creatorsOf(item),
    published: one(
      "publicationDate",
      "coverDate",
      "date",
      "published",
      "issued",
      "pubDate",
      "created",
    ),
    updated: one("updated", "modified"),
    publication: publicationOf(item, identifiers),
    keywords: [...all("subject"), ...all("keyword"), ...categoriesOf(item)].map(({ text }) => text),
    comments: childrenOf(item, "comments").flatMap((child) => {
      const raw = rawOf(child);
      return raw !== undefined && /^\s*\d{1,9}\s*$/.test(raw.text) ? [raw] : [];
    })[0],
  };
}

function trimmed({ text, start, end }: Raw): Raw {
  return { text: text.trim(), start, end };
}

/** The `comments` of RSS are an address; those of "slash" are how many there are. */
function discussionOf(item: XmlElement): Raw | undefined {
  return childrenOf(item, "comments")
    .flatMap((child) => rawOf(child) ?? [])
    .map(trimmed)
    .find(({ text }) => /^https?:/i.test(text));
}

/** The pages of an item, and the files that go with it. RSS holds addresses as text, Atom in `href`. */
function linksOf(item: XmlElement): { pages: Raw[]; files: Raw[] } {
  const pages: Raw[] = [];
  const files: Raw[] = [];
  for (const link of [...childrenOf(item, "link"), ...childrenOf(item, "enclosure")]) {
    const href = attributeOf(link, "href") ?? attributeOf(link, "url") ?? rawOf(link);
    if (href === undefined) continue;
    const rel = attributeOf(link, "rel")?.text ?? "alternate";
    if (PDF.test(attributeOf(link, "type")?.text ?? "")) files.push(trimmed(href));
    else if (link.name === "link" && /^(?:alternate|related|via)$/.test(rel)) pages.push(href);
  }
  return { pages, files };
}

function prismAddresses(item: XmlElement): Raw[] {
  return childrenOf(item, "url").flatMap((child) => rawOf(child) ?? []);
}

/** Atom wraps a name, RSS and Dublin Core do not. */
function creatorsOf(item: XmlElement): Raw[] {
  const creators = childrenOf(item, "creator").flatMap((child) => rawOf(child) ?? []);
  if (creators.length > 0) return creators;
  return [...childrenOf(item, "author"), ...childrenOf(item, "authors")].flatMap(
    (author) => rawOf(childOf(author, "name") ?? author) ?? [],
  );
}

function categoriesOf(item: XmlElement): Raw[] {
  return childrenOf(item, "category").flatMap((category) => {
    return rawOf(category) ?? attributeOf(category, "label") ?? attributeOf(category, "term") ?? [];
  });
}

/** Addresses in content that is itself XML. */
function hrefsIn(element: XmlElement): Raw[] {
  return childrenOf(element).flatMap((child) => {
    const href = child.name === "a" ? attributeOf(child, "href") : undefined;
    return [...(href === undefined ? [] : [trimmed(href)]), ...hrefsIn(child)];
  });
}

function publicationOf(item: XmlElement, identifiers: readonly Raw[]): FeedItem["publication"] {
  const one = (...names: string[]) => names.map((name) => rawOf(childOf(item, name))).find(Boolean);
  const doi = identifiers.find(({ text }) => DOI.test(text.trim()) && parseDoi(text) !== undefined);
  const first = one("startingPage");
  const last = one("endingPage");
  const pages: Pick<Draft, "pages"> =
    first === undefined
      ? { pages: one("pageRange") }
      : { pages: last === undefined ? first : { ...first, text: `${first.text}-${last.text}` } };
  return {
    ...(doi === undefined ? {} : { ids: { doi } }),
    venue: one("publicationName"),
    volume: one("volume"),
    issue: one("number", "issueIdentifier"),
    ...pages,
  };
}
