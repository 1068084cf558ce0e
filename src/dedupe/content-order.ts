import type { Paper } from "../model/index.js";
import { compareBytes } from "./compare-bytes.js";
import { hashText } from "./hash-text.js";
import { normalizeTitle } from "./normalize-title.js";
import { withRoom } from "./with-room.js";

/** Where a paper stands among others, by what it says alone. */
export interface ContentRank {
  /** The beginning of the title, so that neighbours are alike, and a hash of all that is stated. */
  rank: number;
  /** Another hash of it, for papers of one rank: those that have both are the same in everything. */
  tie: number;
}

/**
 * An order of papers that depends on what they say alone, so that answers do not depend on the order
 * of the input; only papers that say the same are ordered by their places.
 */
export function contentOrder(papers: readonly Paper[]): (a: number, b: number) => number {
  const ranks = createRankList();
  const placeOf = new Int32Array(papers.length).fill(-1);
  let size = 0;
  const rankAt = (at: number): number => {
    const known = placeOf[at] ?? 0;
    const paper = papers[at];
    if (known >= 0 || paper === undefined) return known;
    ranks.push(contentRank(paper));
    placeOf[at] = size;
    return size++;
  };
  return (a, b) => ranks.compare(rankAt(a), rankAt(b)) || a - b;
}

export function contentRank(paper: Paper, title = normalizeTitle(paper.title)): ContentRank {
  const text = JSON.stringify(paper);
  let rank = 0;
  for (let at = 0; at < RANKED_LETTERS; at++) rank = rank * LETTERS + letterRank(title, at);
  return { rank: rank * 2 ** 20 + (hashText(text) >>> 12), tie: hashText(text, 1) };
}

/** So many letters fit into 32 bits beside a hash of 20. */
const RANKED_LETTERS = 6;
const LETTERS = 38;

function letterRank(title: string, at: number): number {
  const code = title.charCodeAt(at);
  if (code >= 97 && code <= 122) return code - 86;
  if (code >= 48 && code <= 57) return code - 47;
  return Number.isNaN(code) || code === 32 ? 0 : LETTERS - 1;
}

/** Ranks of very many papers, twelve bytes each. */
export interface RankList {
  push: (rank: ContentRank) => void;
  /** Compares two of them by their places in the list. */
  compare: (a: number, b: number) => number;
}

export function createRankList(): RankList {
  let ranks = new Float64Array(0);
  let ties = new Uint32Array(0);
  let size = 0;
  return {
    push: ({ rank, tie }) => {
      ranks = withRoom(ranks, size + 1);
      ties = withRoom(ties, size + 1);
      ranks[size] = rank;
      ties[size++] = tie;
    },
    compare: (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || (ties[a] ?? 0) - (ties[b] ?? 0),
  };
}

/** JSON with the members of every object in byte order. */
export function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([name, member]) => `${JSON.stringify(name)}:${stableText(member)}`);
  return `{${members.join(",")}}`;
}
