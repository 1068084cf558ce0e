import type { Stretch } from "./protocol.js";

/** More than this many characters are not put into the page at once. */
const LARGEST_VIEW = 200_000;

/** A part of the input; `paper` is the place of the record that it belongs to. */
export interface Piece {
  text: string;
  paper: number | undefined;
}

export interface MarkedText {
  pieces: Piece[];
  /** How many characters before and after the pieces are left out. */
  before: number;
  after: number;
}

/** Cuts the input at its records. Of a large input only what stands around one record is given. */
export function markedPieces(
  text: string,
  places: readonly (Stretch | undefined)[],
  around: number,
): MarkedText {
  const middle = places[around]?.start ?? 0;
  const isWhole = text.length <= LARGEST_VIEW;
  const from = isWhole ? 0 : Math.max(0, middle - LARGEST_VIEW / 2);
  const to = isWhole ? text.length : Math.min(text.length, from + LARGEST_VIEW);
  const marks = places
    .flatMap((place, paper) => (place === undefined ? [] : { ...place, paper }))
    .filter(({ start, end }) => start >= from && start < to && end > start)
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end, paper } of marks) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), paper: undefined });
    at = Math.min(end, to);
    pieces.push({ text: text.slice(start, at), paper });
  }
  if (at < to) pieces.push({ text: text.slice(at, to), paper: undefined });
  return { pieces, before: from, after: text.length - to };
}
