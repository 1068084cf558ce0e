import { maximalMarginalRelevance } from "./formulas/marginal-relevance.js";
import { requireKnownOptions, requireNumber } from "./number-options.js";
import type { RankablePaper } from "./rankable-paper.js";

/** How papers that are alike are put apart. */
export interface DiversifyOptions<P extends RankablePaper = RankablePaper> {
  /** 1 is the score alone, 0 difference alone. Default: 0.7. */
  lambda?: number | undefined;
  /** How many of the first papers are looked at; the others stay where they are. Default: 50. */
  pool?: number | undefined;
  /** From 0 for unlike to 1 for alike. Default: `paperSimilarity`. */
  similarity?: ((a: P, b: P) => number) | undefined;
}

const POOL = 50;

/** Throws a `TypeError` that names the option that is wrong. */
export function checkDiversify<P extends RankablePaper>(options: DiversifyOptions<P>): void {
  requireKnownOptions(options, ["lambda", "pool", "similarity"]);
  const { lambda, pool, similarity } = options;
  if (lambda !== undefined) requireNumber("diversify.lambda", lambda, "a number from 0 to 1");
  if (pool !== undefined) requireNumber("diversify.pool", pool, "a whole number above 0");
  if (similarity !== undefined && typeof similarity !== "function") {
    throw new TypeError(
      `option diversify.similarity: expected a function, got ${String(similarity)}`,
    );
  }
}

/** How many of the first papers have to be ordered. */
export function poolOf({ pool = POOL }: { pool?: number | undefined }, limit: number): number {
  return Math.max(pool, limit);
}

/**
 * Orders indexes anew by maximal marginal relevance. Scores are put on a scale from 0 to 1 first. The
 * first stays where it is.
 */
export function diversified<P extends RankablePaper>(
  order: readonly number[],
  papers: readonly P[],
  scores: Float64Array,
  options: DiversifyOptions<P>,
): number[] {
  const { lambda = 0.7, pool = POOL, similarity = paperSimilarity } = options;
  const first = order.slice(0, pool);
  const values = first.map((index) => scores[index] ?? 0);
  const lowest = values.at(-1) ?? 0;
  // Halves first: the difference of two large scores may be more than a number can hold.
  const span = (values[0] ?? 0) / 2 - lowest / 2;
  const relevance = values.map((value) => (span > 0 ? (value / 2 - lowest / 2) / span : 1));
  const alike = (a: number, b: number): number => {
    const [x, y] = [papers[first[a] ?? -1], papers[first[b] ?? -1]];
    if (x === undefined || y === undefined) return 0;
    const value = similarity(x, y);
    return Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, value));
  };
  const chosen = maximalMarginalRelevance(relevance, alike, { lambda });
  return [...chosen.map((at) => first[at] ?? 0), ...order.slice(pool)];
}

/**
 * How alike two papers are, from 0 to 1: the largest of what they share of their organizations,
 * authors, repositories and keywords, each as the share of all that either names.
 *
 * @example
 * ```ts
 * const google = { name: "Google" };
 * const paper = { title: "A", orgs: [google], keywords: ["search", "agents"] };
 * paperSimilarity(paper, { title: "B", orgs: [google, { name: "MIT" }] }); // 0.5
 * paperSimilarity(paper, { title: "C", keywords: ["vision"] }); // 0
 * ```
 */
export function paperSimilarity(a: RankablePaper, b: RankablePaper): number {
  return Math.max(
    shared(a.orgs?.map(nameOf), b.orgs?.map(nameOf)),
    shared(a.authors?.map(nameOf), b.authors?.map(nameOf)),
    shared(a.links?.flatMap(repositoryOf), b.links?.flatMap(repositoryOf)),
    shared(a.keywords?.map(lower), b.keywords?.map(lower)),
  );
}

function shared(a: readonly string[] = [], b: readonly string[] = []): number {
  const [one, other] = [new Set(a), new Set(b)];
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 0 : [...one].filter((item) => other.has(item)).length / all;
}

function nameOf({ name }: { name: string }): string {
  return lower(name);
}

function lower(text: string): string {
  return text.toLowerCase();
}

function repositoryOf({ repo, url }: { repo?: unknown; url: string }): string[] {
  return repo === undefined ? [] : [lower(url)];
}
