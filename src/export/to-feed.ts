import type { Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { instantOf } from "./date-parts.js";
import { type FeedItem, feedItem, homePage, latestTime } from "./feed-data.js";
import { requireCount, requireKnownOptions, requireOneOf, requireText } from "./known-options.js";
import { safeUrl } from "./paper-links.js";
import { lineOf } from "./plain-text.js";
import { stated } from "./stated.js";

/** Options of `toFeed`. */
export interface FeedOptions {
  /** RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. */
  format: "rss" | "atom" | "json";
  /** What the feed is called. Default: `"Trending papers"`. */
  title?: string | undefined;
  /** What the feed is about. Default: none is told. */
  description?: string | undefined;
  /** The https address of the page that the feed is of. Default: that of the site of the papers. */
  url?: string | undefined;
  /** The https address of the feed itself. Default: none is told. */
  feedUrl?: string | undefined;
  /** When the feed was made, as a day or instant. Default: the latest time of a paper. */
  updatedAt?: string | undefined;
  /** Most papers in the feed. Default: all. */
  limit?: number | undefined;
}

const OPTIONS = "format title description url feedUrl updatedAt limit".split(" ");

type Writer = typeof import("feedsmith");

interface FeedData {
  title: string;
  description: string | undefined;
  url: string | undefined;
  feedUrl: string | undefined;
  updatedAt: string | undefined;
  items: FeedItem[];
}

/**
 * A feed of papers in their order, as text. It is written by the package `feedsmith`, an optional
 * peer that is loaded here: install it beside this one. No clock is read. Of a paper that states no
 * day none is told; Atom asks for a time of every entry, and gets that of the feed. Where neither
 * `updatedAt` nor any paper gives one, an Atom feed is without, which strict readers refuse.
 *
 * @throws TypeError that names an option that is wrong
 * @throws Error where `feedsmith` is not installed
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], links: [], provenance: [] };
 * const papers = [{ ...bare, title: "ZeroSearch", ids: { arxiv: "2505.04588" }, publishedAt: "2025-05-07" }];
 * const feed = JSON.parse(await toFeed(papers, { format: "json" }));
 * feed.items[0].date_published; // "2025-05-07T00:00:00.000Z"
 * ```
 */
export async function toFeed(papers: Iterable<Paper>, options: FeedOptions): Promise<string> {
  checkOptions(options);
  const all = requirePapers(papers, "papers");
  const feed: FeedData = {
    title: lineOf(options.title) ?? "Trending papers",
    description: lineOf(options.description),
    url: safeUrl(options.url) ?? homePage(all),
    feedUrl: safeUrl(options.feedUrl),
    updatedAt: instantOf(options.updatedAt) ?? latestTime(all),
    items: all.slice(0, options.limit).map(feedItem),
  };
  const writer = await loadWriter();
  if (options.format === "rss") return rssText(feed, writer);
  return options.format === "atom" ? atomText(feed, writer) : jsonText(feed, writer);
}

async function loadWriter(): Promise<Writer> {
  try {
    return await import("feedsmith");
  } catch (cause) {
    const message = 'feeds are written by the package "feedsmith": npm install feedsmith';
    throw new Error(message, { cause });
  }
}

function rssText({ items, ...feed }: FeedData, { generateRssFeed }: Writer): string {
  const whole = stated({
    title: feed.title,
    link: feed.url,
    description: feed.description ?? feed.title,
    lastBuildDate: feed.updatedAt,
    atom: { links: feed.feedUrl === undefined ? [] : [{ href: feed.feedUrl, rel: "self" }] },
    items: items.map((item) =>
      stated({
        title: item.title,
        link: item.url,
        guid: { value: item.id, isPermaLink: item.id.startsWith("https:") },
        description: item.html,
        dc: { creators: item.authors },
        categories: item.tags.map((name) => ({ name })),
        pubDate: item.publishedAt,
      }),
    ),
  });
  return withoutPadding(generateRssFeed(whole));
}

function atomText({ items, ...feed }: FeedData, { generateAtomFeed }: Writer): string {
  const links = [
    ...(feed.url === undefined ? [] : [{ href: feed.url, rel: "alternate" }]),
    ...(feed.feedUrl === undefined ? [] : [{ href: feed.feedUrl, rel: "self" }]),
  ];
  const whole = stated({
    id: feed.feedUrl ?? feed.url ?? `urn:trending-papers:${encodeURIComponent(feed.title)}`,
    title: { value: feed.title },
    subtitle: { value: feed.description ?? "" },
    updated: feed.updatedAt,
    links,
    // Atom asks for an author; of entries without one, that of the feed stands for it.
    authors: [{ name: feed.title }],
    entries: items.map((item) =>
      stated({
        id: item.id,
        title: { value: item.title },
        links: item.url === undefined ? [] : [{ href: item.url, rel: "alternate" }],
        authors: item.authors.map((name) => ({ name })),
        categories: item.tags.map((term) => ({ term })),
        published: item.publishedAt,
        updated: item.updatedAt ?? feed.updatedAt,
        content: { value: item.html, type: "html" },
      }),
    ),
  });
  return withoutPadding(generateAtomFeed(whole));
}

/**
 * The writer puts line ends around sections of CDATA, which readers then show as part of a title. No
 * text of an item holds such a section: it is on one line, or escaped as HTML.
 */
function withoutPadding(xml: string): string {
  return xml.replace(/\n *(?=<!\[CDATA\[)/g, "").replace(/\]\]>\n *(?=<\/)/g, "]]>");
}

function jsonText({ items, ...feed }: FeedData, { generateJsonFeed }: Writer): string {
  const whole = stated({
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.feedUrl,
    description: feed.description,
    items: items.map((item) =>
      stated({
        id: item.id,
        url: item.url,
        title: item.title,
        content_html: item.html,
        authors: item.authors.map((name) => ({ name })),
        tags: item.tags,
        date_published: item.publishedAt,
        date_modified: item.updatedAt,
      }),
    ),
  });
  // The writer leaves out empty lists, and this one must be there.
  const { items: written = [], ...rest } = Object(generateJsonFeed(whole));
  return `${JSON.stringify({ ...rest, items: written }, null, 2)}\n`;
}

function checkOptions(options: FeedOptions): void {
  requireKnownOptions(options, OPTIONS);
  const { format, title, description, url, feedUrl, updatedAt, limit } = options;
  requireOneOf("format", format, ["rss", "atom", "json"]);
  for (const [name, value] of Object.entries({ title, description, url, feedUrl, updatedAt })) {
    requireText(name, value);
  }
  requireCount("limit", limit);
  for (const [name, address] of Object.entries({ url, feedUrl })) {
    if (address !== undefined && safeUrl(address) === undefined) {
      throw new TypeError(`option ${name}: expected an https address, got ${address}`);
    }
  }
  if (updatedAt !== undefined && instantOf(updatedAt) === undefined) {
    throw new TypeError(`option updatedAt: expected a day or an instant in UTC, got ${updatedAt}`);
  }
}
