import { parseArxivId } from "../../ids/parse-arxiv-id.js";
import { extractLinks } from "../../links/index.js";
import { cleanText } from "../../text/clean-text.js";
import { readFragment } from "../fragment.js";
import { paperIdsOf, readPaperAddress, withoutRedirect } from "../paper-address.js";
import type { Draft, Emit, Raw, RawLink, Span } from "../source.js";
import { readFeedAuthors, withoutMailbox } from "./feed-authors.js";
import { readFeedText } from "./feed-text.js";

/** An item of a feed of any kind, as it stands there. */
export interface FeedItem extends Span {
  title: Raw | undefined;
  /** Its own addresses and identifiers. */
  own: Raw[];
  /** The page where it is discussed, if that is another one. */
  discussion?: Raw | undefined;
  /** Files that are the paper. */
  files: Raw[];
  /** Text about it, as markup or plain; the longest says most. */
  texts: Raw[];
  /** Addresses in text that is no markup in itself. */
  hrefs: Raw[];
  /** Names, or lines of names. */
  creators: Raw[];
  published?: Raw | undefined;
  updated?: Raw | undefined;
  /** What a publisher states in elements of its own. */
  publication: Pick<Draft, "ids" | "venue" | "volume" | "issue" | "pages">;
  keywords: string[];
  upvotes?: Raw | undefined;
  comments?: Raw | undefined;
}

/** Marks of alerts and link posts before and behind a title. */
const MARK = /^\s*\[(?:pdf|html|book|citation|[a-z])\]\s+(?=\S)/i;
const POST_MARKS = /(?:\s+(?:\[(?:pdf|video)\]|\((?:19|20)\d\d\)))+\s*$/i;
const POINTS = /\bPoints:\s*(\d{1,9})\b/;
const COMMENTS = /#\s?Comments:\s*(\d{1,9})\b/;

/**
 * Makes a draft of an item that is a paper, by its own addresses, by what its publisher states, or
 * because it has several authors or its feed is one of papers; or of a post that links to one paper. Who wrote a post and when
 * says nothing of the paper: they are the submitter and the day of listing. For others the answer is
 * what they are instead.
 */
export function draftOfItem(
  item: FeedItem,
  { rank, isPaperFeed, emit }: { rank: number; isPaperFeed: boolean; emit: Emit },
): Draft | string {
  const { title } = item;
  if (title === undefined) return "The item has no title";
  const stated = paperIdsOf(item.own);
  const { publication } = item;
  const hasIds = stated !== undefined || publication.ids?.doi !== undefined;
  // A post has one author.
  const isPost = hasIds ? isLinkPost(item) : !isPaperFeed && item.creators.length < 2;
  const mentions = hasIds || !isPost ? [] : mentionedPapers(item);
  if (!hasIds && isPost && mentions.length !== 1) {
    return mentions.length === 0
      ? "The item leads to no paper"
      : "The item leads to several papers";
  }
  const found = stated ?? paperIdsOf(mentions.flat());
  const { start, end, pointer } = item;
  return {
    start,
    end,
    ...(pointer === undefined ? {} : { pointer }),
    rank,
    ...titleOf(title, isPost),
    ...publication,
    arxivId: found?.arxivId,
    ids: { ...found?.ids, ...publication.ids },
    links: linksOf(item, mentions.flat(), hasIds && !isPost),
    ...(isPost ? postFacts(item) : paperFacts(item, emit)),
  };
}

/** A post on a site that collects links names a page of its own for their discussion. */
function isLinkPost({ own, discussion }: FeedItem): boolean {
  if (discussion === undefined) return false;
  const host = hostOf(discussion.text);
  return host !== "" && !own.some(({ text }) => hostOf(text) === host && isPaper(text));
}

function isPaper(address: string): boolean {
  return readPaperAddress(address) !== undefined;
}

function hostOf(address: string): string {
  return /^\s*https?:\/\/(?:www\.)?([^/?#\s]+)/i.exec(address)?.[1]?.toLowerCase() ?? "";
}

/** The papers that the text links to: for each the addresses that name it. */
function mentionedPapers({ texts, hrefs }: FeedItem): Raw[][] {
  const papers = new Map<string, Raw[]>();
  const addresses = [...hrefs, ...texts.flatMap(addressesIn)];
  for (const raw of addresses) {
    const ids = readPaperAddress(raw.text);
    if (ids === undefined) continue;
    const { arxiv, ...others } = ids;
    const key = parseArxivId(arxiv ?? "")?.id ?? Object.values(others)[0] ?? raw.text;
    const known = papers.get(key);
    if (known === undefined) papers.set(key, [raw]);
    else known.push(raw);
  }
  return [...papers.values()];
}

function addressesIn(raw: Raw): Raw[] {
  const { hrefs, text } = readFragment(raw.text);
  const shown = extractLinks(text).map(({ url }) => url);
  return [...new Set([...hrefs, ...shown])].map((address) => ({ ...raw, text: address }));
}

function titleOf(title: Raw, isPost: boolean): Pick<Draft, "title" | "printedTitle"> {
  const text = /[<&]/.test(title.text) ? readFragment(title.text).text : title.text;
  const unmarked = text.replace(MARK, "");
  const bare = isPost ? unmarked.replace(POST_MARKS, "") : unmarked;
  return {
    title: { ...title, text: bare },
    printedTitle: bare === text ? undefined : cleanText(text),
  };
}

function linksOf(
  { own, files, discussion }: FeedItem,
  mentions: readonly Raw[],
  isOwn: boolean,
): RawLink[] | undefined {
  const links: RawLink[] = [];
  const add = ({ text, ...span }: Raw, kind: RawLink["kind"]) => {
    const address = withoutRedirect(text);
    if (!/^https?:/i.test(address)) return;
    links.push({ ...span, text: address, ...(kind === undefined ? {} : { kind }) });
  };
  for (const raw of own) add(raw, isOwn || isPaper(raw.text) ? "paper" : "other");
  for (const raw of files) add(raw, "pdf");
  for (const raw of mentions) add(raw, "paper");
  if (discussion !== undefined) add(discussion, "other");
  return links.length === 0 ? undefined : links;
}

function postFacts(item: FeedItem): Partial<Draft> {
  const [creator] = item.creators;
  const text = item.texts.map(({ text: markup }) => readFragment(markup).text).join(" ");
  const at = (pattern: RegExp): Raw | undefined => {
    const count = pattern.exec(text)?.[1];
    const [raw] = item.texts;
    return count === undefined || raw === undefined ? undefined : { ...raw, text: count };
  };
  return {
    listedAt: item.published ?? item.updated,
    upvotes: item.upvotes ?? at(POINTS),
    comments: item.comments ?? at(COMMENTS),
    ...(creator === undefined
      ? {}
      : { submitter: { name: withoutMailbox(cleanText(creator.text)) } }),
  };
}

function paperFacts(item: FeedItem, emit: Emit): Partial<Draft> {
  const { abstract, creators, ...stated } = readFeedText(item.texts);
  const { published, updated, keywords, comments } = item;
  return {
    ...stated,
    abstract: abstract && [abstract],
    ...readFeedAuthors(item.creators.length > 0 ? item.creators : creators, emit),
    publishedAt: published ?? stated.publishedAt,
    updatedAt: updated,
    comments,
    keywords: keywords.length === 0 ? undefined : keywords,
  };
}
