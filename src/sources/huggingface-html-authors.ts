import { cleanText } from "../text/clean-text.js";
import type { Piece } from "./huggingface-pieces.js";
import type { RawAuthor } from "./source.js";

/** Gathers the author list of a paper page: names with commas between them, some of them links. */
export interface AuthorReader {
  add(piece: Piece, text: string): void;
  endName(): void;
  take(): RawAuthor[];
}

const MORE = /^\+\s?\d+$/;

export function createAuthorReader(): AuthorReader {
  const authors: RawAuthor[] = [];
  let open: RawAuthor | undefined;

  function endName(): void {
    const done = open;
    open = undefined;
    if (done === undefined) return;
    const text = cleanText(done.text).replace(/^(?:and|&)\s+/, "");
    if (/\p{L}/u.test(text)) authors.push({ ...done, text });
  }

  function extend(text: string, piece: Piece, gap: boolean): void {
    if (cleanText(text) === "") return;
    const { address } = piece.link ?? {};
    // Without a comma, a name that does not run on is the next one.
    if (open !== undefined && gap) endName();
    open ??= { text: "", start: piece.start, end: piece.end };
    open.text += text;
    open.end = piece.end;
    if (address?.type === "account") open.username = address.slug;
  }

  return {
    add(piece, text) {
      if (MORE.test(text)) return;
      piece.text.split(",").forEach((part, at) => {
        if (at > 0) endName();
        extend(part, piece, at === 0 && piece.gap);
      });
    },
    endName,
    take() {
      endName();
      return authors;
    },
  };
}
