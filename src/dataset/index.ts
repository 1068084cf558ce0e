export type { DatasetRow } from "./dataset-row.js";
export type { DataProblem, RecordPlace } from "./validate/data-problem.js";
export {
  type ValidatedRow,
  type ValidateOptions,
  type ValidationEvent,
  validatePapers,
} from "./validate/validate-papers.js";
export type { ValidationReport } from "./validate/validation-report.js";
