import { timePrecision } from "../../dates/iso-time.js";
import { cleanText } from "../../text/clean-text.js";
import { type Paragraph, paragraphText } from "../../text/paragraphs.js";
import { type HuggingFaceAddress, readHuggingFaceAddress } from "../huggingface/address.js";
import type { ChromeKind } from "../huggingface/chrome.js";
import type { PageFacts, Raw, SourceHints } from "../source.js";
import type { Card } from "./cards.js";

type ListingAddress = Extract<HuggingFaceAddress, { type: "listing" }>;

/** Gathers what a text says about the page that it was copied from. */
export interface PageFactsCollector {
  seeHeader(kind: ChromeKind, text: string): void;
  seeListing(address: ListingAddress): void;
  seeCard(card: Card): void;
  seeMarkdown(): void;
  setUrl(url: string): void;
  setTitle(title: string): void;
  setCapture(time: string): void;
  setDate(date: Raw): void;
  /** A date is the header's only where something of the header came before it. */
  canHaveDate(): boolean;
  /** A text between the page's name and its tabs is what was searched for. */
  readQuery(parts: readonly (Paragraph & { weak: boolean })[]): boolean;
  /** The facts of the listing that ends here. */
  take(): PageFacts;
}

interface Facts extends PageFacts {
  names: Set<string>;
  community: boolean;
  header: boolean;
  cards: number;
  dated: number;
  publishedOn: number;
}

export function createPageFacts(hints: SourceHints): PageFactsCollector {
  let facts = emptyFacts();
  if (hints.url !== undefined) setUrl(hints.url);

  function setUrl(url: string): void {
    facts.url ??= url;
    const address = readHuggingFaceAddress(url);
    if (address?.type !== "listing") return;
    facts.kind ??= address.kind;
    if (address.query !== undefined) facts.query ??= address.query;
    if (address.date !== undefined && isDay(address.date)) facts.urlDate ??= address.date;
  }

  return {
    setUrl,
    seeHeader(kind, text) {
      facts.header = true;
      if (kind === "community") facts.community = true;
      if (kind === "header") facts.names.add(text.toLowerCase());
    },
    seeListing(address) {
      facts.header = true;
      // The arrows beside the header date lead to the days next to it.
      if (address.date !== undefined && isDay(address.date)) facts.isoDate ??= address.date;
    },
    seeCard(card) {
      facts.cards++;
      if (card.date !== undefined) facts.dated++;
      if (card.upvotes !== undefined && card.links.length > 0) facts.publishedOn++;
    },
    seeMarkdown() {
      facts.format = "markdown";
    },
    setTitle(title) {
      facts.header = true;
      if (/^trending papers\b/i.test(title)) facts.names.add("trending papers");
    },
    setCapture(time) {
      facts.capturedAt ??= time;
    },
    setDate(date) {
      facts.date ??= date;
    },
    canHaveDate: () => facts.header && facts.date === undefined,
    readQuery(parts) {
      const [text, ...more] = parts.filter((part) => !part.weak);
      if (text === undefined || more.length > 0 || !facts.community) return false;
      const query = cleanText(paragraphText(text));
      if (query.length > 100) return false;
      if (facts.query !== undefined) return facts.query.toLowerCase() === query.toLowerCase();
      if (parts[0] !== text || parts.length < 2) return false;
      facts.query = query;
      return true;
    },
    take() {
      const { names, community: _c, header: _h, cards, dated, publishedOn, ...page } = facts;
      facts = emptyFacts();
      const kind = page.kind ?? guessKind(names, cards, dated, publishedOn, page.query);
      return { ...page, kind };
    },
  };
}

function emptyFacts(): Facts {
  return { names: new Set(), community: false, header: false, cards: 0, dated: 0, publishedOn: 0 };
}

/** Search cards state a date, daily cards do not; trending pages have their own name. */
function guessKind(
  names: ReadonlySet<string>,
  cards: number,
  dated: number,
  linked: number,
  query: string | undefined,
): "search" | "trending" | "daily" {
  if (query !== undefined) return "search";
  if (names.has("trending papers") && !names.has("daily papers")) return "trending";
  if (!names.has("daily papers") && linked > 0) return "trending";
  return cards > 0 && dated > 0 ? "search" : "daily";
}

function isDay(text: string): boolean {
  return timePrecision(text) === "day";
}
