import type { Raw } from "../source.js";

/** What a page shows in one place: words that run on in one link or none, or the address of a picture. */
export interface Piece extends Raw {
  type: "text" | "picture";
  /** Where the link that it stands in leads. */
  href: string | undefined;
  inHeading: boolean;
  /** Stands in an element of its own within a line, as numbers, dates and names of fields do. */
  isLabel: boolean;
}

/** The pieces of one card, and the name of its paper. */
export interface CardPieces {
  slug: string;
  pieces: Piece[];
  start: number;
  end: number;
}

/** Divides the pieces of a page into cards while its elements go by. */
export interface CardFinder {
  onPaperLink(slug: string, start: number, depth: number): void;
  onPiece(piece: Piece): void;
  onClose(depth: number, end: number): void;
  end(): void;
}

interface OpenCard extends CardPieces {
  /** What came behind the element that holds all links of the card so far. */
  behind: Piece[];
  /** How many elements were open around all of it at the lowest, since the first link. */
  low: number;
  /** The depth of the element that holds all links of the card so far. */
  holder: number;
  sealed: boolean;
}

/**
 * A card is the smallest element that holds all links to one paper. It begins with the first of them
 * and ends with that element; whether more of them follow shows only at a link to another paper.
 */
export function findCards(onCard: (card: CardPieces) => void): CardFinder {
  let card: OpenCard | undefined;

  function finish(): void {
    if (card !== undefined) onCard(card);
    card = undefined;
  }

  return {
    onPaperLink(slug, start, depth) {
      if (card?.slug !== slug) {
        finish();
        const open = { slug, pieces: [], behind: [], start, end: start };
        card = { ...open, low: depth, holder: depth, sealed: false };
        return;
      }
      for (const piece of card.behind) card.pieces.push(piece);
      card.behind = [];
      card.holder = card.low;
      card.sealed = false;
    },
    onPiece(piece) {
      if (card === undefined) return;
      if (card.sealed) card.behind.push(piece);
      else {
        card.pieces.push(piece);
        card.end = Math.max(card.end, piece.end);
      }
    },
    onClose(depth, end) {
      if (card === undefined) return;
      card.low = Math.min(card.low, depth - 1);
      if (card.sealed || depth > card.holder) return;
      card.sealed = true;
      card.end = Math.max(card.end, end);
    },
    end: finish,
  };
}
