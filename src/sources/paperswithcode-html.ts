import { readHtml } from "../html/read-html.js";
import type { ListingKind } from "../model/names.js";
import { readPapersWithCodeAddress } from "./paperswithcode/address.js";
import { readCard } from "./paperswithcode-html/card.js";
import { detectPapersWithCodeHtml } from "./paperswithcode-html/detect.js";
import { readPage } from "./paperswithcode-html/page.js";
import { type CardPieces, findCards } from "./paperswithcode-html/pieces.js";
import { limitReports } from "./report-limit.js";
import type { Emit, PageFacts, Source, SourceHints, SourceReader, Span } from "./source.js";

/**
 * Pages of Papers with Code as they were from 2019 to 2025: trending, latest and search. A card names
 * no authors. The page of a paper has another structure and is not read.
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
const NOTHING = /^\s*(?:no (?:results|papers)\b|0 results\b|there are no papers\b)/i;
const SEARCH_TITLE = /^\s*Search(?: results)? for (.+?)\s*(?:[|·-]\s*Papers With Code\s*)?$/i;

function parsePapersWithCodeHtml(emitAll: Emit, hints: SourceHints): SourceReader {
  const reports = limitReports(emitAll);
  const { emit } = reports;
  const { maxDepth = DEEPEST } = hints;
  const untitled: Span[] = [];
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
    const url = hints.url ?? (own !== undefined && isListing(own) ? own : undefined);
    const address = url === undefined ? undefined : readPapersWithCodeAddress(url);
    const searched = SEARCH_TITLE.exec(title.slice(0, LONGEST_TITLE))?.[1];
    const query = address?.query ?? searched;
    const kind: ListingKind | undefined =
      address?.kind ?? (searched !== undefined ? "search" : printsRates ? "trending" : undefined);
    return {
      printsBylines: false,
      ...(kind === undefined ? {} : { kind }),
      ...(url === undefined ? {} : { url }),
      ...(query === undefined ? {} : { query }),
    };
  }

  /** Without a card the page is empty only if it says so. */
  function reportNothing(): void {
    if (rank > 0 || (saysNothing && untitled.length === 0)) return;
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
      reportNothing();
      emit({ type: "listing", facts: facts(), start: 0, end: length });
      reports.flush();
    },
  };
}

function isListing(url: string): boolean {
  const kind = readPapersWithCodeAddress(url)?.kind;
  return kind !== undefined && kind !== "paper";
}
