/**
 * Reads, writes, checks and summarises data sets of papers of any length: {@link readPapers},
 * {@link writePapers}, {@link validatePapers}.
 *
 * @module trending-papers/dataset
 */
export type { Diagnostic, DiagnosticCode, Place, Point, Severity } from "../diagnostics/index.js";
export type { DatasetInput, RandomAccess } from "./dataset-input.js";
export type { DatasetRow } from "./dataset-row.js";
export { diffSnapshots, type PaperChange, type SnapshotDiff } from "./diff-snapshots.js";
export { type DatasetFormat, datasetFormats } from "./formats.js";
export { type PaperEvent, readPapers } from "./read-papers.js";
export { type ReadOptions, readRows } from "./read-rows.js";
export { type EnrichedPapers, enrichPapers } from "./select/enrich-papers.js";
export { type PaperFilter, paperFilter } from "./select/paper-filter.js";
export { redactPaper } from "./select/redact-paper.js";
export {
  observationsOf,
  type ReadSnapshots,
  readSnapshots,
  type Snapshot,
  snapshotLines,
} from "./snapshot.js";
export type { FieldCoverage } from "./summarize/field-coverage.js";
export type { Bin, Histogram } from "./summarize/histogram.js";
export { type DatasetSummary, summarizePapers } from "./summarize/summarize-papers.js";
export type { Tally } from "./summarize/tally.js";
export type { DataProblem, RecordPlace } from "./validate/data-problem.js";
export { fixPapers } from "./validate/fix-papers.js";
export {
  type ValidatedRow,
  type ValidateOptions,
  type ValidationEvent,
  validatePapers,
} from "./validate/validate-papers.js";
export type { ValidationReport } from "./validate/validation-report.js";
export { type WriteOptions, writePapers } from "./write-papers.js";
