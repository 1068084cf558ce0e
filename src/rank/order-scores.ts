/** Below 0 where the first stands before the second. */
export type CompareTies = (a: number, b: number) => number;

type Compare = (a: number, b: number) => number;

/**
 * The indexes of scores in the order of rank: the highest first, ties as `compareTies` has it. With a
 * limit only so many are found, without sorting the rest. A score of NaN is none; none is -0.
 */
export function orderScores(
  scores: Float64Array,
  compareTies: CompareTies,
  limit: number,
): Uint32Array {
  const compare: Compare = (a, b) => {
    const x = scores[a] ?? 0;
    const y = scores[b] ?? 0;
    return x === y ? compareTies(a, b) : x > y ? -1 : 1;
  };
  if (limit >= scores.length / 8) return sorted(scores, compare).subarray(0, limit);
  return firstOf(scores, compare, limit).sort(compare);
}

/** The first `limit` in no order: a heap with the last of them on top. */
function firstOf(scores: Float64Array, compare: Compare, limit: number): Uint32Array {
  const heap = new Uint32Array(limit);
  let size = 0;
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? Number.NaN;
    if (size < limit) {
      if (Number.isNaN(score)) continue;
      heap[size] = index;
      size += 1;
      if (size === limit) {
        for (let at = (limit >> 1) - 1; at >= 0; at--) siftDown(heap, at, compare);
      }
      continue;
    }
    const last = heap[0] ?? 0;
    // Nearly all end here, NaN too; calling a function for each would cost more than the rest.
    if (!(score >= (scores[last] ?? 0)) || limit === 0 || compare(index, last) >= 0) continue;
    heap[0] = index;
    siftDown(heap, 0, compare);
  }
  return heap.subarray(0, size);
}

function siftDown(heap: Uint32Array, start: number, compare: Compare): void {
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

/** Fewer are sorted by comparing: counting digits has a price of its own. */
const FEWEST_TO_COUNT = 2048;

function sorted(scores: Float64Array, compare: Compare): Uint32Array {
  const candidates = withScore(scores);
  if (candidates.length < FEWEST_TO_COUNT) return candidates.sort(compare);
  const { order, keys } = radixSorted(scores, candidates);
  // Those whose first 32 bits are the same are told apart by comparing.
  for (let from = 0; from < order.length; ) {
    const key = keys[from];
    let to = from + 1;
    while (to < order.length && keys[to] === key) to += 1;
    if (to - from > 1) sortRun(order, from, to, compare);
    from = to;
  }
  return order;
}

function withScore(scores: Float64Array): Uint32Array {
  const indexes = new Uint32Array(scores.length);
  let size = 0;
  for (let index = 0; index < scores.length; index++) {
    if (Number.isNaN(scores[index])) continue;
    indexes[size] = index;
    size += 1;
  }
  return indexes.subarray(0, size);
}

/** Most runs are of two or three. */
const SHORT_RUN = 8;

function sortRun(order: Uint32Array, from: number, to: number, compare: Compare): void {
  if (to - from > SHORT_RUN) {
    order.subarray(from, to).sort(compare);
    return;
  }
  for (let next = from + 1; next < to; next++) {
    const moved = order[next] ?? 0;
    let at = next;
    for (; at > from; at--) {
      const before = order[at - 1] ?? 0;
      if (compare(before, moved) <= 0) break;
      order[at] = before;
    }
    order[at] = moved;
  }
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Digits of 32 bits: the last has ten. */
const PASSES = 3;

/** Indexes with their keys, moved together so that memory is read in order. */
interface Keyed {
  order: Uint32Array;
  keys: Uint32Array;
}

/** Sorts by the first 32 bits of the scores, eleven at a time, from the last to the first. */
function radixSorted(scores: Float64Array, candidates: Uint32Array): Keyed {
  let from: Keyed = { order: candidates, keys: keysOf(scores, candidates) };
  let to: Keyed = {
    order: new Uint32Array(candidates.length),
    keys: new Uint32Array(candidates.length),
  };
  for (let pass = 0; pass < PASSES; pass++) {
    distribute(from, to, pass * DIGIT_BITS);
    [from, to] = [to, from];
  }
  return from;
}

/**
 * Keys that rise where scores fall: the first half of the bits of a double. They grow with a number
 * that is not negative, so all but the sign are turned; those of a negative one fall already.
 */
function keysOf(scores: Float64Array, candidates: Uint32Array): Uint32Array {
  const keys = new Uint32Array(candidates.length);
  const halves = new Uint32Array(scores.buffer, scores.byteOffset, 2 * scores.length);
  const first = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
  for (let at = 0; at < candidates.length; at++) {
    const bits = halves[2 * (candidates[at] ?? 0) + first] ?? 0;
    keys[at] = bits >= 0x8000_0000 ? bits : bits ^ 0x7fff_ffff;
  }
  return keys;
}

/** One pass: everything to where its digit belongs, in the order in which it came. */
function distribute(from: Keyed, to: Keyed, shift: number): void {
  const places = new Uint32Array(DIGITS);
  for (const key of from.keys) {
    const digit = (key >>> shift) & (DIGITS - 1);
    places[digit] = (places[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = places[digit] ?? 0;
    places[digit] = start;
    start += count;
  }
  for (let at = 0; at < from.keys.length; at++) {
    const key = from.keys[at] ?? 0;
    const digit = (key >>> shift) & (DIGITS - 1);
    const place = places[digit] ?? 0;
    places[digit] = place + 1;
    to.order[place] = from.order[at] ?? 0;
    to.keys[place] = key;
  }
}
