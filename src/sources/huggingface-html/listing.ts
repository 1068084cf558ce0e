import { cleanText } from "../../text/clean-text.js";
import { readChrome } from "../huggingface/chrome.js";
import type { Draft, Emit, Raw, Span } from "../source.js";
import { type HtmlCard, readHtmlCard } from "./card.js";
import type { HtmlFacts } from "./facts.js";
import { readMirrorCard } from "./mirror.js";
import type { PageListener } from "./page.js";
import type { Heading, PageLink, Piece } from "./pieces.js";
import { findRegions, type Outside, type Region } from "./regions.js";

type Listened = Omit<PageListener, "onMeta" | "onTitleTag" | "onData" | "onTooDeep" | "onCut">;

/** Gathers the cards of a listing while the elements of its page go by. */
export interface HtmlListing {
  listener: Listened;
  /** Ends the last card; gives back the pieces that belong to none. */
  end(): readonly Piece[];
  /** Says what of the page was not understood. */
  report(waiting: readonly Piece[]): void;
  readonly cards: readonly Draft[];
}

const ORNAMENT = /^[·•|,\-–⏶]*$/;

export function createHtmlListing(facts: HtmlFacts, emit: Emit): HtmlListing {
  const byId = new Map<string, Draft>();
  const cards: Draft[] = [];
  const leftovers: Span[] = [];
  const unknown: { heading: Span; link: PageLink }[] = [];
  const regions = findRegions(onRegion, onOutside);
  let emptyArticles: Span | undefined;
  let headerRead = false;

  function onRegion(region: Region): void {
    takeCard(readHtmlCard(region));
  }

  function takeCard({ draft, leftovers: rest, conflicts, copies }: HtmlCard): void {
    for (const span of copies) repeated(span);
    for (const conflict of conflicts) disagree(conflict);
    for (const span of rest) leftovers.push(span);
    const id = draft.arxivId?.text ?? "";
    const known = byId.get(id);
    if (known === undefined) {
      draft.rank = cards.length + 1;
      byId.set(id, draft);
      cards.push(draft);
    } else {
      repeated(draft);
      for (const conflict of complete(known, draft)) disagree(conflict);
    }
  }

  function disagree({ field, raw }: { field: string; raw: Raw }): void {
    const { text: actual, start, end } = raw;
    const message = "The copies of this card differ; the first was kept.";
    emit({ type: "report", code: "cards-disagree", message, field, actual, start, end });
  }

  function repeated({ start, end }: Span): void {
    const message = "The page prints this record twice; it is kept once.";
    emit({ type: "report", code: "duplicate-card", message, start, end });
  }

  function onOutside(pieces: readonly Piece[], where: Outside): void {
    if (where === "above") readHeader(pieces);
    else if (where === "between") noteUnknown(pieces);
  }

  function readHeader(pieces: readonly Piece[]): void {
    if (headerRead) return;
    headerRead = true;
    facts.readHeader(pieces);
  }

  function noteUnknown(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      const { type, link, heading, start, end } = piece;
      // A heading that leads elsewhere is named in a report of its own.
      const named = link !== undefined && link === heading?.link && leadsElsewhere(link);
      if (type === "text" && !named && !isFurniture(piece)) leftovers.push({ start, end });
    }
  }

  /** A heading that leads elsewhere, as titles on other sites do, is no record and is named. */
  function onHeading(heading: Heading): void {
    const { link, level, start, end } = heading;
    if (link === undefined || level === 1 || level > 4 || /^(?:#|$)/.test(link.href)) return;
    if (leadsElsewhere(link)) unknown.push({ heading: { start, end }, link });
  }

  function onArticle(article: Span): void {
    const pieces = regions.takeUntitled(article);
    if (pieces === undefined || facts.paper !== undefined) return;
    const mirrored = readMirrorCard(pieces, article);
    const shows = pieces.some(({ type }) => type === "text");
    if (mirrored !== undefined) {
      readHeader(regions.waiting);
      takeCard(mirrored);
    } else if (!shows) emptyArticles ??= article;
    else {
      while ((unknown[unknown.length - 1]?.heading.start ?? -1) >= article.start) unknown.pop();
      unrecognised("This card has no title that leads to a paper.", article);
    }
  }

  function unrecognised(message: string, { start, end }: Span): void {
    emit({ type: "report", code: "structure-unknown", message, start, end });
  }

  return {
    listener: {
      onPiece: regions.onPiece,
      onClose: regions.onClose,
      onLink: facts.onLink,
      onArticle,
      onHeading,
      onHeadingStart: (_heading, tag) => regions.onHeadingStart(tag),
      onTitle(heading, title) {
        const { address } = heading.paper ?? {};
        if (address?.type === "paper" && facts.paper === undefined) {
          regions.onTitle(heading, title, address.id);
        }
      },
    },
    end() {
      regions.end();
      if (cards.length === 0) readHeader(regions.waiting);
      return regions.waiting;
    },
    report(waiting) {
      const first = cards[0]?.start ?? 0;
      const last = cards[cards.length - 1]?.end ?? Number.POSITIVE_INFINITY;
      for (const { heading, link } of unknown) {
        if (cards.length > 0 && (heading.start < first || heading.start > last)) continue;
        const shown = link.href.slice(0, 60);
        unrecognised(`This heading leads to "${shown}", which is no paper of the site.`, heading);
      }
      if (cards.length === 0) {
        noteUnknown(waiting);
        if (emptyArticles !== undefined) leftovers.push(emptyArticles);
      }
      leftovers.sort((a, b) => a.start - b.start);
      for (const { start, end } of leftovers) emit({ type: "leftover", start, end });
    },
    cards,
  };
}

const COMPARED = [
  "title",
  "authorCount",
  "upvotes",
  "comments",
  "githubStars",
  "publishedAt",
] as const;

/** Adds what a later copy states and the first does not; gives back what they state differently. */
function complete(known: Draft, other: Draft): { field: string; raw: Raw }[] {
  const { rank: _rank, start: _start, end: _end, ...rest } = other;
  const conflicts = COMPARED.flatMap((field) => {
    const [a, b] = [known[field], other[field]];
    const differ = a !== undefined && b !== undefined && cleanText(a.text) !== cleanText(b.text);
    return differ ? [{ field, raw: b }] : [];
  });
  Object.assign(known, { ...rest, ...stated(known) });
  return conflicts;
}

function stated(draft: Draft): Partial<Draft> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}

/** Text that is not of a record: names, tabs and buttons of the page. */
function isFurniture(piece: Piece): boolean {
  const text = cleanText(piece.text);
  if (piece.quiet || piece.time !== undefined || ORNAMENT.test(text)) return true;
  if (piece.heading !== undefined && piece.heading.level <= 2) return true;
  if (piece.link?.address?.type === "listing") return true;
  return readChrome(text) !== undefined;
}

function leadsElsewhere({ address }: PageLink): boolean {
  return address === undefined || address.type === "other" || address.type === "paper";
}
