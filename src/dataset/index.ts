export type { DatasetInput, RandomAccess } from "./dataset-input.js";
export type { DatasetRow } from "./dataset-row.js";
export { diffSnapshots, type PaperChange, type SnapshotDiff } from "./diff-snapshots.js";
export { type DatasetFormat, datasetFormats } from "./formats.js";
export { type PaperEvent, readPapers } from "./read-papers.js";
export { type ReadOptions, readRows } from "./read-rows.js";
export {
  observationsOf,
  type ReadSnapshots,
  readSnapshots,
  type Snapshot,
  snapshotLines,
} from "./snapshot.js";
export type { DataProblem, RecordPlace } from "./validate/data-problem.js";
export {
  type ValidatedRow,
  type ValidateOptions,
  type ValidationEvent,
  validatePapers,
} from "./validate/validate-papers.js";
export type { ValidationReport } from "./validate/validation-report.js";
export { type WriteOptions, writePapers } from "./write-papers.js";
