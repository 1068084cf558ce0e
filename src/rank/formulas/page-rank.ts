import { requireNumber } from "../number-options.js";

/**
 * PageRank of a graph of citations, where `links[i]` are the indexes that `i` cites. The sum is 1.
 * What cites nothing passes its weight to all. Indexes outside the graph are passed over.
 *
 * Source: Brin, Page, "The Anatomy of a Large-Scale Hypertextual Web Search Engine", 1998, in the
 * form that sums to 1.
 *
 * @param options `damping`: 0.85 by default; `iterations`: 200
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * pageRank([[1], [0]]); // [0.5, 0.5]
 * ```
 */
export function pageRank(
  links: readonly (readonly number[])[],
  options: {
    /** Share of the weight that follows links, from 0 to 1. Default: 0.85. */
    damping?: number;
    /** Most rounds. Default: 200. */
    iterations?: number;
  } = {},
): number[] {
  const damping = requireNumber("damping", options.damping ?? 0.85, "a number from 0 to 1");
  const rounds = options.iterations ?? 200;
  requireNumber("iterations", rounds, "a whole number above 0");
  const size = links.length;
  const targets = links.map((list) => {
    return list.filter((to) => Number.isInteger(to) && to >= 0 && to < size);
  });
  let weights = new Array<number>(size).fill(1 / size);
  for (let round = 0; round < rounds; round++) {
    let loose = 0;
    const next = new Array<number>(size).fill(0);
    for (const [from, list] of targets.entries()) {
      const weight = weights[from] ?? 0;
      if (list.length === 0) loose += weight;
      for (const to of list) next[to] = (next[to] ?? 0) + weight / list.length;
    }
    weights = next.map((weight) => (1 - damping) / size + damping * (weight + loose / size));
  }
  return weights;
}
