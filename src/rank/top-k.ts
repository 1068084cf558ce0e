import { paperKey } from "../ids/paper-key.js";
import { readAsOf } from "./as-of.js";
import { NO_LOOKS } from "./looks.js";
import { requireKnownOptions, requireNumber } from "./number-options.js";
import { clockOf } from "./paper-clock.js";
import { checkRanker } from "./rank-options.js";
import type { RankedPaper, Ranking } from "./rank-papers.js";
import type { RankablePaper } from "./rankable-paper.js";
import type { Ranker } from "./ranker.js";
import {
  NO_FACTS,
  NO_PRIORS,
  needsOf,
  type SignalContext,
  scoreOf,
  signalsOf,
} from "./read-signals.js";
import { compareListed, compareText } from "./tie-order.js";

/** Options of {@link createTopK}. */
export interface TopKOptions {
  /** How papers are scored. */
  ranker: Ranker;
  /** The present of all scores, as for `rankPapers`. */
  asOf: string;
  /** Most papers that are kept. */
  limit: number;
}

/** The first papers of a stream. */
export interface TopK<P> {
  /** Takes a paper; says whether it is now among the first. */
  add(paper: P): boolean;
  /** The first papers so far, as `rankPapers` gives them. */
  result(): Ranking<P>;
}

/**
 * Keeps the first papers of a stream that only grows, in memory for `limit` of them. What comes out
 * is what `rankPapers` gives for all of the stream with the same `limit` and `missing: "drop"`, as
 * long as the times of listing are all days or all instants: a stream cannot know that a day will
 * turn out to be mixed.
 *
 * A paper whose count changes must not be added again: rank anew for that. Where `stableOrder` is
 * true, the result holds at every time; otherwise at `asOf` only.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * import { byReddit } from "./index.js";
 *
 * const first = createTopK({ ranker: byReddit(), asOf: "2026-06-13", limit: 2 });
 * for (const upvotes of [3, 30, 300]) {
 *   first.add({ title: `${upvotes}`, upvotes, listedAt: "2026-06-12" });
 * }
 * const { results, stableOrder } = first.result();
 * console.log(results.map(({ paper }) => paper.title), stableOrder); // ["300", "30"] true
 * ```
 */
export function createTopK<P extends RankablePaper>(options: TopKOptions): TopK<P> {
  requireKnownOptions(options, ["ranker", "asOf", "limit"]);
  const { ranker, asOf, limit } = options;
  checkRanker(ranker);
  if (ranker.usesList) {
    throw new TypeError(`option ranker: "${ranker.id}" needs the whole list, not a stream`);
  }
  requireNumber("limit", limit, "a whole number above 0");
  const context: SignalContext = {
    asOfSeconds: readAsOf(asOf).seconds,
    list: NO_FACTS,
    priors: NO_PRIORS,
  };
  const needs = needsOf(ranker);
  const kept: Entry<P>[] = [];
  let added = 0;

  function add(paper: P): boolean {
    const seconds = clockOf(paper).secondsAt(0);
    const signals = signalsOf(paper, seconds, NO_LOOKS, context);
    const score = scoreOf(ranker, needs, signals, paper);
    if (typeof score !== "number") return false;
    const entry = { paper, score, seconds, key: paperKey(paper), at: added++ };
    if (kept.length < limit) {
      kept.push(entry);
      siftUp(kept, kept.length - 1);
      return true;
    }
    const last = kept[0];
    if (last === undefined || compare(entry, last) >= 0) return false;
    kept[0] = entry;
    siftDown(kept);
    return true;
  }

  function result(): Ranking<P> {
    const sorted = [...kept].sort(compare);
    const results = sorted.map(({ paper, score }, place): RankedPaper<P> => {
      return { paper, status: "ranked", rank: place + 1, score };
    });
    const { id, unit, stableOrder } = ranker;
    return { results, warnings: [], ranker: id, unit, asOf, stableOrder };
  }

  return { add, result };
}

interface Entry<P> {
  paper: P;
  score: number;
  seconds: number;
  key: string;
  at: number;
}

/** The order of `rankPapers`. */
function compare<P extends RankablePaper>(a: Entry<P>, b: Entry<P>): number {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1;
  return (
    compareListed(a.seconds, b.seconds) ||
    compareText(a.key, b.key) ||
    compareText(a.paper.title, b.paper.title) ||
    a.at - b.at
  );
}

/** A heap with the last of the kept at its top. */
function siftUp<P extends RankablePaper>(heap: Entry<P>[], start: number): void {
  let at = start;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!swapIfLater(heap, at, parent)) return;
    at = parent;
  }
}

function siftDown<P extends RankablePaper>(heap: Entry<P>[]): void {
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [a, b] = [heap[left], heap[right]];
    if (a === undefined) return;
    const child = b !== undefined && compare(b, a) > 0 ? right : left;
    if (!swapIfLater(heap, child, at)) return;
    at = child;
  }
}

/** Puts what stands later above. */
function swapIfLater<P extends RankablePaper>(
  heap: Entry<P>[],
  child: number,
  parent: number,
): boolean {
  const [below, above] = [heap[child], heap[parent]];
  if (below === undefined || above === undefined || compare(below, above) <= 0) return false;
  heap[child] = above;
  heap[parent] = below;
  return true;
}
