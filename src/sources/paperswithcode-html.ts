import { readHtml } from "../html/read-html.js";
import type { ListingKind } from "../model/names.js";
import { readPapersWithCodeAddress } from "./paperswithcode/address.js";
import { readCard } from "./paperswithcode-html/card.js";
import { detectPapersWithCodeHtml } from "./paperswithcode-html/detect.js";
import { readPage } from "./paperswithcode-html/page.js";
import { readPaperPage } from "./paperswithcode-html/paper.js";
import { type CardPieces, findCards, type Piece } from "./paperswithcode-html/pieces.js";
import type { Emit, PageFacts, Source, SourceHints, SourceReader, Span } from "./source.js";

/**
 * Pages of Papers with Code as they were from 2019 to 2025: trending, latest and search, whose cards
 * name no authors, and the page of one paper.
 */
export const papersWithCodeHtml: Source = {
  id: "paperswithcode-html",
  source: "paperswithcode",
  format: "html",
  kind: "list",
  detect: detectPapersWithCodeHtml,
  surest: 0.9,
  parse: parsePapersWithCodeHtml,
};

const DEEPEST = 512;
const LONGEST_TITLE = 500;
/** More than the page of any paper has. */
const MOST_PIECES = 20_000;
const NOTHING = /^\s*(?:no (?:results|papers)\b|0 results\b|there are no papers\b)/i;
const SEARCH_TITLE = /^\s*Search(?: results)? for (.+?)\s*(?:[|·-]\s*Papers With Code\s*)?$/i;

function parsePapersWithCodeHtml(emit: Emit, hints: SourceHints): SourceReader {
  const { maxDepth = DEEPEST } = hints;
  const untitled: Span[] = [];
  /** What a page shows that has no card: it may be that of one paper. */
  let shown: Piece[] = [];
  let isPaper = false;
  let rank = 0;
  let length = 0;
  let printsRates = false;
  let title = "";
  let own: string | undefined;
  let saysNothing = false;

  function onCard(pieces: CardPieces): void {
    const card = readCard(pieces, rank + 1);
    if (card === undefined) {
      untitled.push({ start: pieces.start, end: pieces.end });
      return;
    }
    rank++;
    shown = [];
    if (card.draft.starsPerHour !== undefined) printsRates = true;
    emit({ type: "draft", draft: card.draft });
    for (const span of card.leftovers) emit({ type: "leftover", ...span });
  }

  const cards = findCards(onCard);
  const reader = readHtml(
    readPage({
      onLink(href, start, depth) {
        const slug = readPapersWithCodeAddress(href)?.slug;
        if (slug !== undefined) cards.onPaperLink(slug, start, depth);
      },
      onPiece(piece) {
        if (NOTHING.test(piece.text)) saysNothing = true;
        if (rank === 0 && shown.length < MOST_PIECES) shown.push(piece);
        cards.onPiece(piece);
      },
      onClose: cards.onClose,
      onTitleTag({ text }) {
        title += text;
      },
      onAddress(url) {
        own ??= url;
      },
      onTooDeep({ start, end }) {
        const message = `Elements more than ${maxDepth} deep were not followed (maxDepth).`;
        emit({ type: "report", code: "limit-reached", message, start, end });
      },
    }),
    { maxDepth },
  );

  function facts(): PageFacts {
    const url = hints.url ?? (own !== undefined && (isPaper || isListing(own)) ? own : undefined);
    const address = url === undefined ? undefined : readPapersWithCodeAddress(url);
    const searched = SEARCH_TITLE.exec(title.slice(0, LONGEST_TITLE))?.[1];
    const query = address?.query ?? searched;
    if (isPaper) return { kind: "paper", ...(url === undefined ? {} : { url }) };
    const kind: ListingKind | undefined =
      address?.kind ?? (searched !== undefined ? "search" : printsRates ? "trending" : undefined);
    return {
      printsBylines: false,
      ...(kind === undefined ? {} : { kind }),
      ...(url === undefined ? {} : { url }),
      ...(query === undefined ? {} : { query }),
    };
  }

  function readPaper(): void {
    if (rank > 0) return;
    const slug = readPapersWithCodeAddress(hints.url ?? own ?? "")?.slug;
    const draft = readPaperPage(shown, slug);
    isPaper = draft !== undefined;
    if (draft !== undefined) emit({ type: "draft", draft });
  }

  /** Without a card the page is empty only if it says so. */
  function reportNothing(): void {
    if (rank > 0 || isPaper || (saysNothing && untitled.length === 0)) return;
    const message = "No heading leads to a paper of the site.";
    const span = untitled[0] ?? { start: 0, end: length };
    emit({ type: "report", code: "structure-unknown", message, ...span });
  }

  return {
    write(chunk) {
      length += chunk.length;
      reader.write(chunk);
    },
    end() {
      reader.end();
      cards.end();
      readPaper();
      reportNothing();
      emit({ type: "listing", facts: facts(), start: 0, end: length });
    },
  };
}

function isListing(url: string): boolean {
  const kind = readPapersWithCodeAddress(url)?.kind;
  return kind !== undefined && kind !== "paper";
}
