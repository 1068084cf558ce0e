import { cleanText } from "../../text/clean-text.js";
import type { Raw, RawAuthor } from "../source.js";
import type { Piece } from "./pieces.js";

/** Gathers the author list of a paper page: names with commas between them, some of them links. */
export interface AuthorReader {
  add(piece: Piece, text: string): void;
  endName(): void;
  take(): AuthorList;
}

export interface AuthorList {
  authors: RawAuthor[];
  /** What stands behind the list and is no name of it. */
  rest: Raw[];
}

const MORE = /^\+\s?\d+$/;

interface Part {
  piece: Piece;
  text: string;
  /** Whether a blank stands before it. */
  gap: boolean;
  /** A block begins here, so that nothing runs on. */
  apart: boolean;
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
        const first = at === 0;
        parts.push({
          piece,
          text: part,
          gap: first && piece.gap,
          apart: first && piece.apart,
          ends,
        });
        ends = false;
      });
    },
    endName() {
      ends = true;
    },
    take() {
      const authors: RawAuthor[] = [];
      let open: RawAuthor | undefined;
      // A list with commas is over where a block begins without one.
      const after = commas ? parts.findIndex((part, at) => at > 0 && part.apart && !part.ends) : -1;
      const listed = after === -1 ? parts : parts.slice(0, after);
      const rest: Raw[] = after === -1 ? [] : parts.slice(after).map(rawOf);
      for (const part of listed) {
        const { piece, text, gap, ends: isNext } = part;
        if (!/\p{L}/u.test(text)) {
          if (/\d/.test(text)) rest.push(rawOf(part));
          continue;
        }
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
      const named = authors.flatMap((author) => {
        const text = cleanText(author.text).replace(/^(?:and|&)\s+/, "");
        return text === "" ? [] : [{ ...author, text }];
      });
      return { authors: named, rest };
    },
  };
}

function rawOf({ piece, text }: Part): Raw {
  return { text, start: piece.start, end: piece.end };
}
