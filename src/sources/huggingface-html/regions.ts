import type { HtmlTag } from "../../html/read-html.js";
import type { Raw, Span } from "../source.js";
import type { Heading, Piece } from "./pieces.js";

/** The part of a page that one record is read from. */
export interface Region extends Span {
  id: string;
  titles: { heading: Heading; title: Raw }[];
  pieces: Piece[];
  /** Where the second and further copies of the card begin. */
  copies: number[];
}

export interface Regions {
  onPiece(piece: Piece): void;
  onHeadingStart(tag: HtmlTag): void;
  onTitle(heading: Heading, title: Raw, id: string): void;
  onClose(depth: number, start: number, end: number): void;
  /** An outermost `article` ended; gives back its pieces where it holds no title. */
  takeUntitled(article: Span): Piece[] | undefined;
  end(): void;
  /** The pieces that belong to no region so far. */
  readonly waiting: readonly Piece[];
}

/** Where pieces stand that belong to no card. */
export type Outside = "above" | "between" | "below";

interface Group {
  id: string;
  titles: { heading: Heading; title: Raw }[];
  copies: number[];
  /** How many elements it shares with the group before; undefined for the first. */
  sharedBefore: number | undefined;
  /** How many elements its titles have in common. */
  common: number;
  /** Where the first element begins that it does not share with the group before. */
  start: number;
  article: { depth: number; start: number } | undefined;
}

/**
 * Finds the cards of a listing by their titles alone. Two neighbouring titles stand in elements that
 * they share and in elements of their own; the outermost of their own is the card. So nothing is
 * asked of names and classes, and wrappers change nothing. Titles of one paper that follow each
 * other are copies of one card.
 */
export function findRegions(
  emit: (region: Region) => void,
  outside: (pieces: Piece[], where: Outside) => void,
): Regions {
  let pieces: Piece[] = [];
  let group: Group | undefined;
  /** The fewest elements that were open since the last title. */
  let shared = 0;
  let startOfOwn = 0;
  let innerArticle: Group["article"];
  let lastTitle = -1;
  /** Where the elements of the last title began and ended, by depth, once they are closed. */
  const starts: number[] = [];
  const ends: number[] = [];

  function onTitle(heading: Heading, title: Raw, id: string): void {
    lastTitle = heading.start;
    if (group !== undefined && group.id === id) {
      group.titles.push({ heading, title });
      group.copies.push(startOfOwn);
      group.common = Math.min(group.common, shared);
    } else {
      const before = group === undefined ? undefined : shared;
      if (group !== undefined) finish(group, shared, { start: startOfOwn, id });
      group = {
        id,
        titles: [{ heading, title }],
        copies: [],
        sharedBefore: before,
        common: heading.depth,
        start: startOfOwn,
        article: innerArticle,
      };
    }
    shared = heading.depth;
  }

  function finish(
    done: Group,
    sharedAfter: number | undefined,
    next: { start: number; id: string } | undefined,
  ): void {
    const own = extent(done, sharedAfter, next?.start);
    const inside: Piece[] = [];
    const before: Piece[] = [];
    const after: Piece[] = [];
    const later: Piece[] = [];
    for (const piece of pieces) {
      if (next !== undefined && piece.start >= next.start) later.push(piece);
      else if (piece.start < own.start) before.push(piece);
      else if (piece.start < own.end) inside.push(piece);
      else after.push(piece);
    }
    const bare = inside.every(({ heading }) => heading !== undefined);
    const mine: Piece[] = [];
    const loose: Piece[] = [];
    const ahead: Piece[] = [];
    for (const piece of before) (pointsTo(piece, done.id) ? mine : loose).push(piece);
    if (loose.length > 0) outside(loose, done.sharedBefore === undefined ? "above" : "between");
    const rest: Piece[] = [];
    let ended = false;
    for (const piece of after) {
      if (pointsTo(piece, done.id)) mine.push(piece);
      else if (ahead.length > 0 || (next !== undefined && opens(piece, next.id))) ahead.push(piece);
      else if (bare && !ended && !piece.quiet) mine.push(piece);
      else {
        ended = true;
        rest.push(piece);
      }
    }
    if (rest.length > 0) outside(rest, next === undefined ? "below" : "between");
    const all = [...mine.filter(({ start }) => start < own.start), ...inside];
    const tail = mine.filter(({ start }) => start >= own.start);
    all.push(...tail);
    const start = Math.min(own.start, all[0]?.start ?? own.start);
    const end = Math.max(own.end, tail[tail.length - 1]?.end ?? 0);
    emit({ id: done.id, titles: done.titles, copies: done.copies, pieces: all, start, end });
    pieces = [...ahead, ...later];
  }

  /** The outermost element that holds the titles of the group and of no other. */
  function extent(done: Group, sharedAfter: number | undefined, limit: number | undefined): Span {
    const first = done.titles[0]?.heading;
    const last = done.titles[done.titles.length - 1]?.heading;
    const bounds = { start: first?.start ?? 0, end: last?.end ?? 0 };
    const { sharedBefore, article } = done;
    if (sharedBefore === undefined && sharedAfter === undefined) {
      if (article === undefined) return bounds;
      return { start: article.start, end: ends[article.depth] ?? bounds.end };
    }
    const depth = 1 + Math.max(sharedBefore ?? 0, sharedAfter ?? 0);
    if (depth > done.common) return bounds;
    const fromBefore = depth === (sharedBefore ?? -1) + 1;
    const start = fromBefore ? done.start : (starts[depth] ?? bounds.start);
    return { start, end: Math.min(ends[depth] ?? bounds.end, limit ?? Number.POSITIVE_INFINITY) };
  }

  return {
    onPiece(piece) {
      pieces.push(piece);
    },
    onHeadingStart(tag) {
      startOfOwn = tag.startAt(shared + 1);
      if (group === undefined) innerArticle = innermostArticle(tag);
    },
    onTitle,
    onClose(depth, start, end) {
      if (depth > shared) return;
      shared = depth - 1;
      starts[depth] = start;
      ends[depth] = end;
    },
    takeUntitled(article) {
      if (lastTitle >= article.start) return undefined;
      const from = firstFrom(pieces, article.start);
      return pieces.splice(from);
    },
    end() {
      if (group === undefined) return;
      finish(group, undefined, undefined);
      group = undefined;
    },
    get waiting() {
      return pieces;
    },
  };
}

/** A page with one card has nothing to compare it with, so the name of the element has to do. */
function innermostArticle(tag: HtmlTag): Group["article"] {
  for (let depth = tag.depth - 1; depth > 0; depth--) {
    if (tag.kindAt(depth)?.name === "article") return { depth, start: tag.startAt(depth) };
  }
  return undefined;
}

function firstFrom(pieces: readonly Piece[], start: number): number {
  let at = pieces.length;
  while (at > 0 && (pieces[at - 1]?.start ?? 0) >= start) at--;
  return at;
}

function pointsTo({ link }: Piece, id: string): boolean {
  const address = link?.address;
  return address !== undefined && "id" in address && address.id === id;
}

/** What stands before the title of a card where nothing holds the card together. */
function opens(piece: Piece, nextId: string): boolean {
  return pointsTo(piece, nextId) || piece.vote || /^Submitted by\b/i.test(piece.text);
}
