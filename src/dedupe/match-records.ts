import type { Paper } from "../model/index.js";
import { type CappedBlock, visitPairs } from "./block-pairs.js";
import { keysOf } from "./blocking-keys.js";
import { compareFeatures } from "./compare-features.js";
import { contentOrder } from "./content-order.js";
import { type ComparedPair, type Grouping, groupPairs } from "./group-pairs.js";
import { onlyCounterparts } from "./only-counterparts.js";
import type { DedupeSettings } from "./options.js";
import { paperFeatures } from "./paper-features.js";
import { forgetRepeatingListings } from "./repeating-listings.js";
import { uniqueNameMatches } from "./unique-names.js";

export interface MatchedRecords extends Grouping {
  matches: ComparedPair[];
  possible: ComparedPair[];
  cappedBlocks: CappedBlock[];
  comparedPairs: number;
}

/** Keys, candidate pairs, comparisons and groups of all records at once. */
export function matchRecords(papers: readonly Paper[], settings: DedupeSettings): MatchedRecords {
  const features = forgetRepeatingListings(papers.map(paperFeatures));
  const order = contentOrder(papers);
  const matches: ComparedPair[] = [];
  const possible: ComparedPair[] = [];
  let comparedPairs = 0;
  const compare = (a: number, b: number) => {
    const [left, right] = [features[a], features[b]];
    if (left === undefined || right === undefined) throw new RangeError("no such record");
    return compareFeatures(left, right, settings);
  };
  const cappedBlocks = visitPairs(features.map(keysOf), settings.maxBlockSize, order, (a, b) => {
    comparedPairs++;
    const comparison = compare(a, b);
    if (comparison.decision === "match") matches.push({ a, b, comparison });
    else if (comparison.decision === "possible") possible.push({ a, b, comparison });
  });
  matches.push(...uniqueNameMatches(possible, features, settings));
  matches.push(...onlyCounterparts(possible, matches, features, settings));
  const limits = { maxClusterSize: settings.maxClusterSize, leastMean: settings.possibleThreshold };
  const grouping = groupPairs(papers.length, matches, order, compare, limits);
  return { ...grouping, matches, possible, cappedBlocks, comparedPairs };
}
