import type { Paper } from "../model/index.js";
import type { CappedBlock } from "./block-pairs.js";
import { keysOf } from "./blocking-keys.js";
import { compareFeatures } from "./compare-features.js";
import { contentRank } from "./content-order.js";
import {
  type ComparedPair,
  edgeOf,
  type Grouping,
  groupPairs,
  type MatchEdge,
} from "./group-pairs.js";
import { createHashedBlocks } from "./hashed-blocks.js";
import { onlyCounterparts } from "./only-counterparts.js";
import { type DedupeOptions, settingsOf } from "./options.js";
import { createPairSketches } from "./pair-sketch.js";
import { paperFeatures } from "./paper-features.js";
import { recentValues } from "./recent-values.js";
import { createListingCounts, withoutListings } from "./repeating-listings.js";
import { uniqueNameMatches } from "./unique-names.js";

/** Records that need not be in memory: `paperAt` reads one, from a file for example. */
export interface PaperStore {
  readonly size: number;
  paperAt: (at: number) => Paper;
}

export interface StoreClusters extends Grouping {
  /** Places of pairs for review, in ascending order. */
  possible: [a: number, b: number][];
  cappedBlocks: CappedBlock[];
  comparedPairs: number;
}

const MOST_REMEMBERED = 4_000;

/**
 * Finds the clusters of very many records, with a few hundred bytes of memory for each: keys are
 * hashed, and records are read again when they are compared. The rules are those of `dedupePapers`.
 *
 * @param store the records; `paperAt` is called several times for each
 * @throws TypeError where an option is wrong; the message names it
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const lines = ["LoRA", "Mamba", "LORA"].map((title) => JSON.stringify({ ...bare, title }));
 * const { clusters } = clusterStore({
 *   size: lines.length,
 *   paperAt: (at) => JSON.parse(lines[at] ?? ""),
 * });
 * clusters; // [[0, 2], [1]]
 * ```
 */
export function clusterStore(store: PaperStore, options?: DedupeOptions): StoreClusters {
  const settings = settingsOf(options);
  const { size, paperAt } = store;
  const ranks = new Float64Array(size);
  const order = (a: number, b: number) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b;
  const blocks = createHashedBlocks({
    records: size,
    maxBlockSize: settings.maxBlockSize,
    order,
    keysAt: (at) => keysOf(paperFeatures(paperAt(at))),
  });
  const counts = createListingCounts();
  const sketches = createPairSketches(size);
  for (let at = 0; at < size; at++) {
    const paper = paperAt(at);
    const features = paperFeatures(paper);
    counts.add(features);
    sketches.push(features);
    blocks.add(at, keysOf(features));
    ranks[at] = contentRank(paper, features.title);
    if (at % 10_000 === 0) settings.onProgress((at / size) * 0.4);
  }
  const repeating = counts.repeating();
  const featuresAt = recentValues(
    (at) => withoutListings(paperFeatures(paperAt(at)), repeating),
    MOST_REMEMBERED,
  );
  const compare = (a: number, b: number) => compareFeatures(featuresAt(a), featuresAt(b), settings);

  const edges: MatchEdge[] = [];
  const possible: [number, number][] = [];
  let comparedPairs = 0;
  const cappedBlocks = blocks.visit(
    (a, b) => {
      comparedPairs++;
      if (sketches.cannotReach(a, b, settings.possibleThreshold)) return;
      const comparison = compare(a, b);
      if (comparison.decision === "match") edges.push(edgeOf({ a, b, comparison }));
      else if (comparison.decision === "possible") possible.push([a, b]);
    },
    (share) => settings.onProgress(0.4 + share * 0.5),
  );
  const again = (): Iterable<ComparedPair> => compareAgain(possible, compare);
  for (const pair of uniqueNameMatches(again(), featuresAt, settings)) edges.push(edgeOf(pair));
  const matched = new Set<number>();
  for (const { a, b } of edges) matched.add(a).add(b);
  for (const pair of onlyCounterparts(again(), matched, featuresAt, settings))
    edges.push(edgeOf(pair));

  const limits = { maxClusterSize: settings.maxClusterSize, leastMean: settings.possibleThreshold };
  const grouping = groupPairs(size, edges, order, compare, limits);
  settings.onProgress(1);
  return { ...grouping, possible: apart(possible, grouping, size), cappedBlocks, comparedPairs };
}

function* compareAgain(
  pairs: readonly [number, number][],
  compare: (a: number, b: number) => ComparedPair["comparison"],
): Generator<ComparedPair> {
  for (const [a, b] of pairs) yield { a, b, comparison: compare(a, b) };
}

/** Pairs that did not end up in one cluster, each once. */
function apart(
  pairs: readonly [number, number][],
  { clusters }: Grouping,
  size: number,
): [number, number][] {
  const clusterOf = new Uint32Array(size);
  clusters.forEach((cluster, nth) => {
    for (const member of cluster) clusterOf[member] = nth;
  });
  const open = pairs.filter(([a, b]) => clusterOf[a] !== clusterOf[b]);
  open.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return open.filter(([a, b], nth) => {
    const before = open[nth - 1];
    return before === undefined || before[0] !== a || before[1] !== b;
  });
}
