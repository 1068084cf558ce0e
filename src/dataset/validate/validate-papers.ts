import type { DatasetRow } from "../dataset-row.js";
import type { DataProblem } from "./data-problem.js";
import { createRowInspector } from "./inspect-row.js";
import { createSetValidation } from "./set-validation.js";
import type { ValidationReport } from "./validation-report.js";

/** A row and, where a set is in several files, the file that it stands in. */
export type ValidatedRow = DatasetRow & { file?: string | undefined };

/** What validating yields: problems in the order of the records, then those of the set, then the report. */
export type ValidationEvent =
  | { type: "problem"; problem: DataProblem }
  | { type: "report"; report: ValidationReport };

export interface ValidateOptions {
  /** Also look for records that are one paper under other or no identifiers. Default: `false`. */
  nearDuplicates?: boolean | undefined;
  /** Ends the work with the reason of the signal. Default: none. */
  signal?: AbortSignal | undefined;
}

/**
 * Checks a data set, record by record and as a whole, in one pass: the schema, identifiers, dates,
 * counts, links, texts that say nothing, duplicates, fields that are missing or constant all at once.
 * `docs/validating.md` tells what each check looks for and where it draws the line. Nothing is
 * repaired: see `fixPapers`.
 *
 * Memory is about 100 bytes for each paper, whatever its size: identifiers and titles are kept as
 * hashes (of 53 and 32 bits). `nearDuplicates` keeps the papers themselves.
 *
 * @param rows what `readRows` yields, or rows of your own
 * @throws TypeError where an option is wrong, and the reason of `signal`. Content never throws.
 * @example
 * ```ts
 * import { validatePapers } from "trending-papers/dataset";
 *
 * const bare = { authors: [], orgs: [], links: [], provenance: [] };
 * const rows = [
 *   { ...bare, title: "ZeroSearch", ids: { arxiv: "2505.04588" }, publishedAt: "2025-05-07" },
 *   { ...bare, title: "Untitled", ids: { arxiv: "2503.0213" } },
 * ].map((value, at) => ({ type: "row" as const, value, place: { type: "row" as const, row: at + 1 } }));
 *
 * for await (const event of validatePapers(rows)) {
 *   if (event.type === "report") console.log(event.report.sound, "of", event.report.records, "sound");
 *   else console.log(event.problem.code, event.problem.field, event.problem.actual);
 * }
 * // placeholder-value title Untitled
 * // id-as-number ids.arxiv 2503.0213
 * // 1 of 2 sound
 * ```
 */
export async function* validatePapers(
  rows: AsyncIterable<ValidatedRow> | Iterable<ValidatedRow>,
  options: ValidateOptions = {},
): AsyncGenerator<ValidationEvent, void, undefined> {
  const { nearDuplicates = false, signal } = options;
  if (typeof nearDuplicates !== "boolean") {
    throw new TypeError("option nearDuplicates: expected true or false");
  }
  const inspect = createRowInspector(nearDuplicates);
  const set = createSetValidation(nearDuplicates);
  for await (const row of rows) {
    signal?.throwIfAborted();
    for (const problem of set.add(inspect(row), row.file)) yield { type: "problem", problem };
  }
  const { problems, report } = set.finish();
  for (const problem of problems) yield { type: "problem", problem };
  yield { type: "report", report };
}
