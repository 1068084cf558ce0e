import type { Paper } from "../model/index.js";
import { compareBytes } from "./compare-bytes.js";
import { hashText } from "./hash-text.js";
import { normalizeTitle } from "./normalize-title.js";

/**
 * An order of papers that depends on what they say alone, so that answers do not depend on the order
 * of the input: by `contentRank`, then by all they state.
 */
export function contentOrder(papers: readonly Paper[]): (a: number, b: number) => number {
  const ranks = new Float64Array(papers.length).fill(Number.NaN);
  const rankAt = (at: number): number => {
    const known = ranks[at] ?? 0;
    const paper = papers[at];
    if (!Number.isNaN(known) || paper === undefined) return known;
    const rank = contentRank(paper);
    ranks[at] = rank;
    return rank;
  };
  return (a, b) =>
    rankAt(a) - rankAt(b) || compareBytes(stableText(papers[a]), stableText(papers[b])) || a - b;
}

/**
 * The beginning of the title, so that neighbours are alike, and a hash of all that is stated, in one
 * number.
 */
export function contentRank(paper: Paper, title = normalizeTitle(paper.title)): number {
  let rank = 0;
  for (let at = 0; at < 4; at++) rank = rank * 256 + Math.min(255, title.charCodeAt(at) || 0);
  return rank * 2 ** 20 + (hashText(JSON.stringify(paper)) >>> 12);
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
