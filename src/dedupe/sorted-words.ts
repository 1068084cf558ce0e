import { type ByteStore, bytesInMemory } from "./byte-store.js";

/** Numbers of 64 bits, given as two halves from 0 to 4294967295, which come back in ascending order. */
export interface SortedWords {
  readonly size: number;
  push: (high: number, low: number) => void;
  /** Visits all of them; nothing may be pushed afterwards. */
  visit: (visit: (high: number, low: number) => void) => void;
}

/** Numbers that are sorted at once, 8 MB of them; only one such run is in memory. */
const RUN = 2 ** 20;
/** Numbers that are read of a run at once while runs are merged. */
const STEP = 2 ** 12;
const BYTES = 8;

/** Where the high half of a number stands in memory: it depends on the processor. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Sorts more numbers than fit into memory: sorted runs go to `bytes`, and are merged from there.
 *
 * @param bytes where runs are put; in memory, where none is given
 */
export function createSortedWords(bytes: ByteStore = bytesInMemory()): SortedWords {
  let halves = new Uint32Array(2 * 1_024);
  let waiting = 0;
  let runs = 0;
  const sortWaiting = () => new BigUint64Array(halves.buffer, 0, waiting).sort();
  return {
    get size() {
      return runs * RUN + waiting;
    },
    push: (high, low) => {
      if (waiting === RUN) {
        sortWaiting();
        bytes.append(new Uint8Array(halves.buffer, 0, RUN * BYTES));
        runs++;
        waiting = 0;
      } else if (waiting * 2 === halves.length) {
        const larger = new Uint32Array(halves.length * 2);
        larger.set(halves);
        halves = larger;
      }
      halves[waiting * 2 + HIGH] = high;
      halves[waiting * 2 + 1 - HIGH] = low;
      waiting++;
    },
    visit: (visit) => {
      sortWaiting();
      const last = halves.subarray(0, waiting * 2);
      halves = new Uint32Array(0);
      if (runs === 0) {
        for (let at = 0; at < last.length; at += 2) {
          visit(last[at + HIGH] ?? 0, last[at + 1 - HIGH] ?? 0);
        }
        return;
      }
      const readers = Array.from({ length: runs }, (_, nth) => runReader(bytes, nth));
      if (last.length > 0) readers.push(readerOf(last, () => undefined));
      mergeRuns(readers, visit);
    },
  };
}

/** Visits numbers that came more than once only once. */
export function visitOnce(words: SortedWords, visit: (high: number, low: number) => void): void {
  let [lastHigh, lastLow] = [-1, -1];
  words.visit((high, low) => {
    if (high === lastHigh && low === lastLow) return;
    [lastHigh, lastLow] = [high, low];
    visit(high, low);
  });
}

/** Where a run has been read to. */
interface RunReader {
  high: number;
  low: number;
  /** Goes to the next number; false behind the last one. */
  next: () => boolean;
}

function runReader(bytes: ByteStore, nth: number): RunReader {
  let read = 0;
  const step = new Uint32Array(STEP * 2);
  const more = () => {
    if (read === RUN) return undefined;
    const start = (nth * RUN + read) * BYTES;
    new Uint8Array(step.buffer).set(bytes.read(start, STEP * BYTES));
    read += STEP;
    return step;
  };
  return readerOf(more() ?? step, more);
}

function readerOf(first: Uint32Array, more: () => Uint32Array | undefined): RunReader {
  let numbers = first;
  let at = 0;
  const reader = { high: first[HIGH] ?? 0, low: first[1 - HIGH] ?? 0, next };
  return reader;

  function next(): boolean {
    at += 2;
    if (at === numbers.length) {
      const read = more();
      if (read === undefined) return false;
      numbers = read;
      at = 0;
    }
    reader.high = numbers[at + HIGH] ?? 0;
    reader.low = numbers[at + 1 - HIGH] ?? 0;
    return true;
  }
}

/** The readers stand in a heap, the one with the smallest number in front. */
function mergeRuns(heap: RunReader[], visit: (high: number, low: number) => void): void {
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at);
  for (let [first] = heap; first !== undefined; [first] = heap) {
    visit(first.high, first.low);
    if (!first.next()) {
      const last = heap.pop();
      if (last === undefined || last === first) continue;
      heap[0] = last;
    }
    sink(heap, 0);
  }
}

function sink(heap: RunReader[], from: number): void {
  for (let at = from; ; ) {
    let least = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2; child++) {
      if (isLess(heap[child], heap[least])) least = child;
    }
    const [above, below] = [heap[at], heap[least]];
    if (least === at || above === undefined || below === undefined) return;
    heap[at] = below;
    heap[least] = above;
    at = least;
  }
}

function isLess(a: RunReader | undefined, b: RunReader | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.high < b.high || (a.high === b.high && a.low < b.low);
}
