import { readListingDate } from "../../dates/read-listing-date.js";
import { canonicalUrl } from "../../links/index.js";
import { readAuthorCount } from "../../text/byline.js";
import { cleanText } from "../../text/clean-text.js";
import { looksLikeCount } from "../../text/parse-count.js";
import { readChrome } from "../huggingface/chrome.js";
import type { Draft, Raw, RawLink, RawOrg, Span } from "../source.js";
import { linkLabel } from "./link-label.js";
import { groupPieces, joinPieces, type PageLink, type Piece, splitAtGaps } from "./pieces.js";
import type { Region } from "./regions.js";

/** What a card states, and what of it was not understood. */
export interface HtmlCard {
  draft: Draft;
  leftovers: Span[];
  /** Values that its copies state differently. */
  conflicts: { field: string; raw: Raw }[];
  copies: Span[];
}

const SITE = "https://huggingface.co";
const ORNAMENT = /^[·•|,\-–]*$/;
const SUBMITTED = /^Submitted by\b\s*(.*)$/i;
const VOTED = /^Upvoted?(?:\s+(\S+))?$/i;
/** What stands before a date or a number that is known without it. */
const LEAD = /^Published on$/i;
const MORE = /^\+\s?\d+$/;
/** A logo stands in some links of the site. */
const SLUG = /^[\w.-]{1,100}$/;
const LONGEST_ORG = 200;
/** A longer paragraph is a text and no byline, date or button. */
const LONGEST_LABEL = 120;

type CountField = "authorCount" | "upvotes" | "comments" | "githubStars" | "publishedAt";

/** Reads a card from its pieces, by where links lead and what texts look like. */
export function readHtmlCard(region: Region): HtmlCard {
  const { id, titles, pieces, copies } = region;
  const [first] = titles;
  const title = first?.title ?? { text: "", start: region.start, end: region.end };
  const draft: Draft = {
    rank: 0,
    start: region.start,
    end: region.end,
    title,
    arxivId: { text: id, start: title.start, end: title.end },
    url: `${SITE}/papers/${id}`,
  };
  const leftovers: Span[] = [];
  const conflicts: HtmlCard["conflicts"] = [];
  /** In which copy a field was found. */
  const foundIn = new Map<string, number>();
  const headings = new Set(titles.map(({ heading }) => heading));
  /** What lists of the draft hold, by its address. */
  const listed = new Set<string>();
  const orgNames = new Map<string, string>();
  let label: "votes" | "submitter" | undefined;
  let picture: Piece | undefined;
  let copy = 0;

  function leave({ start, end }: Span): void {
    leftovers.push({ start, end });
  }

  /** Takes a value; of a second one in the same copy nobody knows what it is. */
  function take(field: CountField, raw: Raw): boolean {
    const known = draft[field];
    if (known === undefined) {
      draft[field] = raw;
      foundIn.set(field, copy);
      return true;
    }
    if (cleanText(known.text) === cleanText(raw.text)) return true;
    if (foundIn.get(field) === copy) return false;
    conflicts.push({ field, raw });
    return true;
  }

  /** What does not make sense as a whole may be several things in one line. */
  function readGroup(group: readonly Piece[]): void {
    const before = label;
    if (readText(group)) return;
    const words = splitAtGaps(group);
    if (words.length < 2) return leave(joinPieces(group));
    label = before;
    for (const word of words) if (!readText(word)) leave(joinPieces(word));
  }

  /** Says whether a text was understood. */
  function readText(group: readonly Piece[]): boolean {
    const [piece] = group;
    if (piece === undefined) return true;
    const raw = joinPieces(group);
    if (piece.paragraph !== 0 && raw.text.length > LONGEST_LABEL) {
      label = undefined;
      return abstract(raw);
    }
    const text = cleanText(raw.text);
    const link = commonLink(group);
    const before = label;
    const isVoteBox = piece.vote || before === "votes";
    if (ORNAMENT.test(text) && !isVoteBox && !isVote(link)) return true;
    label = undefined;
    const submitted = SUBMITTED.exec(text);
    if (submitted !== null) {
      const [, name = ""] = submitted;
      if (name === "") label = "submitter";
      return name === "" || submitter(name, raw, link);
    }
    if (before === "submitter" && isName(text, link)) return submitter(text, raw, link);
    const voted = VOTED.exec(text);
    if (voted !== null && link?.address?.type !== "account") return readVotes(voted[1], raw, link);
    if (LEAD.test(text)) return true;
    if (link !== undefined && readLink(text, raw, link, group)) return true;
    if (isVoteBox && link === undefined && isVoteText(text))
      return take("upvotes", { ...raw, text });
    return readWords(text, raw, piece, link);
  }

  function readVotes(count: string | undefined, raw: Raw, link: PageLink | undefined): boolean {
    if (count === undefined) label = "votes";
    if (count === undefined) return true;
    const own = link === undefined || isVote(link);
    return own && isVoteText(count) && take("upvotes", { ...raw, text: count });
  }

  function readWords(text: string, raw: Raw, piece: Piece, link: PageLink | undefined): boolean {
    const authors = readAuthorCount(text);
    if (authors !== undefined) return take("authorCount", { ...raw, text: authors });
    if (piece.time !== undefined) return take("publishedAt", timeOf(piece.time.value, raw));
    const date = readListingDate(text);
    if (date !== undefined && date.count === undefined) {
      return take("publishedAt", { ...raw, text: date.raw });
    }
    if (piece.item && (MORE.test(text) || link !== undefined)) return true;
    const ownLink = link?.address?.type === "paper" && link.address.id === id && !link.hasMedia;
    if (piece.paragraph !== 0 || (ownLink && !looksLikeCount(text))) return abstract(raw);
    return readChrome(text) !== undefined;
  }

  function abstract(raw: Raw): boolean {
    const known = foundIn.get("abstract");
    if (known === undefined) foundIn.set("abstract", copy);
    const isNewText = copies.length === 0 || isNew(`text ${cleanText(raw.text)}`);
    if (known === undefined || known === copy) draft.abstract = push(draft.abstract, raw);
    else if (isNewText) conflicts.push({ field: "abstract", raw });
    return true;
  }

  function submitter(text: string, raw: Raw, link: PageLink | undefined): boolean {
    const slug = link?.address?.type === "account" ? link.address.slug : undefined;
    const username = slug ?? text;
    const avatarUrl = picture === undefined ? undefined : addressOf(picture.text);
    const value = {
      ...(username === text ? {} : { name: text }),
      username,
      ...(avatarUrl === undefined ? {} : { avatarUrl }),
    };
    draft.submitter ??= value;
    picture = undefined;
    if (draft.submitter.username !== username) conflicts.push({ field: "submitter", raw });
    return true;
  }

  /** Says whether the text of a link was understood. */
  function readLink(text: string, raw: Raw, link: PageLink, group: readonly Piece[]): boolean {
    const { address } = link;
    if (isVote(link)) return isVoteText(text) && take("upvotes", { ...raw, text });
    if (address?.type === "comments" && address.id === id) {
      return looksLikeCount(text) && take("comments", { ...raw, text });
    }
    if (address?.type === "account") return readOrg(text, raw, link, group);
    if (address?.type === "listing" || address?.type === "login") {
      return readChrome(text) !== undefined || address.type === "listing";
    }
    const known = linkLabel(link.href, text);
    if (known === undefined) return false;
    addLink({ text: link.href, start: link.start, end: link.end, field: known.field });
    const at = group.find(({ text: word }) => word === known.text) ?? raw;
    const stars = { text: known.text, start: at.start, end: at.end };
    return !known.stars || take("githubStars", stars);
  }

  function isVote(link: PageLink | undefined): boolean {
    return link?.address?.type === "vote" && link.address.id === id;
  }

  function readOrg(text: string, raw: Raw, link: PageLink, group: readonly Piece[]): boolean {
    const { address } = link;
    if (address?.type !== "account" || group[0]?.item === true) return group[0]?.item === true;
    const image = picture?.link === link ? picture : undefined;
    const named = image === undefined || image.alt === "" ? undefined : cleanText(image.alt);
    if (image !== undefined && named !== address.slug) return false;
    if (text.length > LONGEST_ORG) return false;
    const url = SLUG.test(address.slug) ? `${SITE}/${address.slug}` : undefined;
    const avatarUrl = image === undefined ? undefined : addressOf(image.text);
    const org: RawOrg = {
      name: text,
      slug: address.slug,
      start: link.start,
      end: raw.end,
      ...(url === undefined ? {} : { url }),
      ...(avatarUrl === undefined ? {} : { avatarUrl }),
    };
    const known = orgNames.get(address.slug);
    if (known === undefined) {
      orgNames.set(address.slug, text);
      draft.orgs = push(draft.orgs, org);
    }
    return known === undefined || known === text;
  }

  function addLink(link: RawLink): void {
    if (isNew(`link ${link.field} ${link.text}`)) draft.links = push(draft.links, link);
  }

  function isNew(key: string): boolean {
    if (listed.has(key)) return false;
    listed.add(key);
    return true;
  }

  function readBareLink({ link }: Piece): void {
    const known = link === undefined ? undefined : linkLabel(link.href, "");
    if (link === undefined || known === undefined) return;
    addLink({ text: link.href, start: link.start, end: link.end, field: known.field });
  }

  function readMedia(piece: Piece): void {
    picture = piece;
    const address = piece.link?.address;
    const own = address?.type === "paper" && address.id === id && !piece.item;
    const raw = { text: absolute(piece.text), start: piece.start, end: piece.end };
    if (piece.type === "video") {
      const shown = own || piece.link === undefined;
      if (shown && isNew(`film ${raw.text}`)) draft.media = push(draft.media, raw);
    } else if (own && piece.link?.label === "") {
      // Faces of authors stand in a link with their number.
      draft.thumbnail ??= raw;
    }
  }

  for (const group of groupPieces(pieces)) {
    const [piece] = group;
    if (piece === undefined) continue;
    while ((copies[copy] ?? Number.POSITIVE_INFINITY) <= piece.start) copy++;
    if (piece.type === "link") readBareLink(piece);
    else if (piece.type !== "text") readMedia(piece);
    else if (piece.heading !== undefined && headings.has(piece.heading)) {
      for (const one of group) if (one.link !== piece.heading.paper) leaveUnlessKnown(one);
    } else readGroup(group);
  }

  function leaveUnlessKnown(piece: Piece): void {
    const text = cleanText(piece.text);
    if (!ORNAMENT.test(text) && readChrome(text) === undefined) leave(piece);
  }

  for (const { title: other } of titles.slice(1)) {
    if (cleanText(other.text) !== cleanText(title.text))
      conflicts.push({ field: "title", raw: other });
  }
  return {
    draft,
    leftovers,
    conflicts,
    copies: copies.map((start) => ({ start, end: region.end })),
  };
}

function push<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

function commonLink(group: readonly Piece[]): PageLink | undefined {
  const link = group[0]?.link;
  return group.every((piece) => piece.link === link) ? link : undefined;
}

function isName(text: string, link: PageLink | undefined): boolean {
  return (link === undefined || link.address?.type === "account") && !looksLikeCount(text);
}

function isVoteText(text: string): boolean {
  return looksLikeCount(text) || /^[-–—]$/.test(text);
}

/** `datetime` has the year that the text may leave out; the card means a day. */
function timeOf(value: Raw, shown: Raw): Raw {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?=T|\s|$)/.exec(value.text)?.[1];
  return day === undefined ? shown : { ...value, text: day };
}

function absolute(src: string): string {
  const trimmed = src.trim();
  return /^\/(?!\/)/.test(trimmed) ? SITE + trimmed : trimmed;
}

/** An address for a member of a record that holds no others than safe ones. */
function addressOf(src: string): string | undefined {
  return canonicalUrl(absolute(src));
}
