import type { Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
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
import { type DedupeOptions, settingsOf } from "./options.js";
import { type PaperFeatures, paperFeatures } from "./paper-features.js";

/** The pairs worth comparing, and the blocks that were too large to take all their pairs. */
export interface Candidates {
  /** Places in the input, the smaller one first, each pair once. */
  pairs: [a: number, b: number][];
  cappedBlocks: CappedBlock[];
}

/**
 * The pairs of papers that share a blocking key. In a block of more than `maxBlockSize` papers two
 * meet if they share another such block, too, or are neighbours; every such block is reported.
 *
 * @throws TypeError where an option is wrong; the message names it
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const titles = ["Segment Anything", "SEGMENT ANYTHING", "Attention Is All You Need"];
 * candidatePairs(titles.map((title) => ({ ...bare, title }))).pairs; // [[0, 1]]
 * ```
 */
export function candidatePairs(papers: readonly Paper[], options?: DedupeOptions): Candidates {
  const { maxBlockSize, onProgress } = settingsOf(options);
  requirePapers(papers, "papers");
  const keys = papers.map((paper) => keysOf(paperFeatures(paper)));
  const pairs: [number, number][] = [];
  const blocks = createBlocks({
    maxBlockSize,
    order: contentOrder(papers),
    isWanted: () => true,
    keysAt: (at) => keys[at] ?? [],
  });
  for (const [at, ofPaper] of keys.entries()) blocks.add(at, ofPaper);
  const cappedBlocks = blocks.visit((a, b) => pairs.push([a, b]), onProgress);
  return { pairs, cappedBlocks };
}

/**
 * Groups papers by pairs that were found to match, by `comparePapers` or by other means. The
 * strongest pairs come first. Two groups are joined only if no pair between them is vetoed, the group
 * stays within `maxClusterSize` and, where no identifier is shared, the mean score between them
 * reaches `possibleThreshold`. The order of papers and pairs does not matter.
 *
 * @param pairs the matches, by places in `papers`; what is no match is passed over
 * @returns every paper in one cluster, and the joins that were refused with their reason
 * @throws TypeError where an option is wrong; the message names it
 * @example
 * ```ts
 * import { comparePapers } from "trending-papers/dedupe";
 *
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const papers = ["LoRA", "LoRA", "LoRA+"].map((title) => ({ ...bare, title }));
 * const comparison = comparePapers({ ...bare, title: "LoRA" }, { ...bare, title: "LoRA" });
 * const pairs = [{ a: 0, b: 1, comparison }, { a: 1, b: 2, comparison }];
 * clusterPapers(papers, pairs).clusters; // [[0, 1], [2]]
 * ```
 */
export function clusterPapers(
  papers: readonly Paper[],
  pairs: readonly ComparedPair[],
  options?: DedupeOptions,
): Grouping {
  const settings = settingsOf(options);
  const features = new Map<number, PaperFeatures>();
  const featuresAt = (at: number): PaperFeatures => {
    const known = features.get(at);
    if (known !== undefined) return known;
    const paper = papers[at];
    if (paper === undefined) throw new TypeError(`pairs: there is no paper ${at}`);
    const made = paperFeatures(paper);
    features.set(at, made);
    return made;
  };
  const matches = createPairList();
  for (const { a, b, comparison } of pairs) {
    if (comparison.decision === "match") matches.push(a, b, strengthOf(comparison));
  }
  const { groupOf, refused } = groupPairs(
    papers.length,
    matches,
    contentOrder(papers),
    (a, b) => compareFeatures(featuresAt(a), featuresAt(b), settings),
    { maxClusterSize: settings.maxClusterSize, leastMean: settings.possibleThreshold },
  );
  return { clusters: [...clustersOf(groupOf)], refused };
}
