import { byScore, byTruth, type JudgedItem } from "./judged-item.js";

/**
 * The share of the first `k` places that also belong to the true first `k`. Ties are broken by id in
 * both.
 */
export function precisionAt(items: readonly JudgedItem[], k: number): number | undefined {
  if (items.length === 0) return undefined;
  const top = new Set(byTruth(items).slice(0, k));
  const hits = byScore(items)
    .slice(0, k)
    .filter((item) => top.has(item));
  return hits.length / k;
}

/** What a random order gives on average. */
export function randomPrecisionAt(items: readonly JudgedItem[], k: number): number | undefined {
  if (items.length === 0) return undefined;
  return Math.min(k, items.length) ** 2 / items.length / k;
}
