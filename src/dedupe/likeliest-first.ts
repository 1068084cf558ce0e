import type { PairList } from "./group-pairs.js";

/** The ends of the pairs that are wanted, those with the highest scores first, two numbers a pair. */
export function likeliestFirst(
  { ends, strengths, size }: PairList,
  isWanted: (a: number, b: number) => boolean,
  order: (a: number, b: number) => number,
): Uint32Array {
  const endOf = (pair: number, side: number) => ends[pair * 2 + side] ?? 0;
  const pairs = Uint32Array.from({ length: size }, (_, pair) => pair)
    .filter((pair) => isWanted(endOf(pair, 0), endOf(pair, 1)))
    .sort(
      (x, y) =>
        (strengths[y] ?? 0) - (strengths[x] ?? 0) ||
        order(endOf(x, 0), endOf(y, 0)) ||
        order(endOf(x, 1), endOf(y, 1)),
    );
  return Uint32Array.from({ length: pairs.length * 2 }, (_, at) =>
    endOf(pairs[at >> 1] ?? 0, at & 1),
  );
}
