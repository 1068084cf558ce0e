import { requireNumber } from "../number-options.js";

/** The parameters of {@link reciprocalRankFusion}. */
export interface RankFusionOptions {
  /** The larger, the less the first places stand out. Default: 60. */
  k?: number;
  /** What each list counts, in their order. Default: 1 each. */
  weights?: readonly number[];
}

/**
 * Joins ranked lists of ids by place alone: `sum of weight / (k + place)`, places from 1. A list in
 * which an id is missing adds nothing. With lists of unequal worth it does harm without weights: by
 * votes and comments together, papers are ranked worse than by votes alone (docs/ranking.md).
 * Of an id that stands twice in a list the first place counts. Terms are added from the largest on,
 * so that the order of the lists makes no difference.
 *
 * Source: Cormack, Clarke, Buettcher, "Reciprocal Rank Fusion", SIGIR 2009.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const fused = reciprocalRankFusion([["a", "b"], ["b", "c"]], { k: 1 });
 * [...fused]; // [["b", 0.8333333333333333], ["a", 0.5], ["c", 0.3333333333333333]]
 * ```
 */
export function reciprocalRankFusion(
  lists: readonly (readonly string[])[],
  options: RankFusionOptions = {},
): Map<string, number> {
  const k = requireNumber("k", options.k ?? 60, "a number of at least 0");
  const { weights } = options;
  if (weights !== undefined && weights.length !== lists.length) {
    throw new TypeError(
      `option weights: expected ${lists.length}, one for each list, got ${weights.length}`,
    );
  }
  const terms = new Map<string, number[]>();
  for (const [index, list] of lists.entries()) {
    const weight = requireNumber("weights", weights?.[index] ?? 1, "a number of at least 0");
    for (const [at, id] of [...new Set(list)].entries()) {
      const term = weight / (k + at + 1);
      const known = terms.get(id);
      if (known === undefined) terms.set(id, [term]);
      else known.push(term);
    }
  }
  const sums = [...terms].map(([id, values]): [string, number] => [id, sumFromLargest(values)]);
  return new Map(sums.sort(byScoreThenId));
}

/**
 * Joins rankings by Borda's count: in a list of n, the first gets n - 1 points and the last 0. An id
 * that is missing from a list gets none there.
 *
 * @example
 * ```ts
 * [...bordaCount([["a", "b", "c"], ["b", "a", "c"], ["a", "c", "b"]])]; // [["a", 5], ["b", 3], ["c", 1]]
 * ```
 */
export function bordaCount(lists: readonly (readonly string[])[]): Map<string, number> {
  const points = new Map<string, number>();
  for (const list of lists) {
    const ids = [...new Set(list)];
    for (const [at, id] of ids.entries()) {
      points.set(id, (points.get(id) ?? 0) + ids.length - 1 - at);
    }
  }
  return new Map([...points].sort(byScoreThenId));
}

function sumFromLargest(values: readonly number[]): number {
  return [...values].sort((a, b) => b - a).reduce((sum, value) => sum + value, 0);
}

function byScoreThenId([a, scoreA]: [string, number], [b, scoreB]: [string, number]): number {
  if (scoreA !== scoreB) return scoreB - scoreA;
  return a < b ? -1 : a > b ? 1 : 0;
}
