import { compareFeatures } from "../../src/dedupe/compare-features.js";
import { candidatePairs, comparePapers, dedupePapers } from "../../src/dedupe/index.js";
import { settingsOf } from "../../src/dedupe/options.js";
import { paperFeatures } from "../../src/dedupe/paper-features.js";
import { type HardPairResult, judge, readHardPairs } from "./hard-pairs.js";
import { type DedupeSet, readSet } from "./read-set.js";
import {
  bCubed,
  closurePairs,
  clusterScore,
  pairScore,
  removalScore,
  type Score,
} from "./scores.js";

/** How a set is scored: pairs across its sources, removed records, or all pairs of its clusters. */
export type Protocol = "pairs" | "removal" | "closure";

export interface EvaluatedSet {
  name: string;
  protocol: Protocol;
  /** Pairs within predicted clusters; across sources only where the protocol says so. */
  closure: Score;
  /** Pairs that match on their own, before clusters. */
  raw: Score;
  removal: (Score & { wronglyRemoved: number }) | undefined;
  bCubed: number | undefined;
  clusters: Score | undefined;
  possible: number;
  comparedPairs: number;
}

export const SETS: readonly {
  name: string;
  folder: string;
  visibleIds: boolean;
  protocol: Protocol;
}[] = [
  { name: "listings, ids hidden", folder: "listings", visibleIds: false, protocol: "pairs" },
  { name: "listings, ids visible", folder: "listings", visibleIds: true, protocol: "pairs" },
  { name: "dblp-acm", folder: "dblp-acm", visibleIds: false, protocol: "pairs" },
  {
    name: "bibdedupe-respiratory",
    folder: "bibdedupe-respiratory",
    visibleIds: false,
    protocol: "removal",
  },
  {
    name: "bibdedupe-haematology",
    folder: "bibdedupe-haematology",
    visibleIds: false,
    protocol: "removal",
  },
  {
    name: "bibdedupe-digital-work",
    folder: "bibdedupe-digital-work",
    visibleIds: false,
    protocol: "removal",
  },
  { name: "cora-1295", folder: "cora-1295", visibleIds: false, protocol: "closure" },
];

/** Runs one set with the default options and scores it by its protocol. */
export function evaluateSet({
  name,
  folder,
  visibleIds,
  protocol,
}: (typeof SETS)[number]): EvaluatedSet {
  const set = readSet(folder, visibleIds);
  const result = dedupePapers(set.papers);
  const clusters = result.clusters.map(({ members }) => members);
  const across = protocol === "pairs";
  const hasClusters = set.clusterOf.size > 0;
  return {
    name,
    protocol,
    closure: pairScore(closurePairs(clusters, set, across), set.truth),
    raw: pairScore(rawPairs(result.state.matches, set, across), set.truth),
    removal: hasClusters && !across ? removalScore(clusters, set) : undefined,
    bCubed: hasClusters ? bCubed(clusters, set) : undefined,
    clusters: hasClusters ? clusterScore(clusters, set) : undefined,
    possible: result.possible.length,
    comparedPairs: result.state.comparedPairs,
  };
}

export function evaluateHardPairs(visibleIds: boolean): HardPairResult[] {
  return readHardPairs(visibleIds).map((pair) => judge(pair, comparePapers(pair.left, pair.right)));
}

/** Compares all pairs of a set, and counts the matches among them that share no blocking key. */
export function lostInBlocking(folder: string): { matches: number; lost: number } {
  const { papers } = readSet(folder);
  const features = papers.map(paperFeatures);
  const candidates = new Set(candidatePairs(papers).pairs.map(([a, b]) => a * papers.length + b));
  const settings = settingsOf();
  let [matches, lost] = [0, 0];
  for (const [b, right] of features.entries()) {
    for (const [a, left] of features.slice(0, b).entries()) {
      if (compareFeatures(left, right, settings).decision !== "match") continue;
      matches++;
      if (!candidates.has(a * papers.length + b)) lost++;
    }
  }
  return { matches, lost };
}

function rawPairs(
  matches: readonly { a: number; b: number }[],
  set: DedupeSet,
  across: boolean,
): Set<string> {
  return closurePairs(
    matches.map(({ a, b }) => [a, b]),
    set,
    across,
  );
}
