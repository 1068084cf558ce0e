import { parseFeed } from "feedsmith";
import RssParser from "rss-parser";
import { parseString } from "xml2js";
import type { PageContestant } from "./page-contestants.js";

/** What else reads an answer of arXiv's API, each with the fields that it takes from an entry. */
export async function feedReaders(xml: string): Promise<PageContestant[]> {
  const rss = new RssParser();
  const { items } = await rss.parseString(xml);
  return [
    { name: "feedsmith", read: () => readByFeedsmith(xml) },
    {
      name: "rss-parser",
      read() {
        // It answers with a promise, but all its work is done by then.
        void rss.parseString(xml);
        return items;
      },
    },
    { name: "arxiv-api's parsing", read: () => readAsArxivApi(xml) },
  ];
}

function readByFeedsmith(xml: string): readonly unknown[] {
  const { format, feed } = parseFeed(xml);
  return format === "atom" ? (feed.entries ?? []) : [];
}

interface Entry {
  id?: string[];
  title?: string[];
  summary?: string[];
  published?: string[];
  updated?: string[];
  author?: { name?: string[] }[];
  link?: { $: { href?: string; title?: string } }[];
  category?: { $: { term?: string } }[];
}

/** Its package cannot be asked to read a text, so these are its two steps: xml2js, and the fields. */
function readAsArxivApi(xml: string): readonly unknown[] {
  let entries: Entry[] = [];
  parseString(xml, (_error, answer: { feed?: { entry?: Entry[] } } | undefined) => {
    entries = answer?.feed?.entry ?? [];
  });
  return entries.map((entry) => ({
    id: entry.id?.[0],
    title: entry.title?.[0],
    summary: entry.summary?.[0]?.trim(),
    authors: entry.author?.map(({ name }) => name),
    links: entry.link?.map(({ $ }) => ({ href: $.href, title: $.title })),
    published: entry.published?.[0],
    updated: entry.updated?.[0],
    categories: entry.category?.map(({ $ }) => $.term),
  }));
}
