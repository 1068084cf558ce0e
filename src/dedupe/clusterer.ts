import type { Paper } from "../model/index.js";
import { type CappedBlock, createBlocks } from "./block-pairs.js";
import { keysOf } from "./blocking-keys.js";
import { type ByteStore, bytesInMemory } from "./byte-store.js";
import { contentRank, createRankList } from "./content-order.js";
import { type DecidedPairs, decidePairs } from "./decide-pairs.js";
import { readNote, writeNote } from "./feature-notes.js";
import { type DedupeOptions, settingsOf } from "./options.js";
import { createPairSketches, type PairSketches } from "./pair-sketch.js";
import { paperFeatures } from "./paper-features.js";
import { recentValues } from "./recent-values.js";
import { createListingCounts, withoutListings } from "./repeating-listings.js";
import { createTextList } from "./text-list.js";

/** Clusters very many records, which go by one at a time. */
export interface Clusterer {
  /** Adds the next record. Records are called by how many came before them. */
  add: (paper: Paper) => void;
  /** Compares and groups what was added. Nothing may be added afterwards. */
  finish: () => ClusteredRecords;
}

export interface ClusteredRecords extends DecidedPairs {
  /** How many records there are. */
  size: number;
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
  // Given up when all pairs were seen: they are most of what is in memory.
  let sketches: PairSketches | undefined = createPairSketches();
  const listings = createListingCounts(makeRoom());
  const order = (a: number, b: number) => ranks.compare(a, b) || a - b;
  const blocks = createBlocks({
    maxBlockSize: settings.maxBlockSize,
    order,
    isWanted: (a, b) => sketches?.lettersExclude(a, b, possibleThreshold) === false,
    keysAt: (at) => keysOf(readNote(notes.textAt(at))),
    makeRoom,
  });
  return { add, finish };

  function add(paper: Paper): void {
    const features = paperFeatures(paper);
    blocks.add(notes.size, keysOf(features));
    notes.push(writeNote(features));
    ranks.push(contentRank(paper, features.title));
    sketches?.push(features);
    listings.add(features);
  }

  function finish(): ClusteredRecords {
    const repeating = listings.repeating();
    const featuresAt = recentValues(
      (at) => withoutListings(readNote(notes.textAt(at)), repeating),
      MOST_REMEMBERED,
    );
    let cappedBlocks: CappedBlock[] = [];
    let comparedPairs = 0;
    const decided = decidePairs(
      { size: notes.size, featuresAt, order },
      (visit) => {
        cappedBlocks = blocks.visit((a, b) => {
          comparedPairs++;
          if (sketches?.titlesExclude(a, b, possibleThreshold) === false) visit(a, b);
        }, onProgress);
        sketches = undefined;
      },
      settings,
    );
    onProgress(1);
    return { ...decided, size: notes.size, cappedBlocks, comparedPairs };
  }
}
