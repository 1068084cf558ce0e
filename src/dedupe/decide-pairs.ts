import { compareFeatures } from "./compare-features.js";
import type { Comparison } from "./comparison.js";
import {
  type ComparedPair,
  clustersOf,
  createPairList,
  groupPairs,
  type RefusedJoin,
  strengthOf,
} from "./group-pairs.js";
import { likeliestFirst } from "./likeliest-first.js";
import { onlyCounterparts } from "./only-counterparts.js";
import type { DedupeSettings } from "./options.js";
import type { PaperFeatures } from "./paper-features.js";
import { uniqueNameMatches } from "./unique-names.js";

/** Records whose features are asked for when they are compared. */
export interface RecordStore {
  size: number;
  featuresAt: (at: number) => PaperFeatures;
  /** What orders records where nothing else does. */
  order: (a: number, b: number) => number;
}

export interface DecidedPairs {
  /** Every record in one cluster, ascending; the clusters by their first record. */
  clusters: Iterable<number[]>;
  /** Pairs that match, compared again while they are asked for. */
  matches: Iterable<ComparedPair>;
  /** Pairs for review that did not end up in one cluster, the likeliest first; compared again, too. */
  possible: Iterable<ComparedPair>;
  possibleCount: number;
  refused: RefusedJoin[];
}

/** Compares the pairs that `visitPairs` visits, each once, and groups the records by what is found. */
export function decidePairs(
  { size, featuresAt, order }: RecordStore,
  visitPairs: (visit: (a: number, b: number) => void) => void,
  settings: DedupeSettings,
): DecidedPairs {
  const compare = (a: number, b: number) => compareFeatures(featuresAt(a), featuresAt(b), settings);
  const matches = createPairList();
  const possible = createPairList();
  visitPairs((a, b) => {
    const comparison = compare(a, b);
    if (comparison.decision === "match") matches.push(a, b, strengthOf(comparison));
    else if (comparison.decision === "possible")
      possible.push(a, b, Math.round(comparison.score * 10_000));
  });
  const alone = matches.ends;
  for (const { a, b, comparison } of matchesInContext()) matches.push(a, b, strengthOf(comparison));
  const limits = { maxClusterSize: settings.maxClusterSize, leastMean: settings.possibleThreshold };
  const { groupOf, refused } = groupPairs(size, matches, order, compare, limits);
  const open = likeliestFirst(possible, (a, b) => groupOf[a] !== groupOf[b], order);
  return {
    clusters: { [Symbol.iterator]: () => clustersOf(groupOf) },
    matches: {
      *[Symbol.iterator]() {
        yield* comparedAgain(alone, compare);
        yield* matchesInContext();
      },
    },
    possible: { [Symbol.iterator]: () => comparedAgain(open, compare) },
    possibleCount: open.length / 2,
    refused,
  };

  /** What all pairs together say: short titles and columns that are unique. */
  function matchesInContext(): ComparedPair[] {
    const again = () => comparedAgain(possible.ends, compare);
    const names = uniqueNameMatches(again(), featuresAt, settings);
    const isMatched = new Uint8Array(size);
    for (const end of alone) isMatched[end] = 1;
    for (const { a, b } of names) isMatched[a] = isMatched[b] = 1;
    const isFree = (at: number) => isMatched[at] === 0;
    return [...names, ...onlyCounterparts(again(), isFree, featuresAt, settings)];
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
