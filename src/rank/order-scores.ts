/** Below 0 where the first stands before the second. */
export type CompareTies = (a: number, b: number) => number;

/**
 * The indexes of scores in the order of rank: the highest first, ties as `compareTies` has it. With a
 * limit only so many are found, without sorting the rest. No score is NaN.
 */
export function orderScores(
  scores: Float64Array,
  candidates: Uint32Array,
  compareTies: CompareTies,
  limit: number,
): Uint32Array {
  const compare = (a: number, b: number) => {
    const x = scores[a] ?? 0;
    const y = scores[b] ?? 0;
    return x === y ? compareTies(a, b) : x > y ? -1 : 1;
  };
  if (limit >= candidates.length / 8) {
    return candidates.slice().sort(compare).subarray(0, limit);
  }
  return firstOf(candidates, compare, limit).sort(compare);
}

/** The first `limit` in no order: a heap with the last of them on top. */
function firstOf(
  candidates: Uint32Array,
  compare: (a: number, b: number) => number,
  limit: number,
): Uint32Array {
  const heap = candidates.slice(0, limit);
  for (let at = (limit >> 1) - 1; at >= 0; at--) siftDown(heap, at, compare);
  if (limit === 0) return heap;
  for (let at = limit; at < candidates.length; at++) {
    const index = candidates[at] ?? 0;
    if (compare(index, heap[0] ?? 0) >= 0) continue;
    heap[0] = index;
    siftDown(heap, 0, compare);
  }
  return heap;
}

function siftDown(
  heap: Uint32Array,
  start: number,
  compare: (a: number, b: number) => number,
): void {
  const moved = heap[start] ?? 0;
  let at = start;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child += 1;
    const last = heap[child] ?? 0;
    if (compare(last, moved) <= 0) break;
    heap[at] = last;
    at = child;
  }
  heap[at] = moved;
}
