import { log2 } from "../power.js";
import { byScore, type JudgedItem } from "./judged-item.js";

/**
 * Normalised discounted cumulative gain: how much of what the best order would give stands at the
 * top. Gains in the order of their places, at least 0; `k` is how many places count.
 *
 * Source: Järvelin, Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002.
 *
 * @returns `undefined` where there is nothing to gain
 * @example
 * ```ts
 * ndcg([3, 2, 3, 0, 1, 2], 6)?.toFixed(4); // "0.9608"
 * ndcg([0, 0], 2); // undefined
 * ```
 */
export function ndcg(gains: readonly number[], k: number): number | undefined {
  const ideal = idealGain(gains, k);
  return ideal > 0 ? discountedGain(gains, k) / ideal : undefined;
}

/** The metric of one query. */
export function ndcgAt(items: readonly JudgedItem[], k: number): number | undefined {
  return ndcg(byScore(items).map(gainOf), k);
}

/** What a random order gives on average, worked out and not drawn. */
export function randomNdcgAt(items: readonly JudgedItem[], k: number): number | undefined {
  const gains = items.map(gainOf);
  const ideal = idealGain(gains, k);
  if (!(ideal > 0)) return undefined;
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  return (mean * discountedGain(new Array<number>(gains.length).fill(1), k)) / ideal;
}

function idealGain(gains: readonly number[], k: number): number {
  return discountedGain(
    [...gains].sort((a, b) => b - a),
    k,
  );
}

function discountedGain(gains: readonly number[], k: number): number {
  let sum = 0;
  for (let at = 0; at < Math.min(k, gains.length); at++) {
    sum += (gains[at] ?? 0) / log2(at + 2);
  }
  return sum;
}

/** A vote more matters less the more there are. */
function gainOf({ truth }: JudgedItem): number {
  return log2(1 + Math.max(truth, 0));
}
