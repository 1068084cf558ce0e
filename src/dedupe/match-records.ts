import type { Paper } from "../model/index.js";
import { type CappedBlock, createBlocks } from "./block-pairs.js";
import { keysOf } from "./blocking-keys.js";
import { compareFeatures } from "./compare-features.js";
import { contentOrder } from "./content-order.js";
import {
  type ComparedPair,
  clustersOf,
  createPairList,
  type Grouping,
  groupPairs,
  strengthOf,
} from "./group-pairs.js";
import { onlyCounterparts } from "./only-counterparts.js";
import type { DedupeSettings } from "./options.js";
import { createPairSketches } from "./pair-sketch.js";
import { type PaperFeatures, paperFeatures } from "./paper-features.js";
import { forgetRepeatingListings } from "./repeating-listings.js";
import { uniqueNameMatches } from "./unique-names.js";

/** What has been compared so far: plain data, from which `addPapers` goes on. */
export interface ComparedRecords {
  /** @internal */
  readonly records: readonly Paper[];
  /** @internal */
  readonly features: readonly PaperFeatures[];
  /**
   * The same, without listings that repeat themselves: what is compared.
   *
   * @internal
   */
  readonly compared: readonly PaperFeatures[];
  /** @internal */
  readonly keys: readonly (readonly string[])[];
  /**
   * Pairs that match on their own, before all records together are looked at.
   *
   * @internal
   */
  readonly matches: readonly ComparedPair[];
  /** @internal */
  readonly possible: readonly ComparedPair[];
  /** @internal */
  readonly cappedBlocks: readonly CappedBlock[];
  /** How many pairs have been compared. */
  readonly comparedPairs: number;
}

export interface GroupedRecords extends Grouping {
  matches: ComparedPair[];
  /** Possible pairs that did not end up in one cluster. */
  possible: ComparedPair[];
}

export const NOTHING_COMPARED: ComparedRecords = {
  records: [],
  features: [],
  compared: [],
  keys: [],
  matches: [],
  possible: [],
  cappedBlocks: [],
  comparedPairs: 0,
};

/** Compares new records with each other and with those that are known, never known ones again. */
export function compareMore(
  known: ComparedRecords,
  added: readonly Paper[],
  settings: DedupeSettings,
): ComparedRecords {
  const records = [...known.records, ...added];
  const fresh = added.map(paperFeatures);
  const features = [...known.features, ...fresh];
  const compared = forgetRepeatingListings(features);
  const isAsBefore = known.compared.every((before, nth) => {
    return before.listings.length === compared[nth]?.listings.length;
  });
  const before = isAsBefore ? known : NOTHING_COMPARED;
  const keys = [...known.keys, ...fresh.map(keysOf)];
  const matches = [...before.matches];
  const possible = [...before.possible];
  let comparedPairs = known.comparedPairs;
  const from = before.records.length;
  const sketches = createPairSketches({
    push: () => {},
    textAt: (place) => at(compared, place).plainTitle,
  });
  const blocks = createBlocks({
    maxBlockSize: settings.maxBlockSize,
    order: contentOrder(records),
    isWanted: (a, b) => b >= from && !sketches.lettersExclude(a, b, settings.possibleThreshold),
    keysAt: (place) => at(keys, place),
  });
  for (const [place, paper] of compared.entries()) {
    sketches.push(paper);
    blocks.add(place, at(keys, place));
  }
  const cappedBlocks = blocks.visit((a, b) => {
    comparedPairs++;
    if (sketches.titlesExclude(a, b, settings.possibleThreshold)) return;
    const comparison = compareFeatures(at(compared, a), at(compared, b), settings);
    if (comparison.decision === "match") matches.push({ a, b, comparison });
    else if (comparison.decision === "possible") possible.push({ a, b, comparison });
  }, settings.onProgress);
  return { records, features, compared, keys, matches, possible, cappedBlocks, comparedPairs };
}

/** What all pairs together say: short titles and columns that are unique, then the clusters. */
export function groupRecords(all: ComparedRecords, settings: DedupeSettings): GroupedRecords {
  const { records, compared: features } = all;
  const featuresAt = (place: number) => at(features, place);
  const matches = [...all.matches];
  matches.push(...uniqueNameMatches(all.possible, featuresAt, settings));
  const matched = new Set(matches.flatMap(({ a, b }) => [a, b]));
  matches.push(
    ...onlyCounterparts(all.possible, (place) => !matched.has(place), featuresAt, settings),
  );
  const list = createPairList();
  for (const { a, b, comparison } of matches) list.push(a, b, strengthOf(comparison));
  const { groupOf, refused } = groupPairs(
    records.length,
    list,
    contentOrder(records),
    (a, b) => compareFeatures(at(features, a), at(features, b), settings),
    { maxClusterSize: settings.maxClusterSize, leastMean: settings.possibleThreshold },
  );
  const possible = all.possible.filter(({ a, b }) => groupOf[a] !== groupOf[b]);
  return { clusters: [...clustersOf(groupOf)], refused, matches, possible };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no record ${index}`);
  return item;
}
