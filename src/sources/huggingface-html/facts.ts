import { readListingDate } from "../../dates/read-listing-date.js";
import type { HtmlTag } from "../../html/read-html.js";
import type { ListingKind } from "../../model/names.js";
import { cleanText } from "../../text/clean-text.js";
import { readHuggingFaceAddress } from "../huggingface/address.js";
import type { Draft, PageFacts, Raw, SourceHints } from "../source.js";
import { joinPieces, type PageLink, type Piece } from "./pieces.js";

/** Gathers what an HTML page says about itself. */
export interface HtmlFacts {
  onMeta(tag: HtmlTag): void;
  onTitleTag(title: string): void;
  onLink(link: PageLink): void;
  /** What stands above the first card. */
  readHeader(pieces: readonly Piece[]): void;
  /** The page is that of one paper; its id, where an address states it. */
  readonly paper: { id: string | undefined } | undefined;
  setPaper(): void;
  readonly isMirror: boolean;
  /** Whether the page calls itself a papers page. */
  readonly isNamed: boolean;
  /** The cards settle the kind where the page does not say it. */
  take(cards: readonly Draft[]): PageFacts;
}

const DAY = /^(\d{4}-\d{2}-\d{2})(?:T|$)/;
const PAPER_TITLE = /^Paper page\b/i;
const TRENDING_TITLE = /^Trending Papers\b/i;
const PAPERS_TITLE = /^(?:Daily|Weekly|Monthly|Trending) Papers\b|^Papers - Hugging Face/i;
const MIRROR_TITLE = /^每日论文/;
const ARROW = /^(?:|[<>‹›«»←→]|Previous|Next)$/i;
const MOST_LISTS = 1000;
const MONTH_DAY = /^(\d{2})月(\d{2})日$/;

export function createHtmlFacts(hints: SourceHints): HtmlFacts {
  const facts: PageFacts = {};
  let paper: { id: string | undefined } | undefined;
  let isMirror = false;
  let isNamed = false;
  let isTrending = false;
  /** Links to other lists: arrows to the neighbours of the page, and tabs. */
  const lists: PageLink[] = [];

  if (hints.url !== undefined) setUrl(hints.url);

  function setUrl(url: string): void {
    const address = readHuggingFaceAddress(url);
    if (address?.type === "paper" || address?.type === "comments") {
      paper ??= { id: address.id };
      facts.url ??= url;
    } else if (address?.type === "listing") {
      facts.url ??= url;
      // The address of the newest list is also that which other pages name as theirs.
      if (address.kind !== "daily" || address.date !== undefined) facts.kind ??= address.kind;
      if (address.query !== undefined) facts.query ??= address.query;
      if (address.date !== undefined && DAY.test(address.date)) facts.urlDate ??= address.date;
    } else if (url === hints.url) facts.url ??= url;
  }

  function onMeta(tag: HtmlTag): void {
    const { name } = tag.kind;
    if (name === "link") {
      const isCanonical = tag.attribute("rel")?.text.toLowerCase() === "canonical";
      const href = isCanonical ? tag.attribute("href")?.text : undefined;
      if (href !== undefined && /^https?:/i.test(href)) setUrl(href);
    } else if (name === "meta") {
      const property = tag.attribute("property")?.text.toLowerCase();
      const content =
        property?.startsWith("og:") === true ? tag.attribute("content")?.text : undefined;
      if (content === undefined) return;
      if (property === "og:url") setUrl(content);
      else if (property === "og:title") onTitleTag(content);
    } else if (name === "input") {
      const isSearch = tag.attribute("type")?.text.toLowerCase() === "search";
      if (!isSearch && tag.attribute("name")?.text !== "q") return;
      const value = cleanText(tag.attribute("value")?.text ?? "");
      if (value !== "") facts.query ??= value;
    }
  }

  function onTitleTag(raw: string): void {
    const title = cleanText(raw);
    if (PAPER_TITLE.test(title)) paper ??= { id: undefined };
    if (TRENDING_TITLE.test(title)) isTrending = true;
    if (PAPERS_TITLE.test(title) || MIRROR_TITLE.test(title)) isNamed = true;
  }

  function onLink(link: PageLink): void {
    const { address, href } = link;
    if (address?.type !== "listing" || href.includes("?q=")) return;
    if (lists.length < MOST_LISTS) lists.push(link);
    if (address.date !== undefined && DAY.test(address.date)) facts.isoDate ??= address.date;
  }

  /** Tabs lead to weeks and months too, but they say so; arrows are drawn, or say "Previous". */
  function kindOfArrows(): ListingKind | undefined {
    const arrow = lists.find(({ label }) => ARROW.test(cleanText(label)));
    if (arrow?.address?.type !== "listing") return undefined;
    const { kind } = arrow.address;
    return kind === "weekly" || kind === "monthly" ? kind : undefined;
  }

  function readHeader(pieces: readonly Piece[]): void {
    const times = new Set<Piece["time"]>();
    for (const piece of pieces) {
      if (piece.time !== undefined) times.add(piece.time);
      if (piece.heading?.level === 1) readName(cleanText(piece.text));
    }
    for (const time of times) {
      const day = time === undefined ? undefined : DAY.exec(time.value.text.trim())?.[1];
      if (time === undefined || day === undefined || facts.date !== undefined) continue;
      facts.date = { ...time.value, text: day };
      facts.isoDate = day;
    }
    for (const piece of pieces) {
      if (facts.date !== undefined) break;
      if (piece.heading === undefined && piece.paragraph === 0) readDay(piece);
    }
  }

  function readDay(piece: Piece): void {
    const { text, start, end }: Raw = joinPieces([piece]);
    const shown = MONTH_DAY.exec(text);
    const date = shown === null ? readListingDate(text) : undefined;
    if (date !== undefined && date.count === undefined) facts.date = { text: date.raw, start, end };
    else if (shown !== null && facts.isoDate !== undefined) {
      facts.date = { text: `${monthName(Number(shown[1]))} ${Number(shown[2])}`, start, end };
    }
  }

  function readName(name: string): void {
    if (MIRROR_TITLE.test(name)) isMirror = true;
    if (/^Trending Papers$/i.test(name)) isTrending = true;
    if (/^(?:Daily|Weekly|Monthly) Papers$/i.test(name)) isTrending = false;
    if (PAPERS_TITLE.test(name) || isMirror) isNamed = true;
  }

  return {
    onMeta,
    onTitleTag,
    onLink,
    readHeader,
    get paper() {
      return paper;
    },
    setPaper() {
      paper ??= { id: undefined };
    },
    get isMirror() {
      return isMirror;
    },
    get isNamed() {
      return isNamed;
    },
    take(cards) {
      if (paper !== undefined) {
        const { url } = facts;
        return { kind: "paper", ...(url === undefined ? {} : { url }) };
      }
      const kind =
        facts.kind ??
        (isTrending ? "trending" : facts.query === undefined ? kindOfArrows() : "search") ??
        guessKind(cards, isNamed);
      const { date: _date, ...undated } = facts;
      // Weeks and months have no day of their own, whatever their header says.
      return kind === "weekly" || kind === "monthly" ? { ...undated, kind } : { ...facts, kind };
    },
  };
}

/** The date readers know the months by their English names. */
function monthName(month: number): string {
  return "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[month - 1] ?? "";
}

/** Cards of a search state a date, those of a day do not, and only trending has buttons for arXiv. */
function guessKind(cards: readonly Draft[], isNamed: boolean): ListingKind {
  const buttons = cards.some(({ links }) => links?.some(({ field }) => field === "arxiv") === true);
  if (buttons && !isNamed) return "trending";
  return cards.some(({ publishedAt }) => publishedAt !== undefined) ? "search" : "daily";
}
