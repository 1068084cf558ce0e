import {
  type DataProblem,
  type ValidatedRow,
  type ValidateOptions,
  type ValidationReport,
  validatePapers,
} from "../../../src/dataset/index.js";

export interface Validated {
  problems: DataProblem[];
  report: ValidationReport;
}

/** All that validating says, at once. */
export async function validated(
  rows: Iterable<ValidatedRow>,
  options?: ValidateOptions,
): Promise<Validated> {
  const problems: DataProblem[] = [];
  for await (const event of validatePapers(rows, options)) {
    if (event.type === "report") return { problems, report: event.report };
    problems.push(event.problem);
  }
  throw new Error("There was no report.");
}
