/**
 * Finds records that are one paper and merges them: {@link dedupePapers}. Without zod.
 *
 * @module trending-papers/dedupe
 */
export { type AuthorKey, authorKey } from "../names/author-key.js";
export { foldLetters } from "../names/fold-letters.js";
export type { CappedBlock } from "./block-pairs.js";
export { blockingKeys, KEY_VERSION } from "./blocking-keys.js";
export { type ByteStore, bytesInMemory } from "./byte-store.js";
export { type Candidates, candidatePairs, clusterPapers } from "./cluster-papers.js";
export { type ClusteredRecords, type Clusterer, createClusterer } from "./clusterer.js";
export { compareBytes } from "./compare-bytes.js";
export { comparePapers } from "./compare-papers.js";
export type { Comparison, Decision, Evidence, Relation, Veto } from "./comparison.js";
export {
  addPapers,
  type Cluster,
  type DedupeResult,
  dedupePapers,
  type RecordPair,
} from "./dedupe-papers.js";
export type { DedupeReport } from "./dedupe-report.js";
export { explainMatch } from "./explain-match.js";
export type { ComparedPair, Grouping, RefusedJoin } from "./group-pairs.js";
export type { SharedId } from "./identifier-evidence.js";
export type { ComparedRecords } from "./match-records.js";
export { type FieldConflict, type MergedPaper, mergePapers } from "./merge-papers.js";
export { normalizeTitle } from "./normalize-title.js";
export { DEFAULT_OPTIONS, type DedupeOptions, type DedupeSettings } from "./options.js";
export type { SignatureVeto } from "./signature-vetoes.js";
export { type TitleSignature, titleSignature } from "./title-signature.js";
