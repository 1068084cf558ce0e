import type { Paper } from "../model/index.js";
import { type CappedBlock, createBlocks } from "./block-pairs.js";
import { keysOf } from "./blocking-keys.js";
import { type ByteStore, bytesInMemory } from "./byte-store.js";
import { compareFeatures } from "./compare-features.js";
import type { Comparison } from "./comparison.js";
import { contentRank, createRankList } from "./content-order.js";
import { readNote, writeNote } from "./feature-notes.js";
import {
  type ComparedPair,
  clustersOf,
  createPairList,
  groupPairs,
  type PairList,
  type RefusedJoin,
  strengthOf,
} from "./group-pairs.js";
import { onlyCounterparts } from "./only-counterparts.js";
import { type DedupeOptions, settingsOf } from "./options.js";
import { createPairSketches } from "./pair-sketch.js";
import { type PaperFeatures, paperFeatures } from "./paper-features.js";
import { recentValues } from "./recent-values.js";
import { createListingCounts, withoutListings } from "./repeating-listings.js";
import { createTextList } from "./text-list.js";
import { uniqueNameMatches } from "./unique-names.js";

/** Clusters very many records, which go by one at a time. */
export interface Clusterer {
  /** Adds the next record. Records are called by how many came before them. */
  add: (paper: Paper) => void;
  /** Compares and groups what was added. Nothing may be added afterwards. */
  finish: () => ClusteredRecords;
}

export interface ClusteredRecords {
  /** Every record in one cluster, ascending; the clusters by their first record. */
  clusters: Iterable<number[]>;
  /** Pairs that match, compared again while they are asked for. */
  matches: Iterable<ComparedPair>;
  /** Pairs for review that did not end up in one cluster, the likeliest first; compared again, too. */
  possible: Iterable<ComparedPair>;
  possibleCount: number;
  refused: RefusedJoin[];
  cappedBlocks: CappedBlock[];
  comparedPairs: number;
}

/** Features that are in memory while pairs are compared. */
const MOST_REMEMBERED = 8_000;

/**
 * `dedupePapers` for more records than fit into memory: of each about a hundred bytes stay there, the
 * rest is written to where the caller has room. The rules and the answer are the same; merging is
 * left to the caller, who has the records.
 *
 * @param options those of `dedupePapers`
 * @param makeRoom answers a new place for bytes, such as a temporary file; in memory by default
 * @throws TypeError where an option is wrong; the message names it
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const clusterer = createClusterer();
 * for (const title of ["LoRA", "Mamba", "LORA"]) clusterer.add({ ...bare, title });
 * [...clusterer.finish().clusters]; // [[0, 2], [1]]
 * ```
 */
export function createClusterer(
  options?: DedupeOptions,
  makeRoom: () => ByteStore = bytesInMemory,
): Clusterer {
  const settings = settingsOf(options);
  const { possibleThreshold, onProgress } = settings;
  const notes = createTextList(makeRoom());
  const ranks = createRankList();
  const sketches = createPairSketches();
  const listings = createListingCounts(makeRoom());
  const order = (a: number, b: number) => ranks.compare(a, b) || a - b;
  const blocks = createBlocks({
    maxBlockSize: settings.maxBlockSize,
    order,
    isWanted: (a, b) => !sketches.lettersExclude(a, b, possibleThreshold),
    keysAt: (at) => keysOf(readNote(notes.textAt(at))),
    makeRoom,
  });
  return { add, finish };

  function add(paper: Paper): void {
    const features = paperFeatures(paper);
    blocks.add(notes.size, keysOf(features));
    notes.push(writeNote(features));
    ranks.push(contentRank(paper, features.title));
    sketches.push(features);
    listings.add(features);
  }

  function finish(): ClusteredRecords {
    const repeating = listings.repeating();
    const featuresAt = recentValues(
      (at) => withoutListings(readNote(notes.textAt(at)), repeating),
      MOST_REMEMBERED,
    );
    const compare = (a: number, b: number) =>
      compareFeatures(featuresAt(a), featuresAt(b), settings);
    const matches = createPairList();
    const possible = createPairList();
    let comparedPairs = 0;
    const cappedBlocks = blocks.visit((a, b) => {
      comparedPairs++;
      if (sketches.titlesExclude(a, b, possibleThreshold)) return;
      const comparison = compare(a, b);
      if (comparison.decision === "match") matches.push(a, b, strengthOf(comparison));
      else if (comparison.decision === "possible")
        possible.push(a, b, Math.round(comparison.score * 10_000));
    }, onProgress);
    const matched = matches.size;
    const context = () => matchesInContext(possible, matches, matched, compare, featuresAt);
    for (const { a, b, comparison } of context()) matches.push(a, b, strengthOf(comparison));
    const limits = {
      maxClusterSize: settings.maxClusterSize,
      leastMean: settings.possibleThreshold,
    };
    const { groupOf, refused } = groupPairs(notes.size, matches, order, compare, limits);
    const open = likeliestFirst(possible, groupOf, order);
    onProgress(1);
    return {
      clusters: { [Symbol.iterator]: () => clustersOf(groupOf) },
      matches: {
        *[Symbol.iterator]() {
          yield* comparedAgain(matches.ends.subarray(0, matched * 2), compare);
          yield* context();
        },
      },
      possible: { [Symbol.iterator]: () => comparedAgain(open, compare) },
      possibleCount: open.length / 2,
      refused,
      cappedBlocks,
      comparedPairs,
    };
  }

  /** What all pairs together say: short titles and columns that are unique. */
  function matchesInContext(
    possible: PairList,
    matches: PairList,
    matchedPairs: number,
    compare: (a: number, b: number) => Comparison,
    featuresAt: (at: number) => PaperFeatures,
  ): ComparedPair[] {
    const again = () => comparedAgain(possible.ends, compare);
    const names = uniqueNameMatches(again(), featuresAt, settings);
    const isMatched = new Uint8Array(notes.size);
    for (const end of matches.ends.subarray(0, matchedPairs * 2)) isMatched[end] = 1;
    for (const { a, b } of names) isMatched[a] = isMatched[b] = 1;
    const counterparts = onlyCounterparts(
      again(),
      (at) => isMatched[at] === 1,
      featuresAt,
      settings,
    );
    return [...names, ...counterparts];
  }
}

function* comparedAgain(
  ends: Uint32Array,
  compare: (a: number, b: number) => Comparison,
): Generator<ComparedPair> {
  for (let at = 0; at < ends.length; at += 2) {
    const [a, b] = [ends[at] ?? 0, ends[at + 1] ?? 0];
    yield { a, b, comparison: compare(a, b) };
  }
}

/** The ends of pairs that are in two clusters, those with the highest scores first. */
function likeliestFirst(
  { ends, strengths, size }: PairList,
  groupOf: Uint32Array,
  order: (a: number, b: number) => number,
): Uint32Array {
  const endOf = (pair: number, side: number) => ends[pair * 2 + side] ?? 0;
  const places = Uint32Array.from({ length: size }, (_, pair) => pair)
    .filter((pair) => groupOf[endOf(pair, 0)] !== groupOf[endOf(pair, 1)])
    .sort(
      (x, y) =>
        (strengths[y] ?? 0) - (strengths[x] ?? 0) ||
        order(endOf(x, 0), endOf(y, 0)) ||
        order(endOf(x, 1), endOf(y, 1)),
    );
  return Uint32Array.from({ length: places.length * 2 }, (_, at) =>
    endOf(places[at >> 1] ?? 0, at & 1),
  );
}
