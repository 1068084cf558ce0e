/** Below 0 where the first stands before the second. */
export type CompareTies = (a: number, b: number) => number;

/**
 * The indexes of scores in the order of rank: the highest first, ties as `compareTies` has it. With a
 * limit only so many are found, without sorting the rest. A score of NaN is none; none is -0.
 */
export function orderScores(
  scores: Float64Array,
  compareTies: CompareTies,
  limit: number,
): Uint32Array {
  if (limit >= scores.length / 8) return sorted(scores, compareTies).subarray(0, limit);
  const compare = (a: number, b: number) => {
    const x = scores[a] ?? 0;
    const y = scores[b] ?? 0;
    return x === y ? compareTies(a, b) : x > y ? -1 : 1;
  };
  return firstOf(scores, compare, limit).sort(compare);
}

/** The first `limit` in no order: a heap with the last of them on top. */
function firstOf(
  scores: Float64Array,
  compare: (a: number, b: number) => number,
  limit: number,
): Uint32Array {
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

/** Fewer are sorted by comparing: counting digits has a price of its own. */
const FEWEST_TO_COUNT = 2048;

function sorted(scores: Float64Array, compareTies: CompareTies): Uint32Array {
  const candidates = withScore(scores);
  const order =
    candidates.length < FEWEST_TO_COUNT
      ? candidates.slice().sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      : radixSorted(scores, candidates);
  for (let from = 0; from < order.length; ) {
    const score = scores[order[from] ?? 0];
    let to = from + 1;
    while (to < order.length && scores[order[to] ?? 0] === score) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(compareTies);
    from = to;
  }
  return order;
}

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Digits of a word of 32 bits: the last has ten. */
const DIGITS_OF_WORD = 3;

/** Indexes with the two words of their keys, moved together so that memory is read in order. */
interface Keyed {
  order: Uint32Array;
  low: Uint32Array;
  high: Uint32Array;
}

/** Sorts by the bits of the scores, eleven at a time, from the last to the first. */
function radixSorted(scores: Float64Array, candidates: Uint32Array): Uint32Array {
  let from = keyed(scores, candidates);
  let to: Keyed = {
    order: new Uint32Array(candidates.length),
    low: new Uint32Array(candidates.length),
    high: new Uint32Array(candidates.length),
  };
  for (const word of ["low", "high"] as const) {
    for (let digit = 0; digit < DIGITS_OF_WORD; digit++) {
      distribute(from, to, from[word], digit * DIGIT_BITS);
      [from, to] = [to, from];
    }
  }
  return from.order;
}

/**
 * Keys that rise where scores fall. The bits of a double that is not negative grow with it, so all
 * but the sign are turned; those of a negative one fall already.
 */
function keyed(scores: Float64Array, candidates: Uint32Array): Keyed {
  const low = new Uint32Array(candidates.length);
  const high = new Uint32Array(candidates.length);
  const double = new DataView(new ArrayBuffer(8));
  for (let at = 0; at < candidates.length; at++) {
    double.setFloat64(0, scores[candidates[at] ?? 0] ?? 0);
    const [top, bottom] = [double.getUint32(0), double.getUint32(4)];
    const isNegative = top >= 0x8000_0000;
    high[at] = isNegative ? top : top ^ 0x7fff_ffff;
    low[at] = isNegative ? bottom : ~bottom;
  }
  return { order: candidates, low, high };
}

/** One pass: everything to where its digit belongs, in the order in which it came. */
function distribute(from: Keyed, to: Keyed, words: Uint32Array, shift: number): void {
  const places = new Uint32Array(DIGITS);
  for (const word of words) {
    const digit = (word >>> shift) & (DIGITS - 1);
    places[digit] = (places[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = places[digit] ?? 0;
    places[digit] = start;
    start += count;
  }
  for (let at = 0; at < words.length; at++) {
    const digit = ((words[at] ?? 0) >>> shift) & (DIGITS - 1);
    const place = places[digit] ?? 0;
    places[digit] = place + 1;
    to.order[place] = from.order[at] ?? 0;
    to.low[place] = from.low[at] ?? 0;
    to.high[place] = from.high[at] ?? 0;
  }
}
