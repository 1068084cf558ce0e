import { requireNumber } from "../number-options.js";

/** The parameters of {@link maximalMarginalRelevance}. */
export interface MarginalRelevanceOptions {
  /** 1 is relevance alone, 0 difference alone. Default: 0.7. */
  lambda?: number;
  /** How many are chosen. Default: all. */
  limit?: number;
}

/**
 * Chooses items that are relevant and unlike those chosen before:
 * `lambda * relevance - (1 - lambda) * greatest similarity to one chosen`. Answers their indexes in
 * the order of choice. The first is always the most relevant; ties go to the lower index. Relevance
 * and similarity should be from 0 to 1. `similarity` is asked at most `limit` times the number of
 * items.
 *
 * Source: Carbonell, Goldstein, "The Use of MMR", SIGIR 1998.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const alike = [[1, 0.9, 0], [0.9, 1, 0], [0, 0, 1]];
 * maximalMarginalRelevance([0.9, 0.85, 0.5], (a, b) => alike[a]?.[b] ?? 0, { lambda: 0.5 }); // [0, 2, 1]
 * ```
 */
export function maximalMarginalRelevance(
  relevance: readonly number[],
  similarity: (a: number, b: number) => number,
  options: MarginalRelevanceOptions = {},
): number[] {
  const lambda = requireNumber("lambda", options.lambda ?? 0.7, "a number from 0 to 1");
  const limit = options.limit ?? relevance.length;
  requireNumber("limit", limit, "a whole number of at least 0");
  const open = relevance.map((value, index) => ({ index, value, closest: 0 }));
  const chosen: number[] = [];
  while (open.length > 0 && chosen.length < limit) {
    const isFirst = chosen.length === 0;
    let best = 0;
    for (let at = 1; at < open.length; at++) {
      if (worth(open[at], isFirst) > worth(open[best], isFirst)) best = at;
    }
    const [next] = open.splice(best, 1);
    if (next === undefined) break;
    chosen.push(next.index);
    for (const one of open) {
      const alike = similarity(one.index, next.index);
      one.closest = isFirst ? alike : Math.max(one.closest, alike);
    }
  }
  return chosen;

  /** The first choice is by relevance: nothing is chosen yet that it could be like. */
  function worth(one: { value: number; closest: number } | undefined, isFirst: boolean): number {
    if (one === undefined) return Number.NEGATIVE_INFINITY;
    return isFirst ? one.value : lambda * one.value - (1 - lambda) * one.closest;
  }
}
