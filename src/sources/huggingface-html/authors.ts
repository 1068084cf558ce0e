import { cleanText } from "../../text/clean-text.js";
import type { RawAuthor } from "../source.js";
import type { Piece } from "./pieces.js";

/** Gathers the author list of a paper page: names with commas between them, some of them links. */
export interface AuthorReader {
  add(piece: Piece, text: string): void;
  endName(): void;
  take(): RawAuthor[];
}

const MORE = /^\+\s?\d+$/;

interface Part {
  piece: Piece;
  text: string;
  /** Whether a blank stands before it. */
  gap: boolean;
  /** A comma, or something that is no name, stands before it. */
  ends: boolean;
}

export function createAuthorReader(): AuthorReader {
  const parts: Part[] = [];
  let ends = true;
  let commas = false;

  return {
    add(piece, text) {
      if (MORE.test(text)) return;
      piece.text.split(",").forEach((part, at) => {
        if (at > 0) commas = true;
        if (at > 0) ends = true;
        if (cleanText(part) === "") return;
        parts.push({ piece, text: part, gap: at === 0 && piece.gap, ends });
        ends = false;
      });
    },
    endName() {
      ends = true;
    },
    take() {
      const authors: RawAuthor[] = [];
      let open: RawAuthor | undefined;
      for (const { piece, text, gap, ends: isNext } of parts) {
        // In a list without commas, a name that does not run on is the next one.
        if (open === undefined || isNext || (gap && !commas)) {
          open = { text, start: piece.start, end: piece.end };
          authors.push(open);
        } else {
          open.text += gap ? ` ${text}` : text;
          open.end = piece.end;
        }
        const { address } = piece.link ?? {};
        if (address?.type === "account") open.username = address.slug;
      }
      return authors.flatMap((author) => {
        const text = cleanText(author.text).replace(/^(?:and|&)\s+/, "");
        return /\p{L}/u.test(text) ? [{ ...author, text }] : [];
      });
    },
  };
}
