import { diagnosticCodes } from "../../diagnostics/codes.js";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import type { DatasetRow } from "../dataset-row.js";
import type { About, RecordCheck, SetCheck, Tell } from "./check.js";
import { checkAuthorCount } from "./check-author-count.js";
import { checkDates } from "./check-dates.js";
import { checkFallingCounts } from "./check-falling-counts.js";
import { checkFieldPatterns } from "./check-field-patterns.js";
import { checkIdMonth } from "./check-id-month.js";
import { checkIds } from "./check-ids.js";
import { checkLinks } from "./check-links.js";
import { checkNearDuplicates } from "./check-near-duplicates.js";
import { checkRepeats } from "./check-repeats.js";
import { checkSchema } from "./check-schema.js";
import { checkTexts } from "./check-texts.js";
import type { DataProblem } from "./data-problem.js";
import { createPlaceTable, type PlaceTable } from "./place-table.js";
import { createRecordReader } from "./record-reader.js";
import { createReportCounts, type ValidationReport } from "./validation-report.js";

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

const RECORD_CHECKS: readonly RecordCheck[] = [
  checkTexts,
  checkIds,
  checkDates,
  checkIdMonth,
  checkAuthorCount,
  checkLinks,
];

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
  const setChecks: SetCheck[] = [
    checkRepeats(),
    checkFallingCounts(),
    checkFieldPatterns(),
    ...(nearDuplicates ? [checkNearDuplicates()] : []),
  ];
  const readRecord = createRecordReader();
  const places = createPlaceTable();
  const counts = createReportCounts();
  let found: DataProblem[] = [];
  let current = 0;
  let isOfSet = false;
  const tell: Tell = (code, message, about = {}) => {
    const severity = about.severity ?? diagnosticCodes[code].severity;
    found.push(problemOf({ code, severity, message }, about, places, current));
    counts.problem(code, severity, isOfSet ? undefined : current);
  };

  for await (const row of rows) {
    signal?.throwIfAborted();
    if (row.type === "diagnostic") {
      const { diagnostic, file } = row;
      counts.problem(diagnostic.code, diagnostic.severity, undefined);
      if (diagnostic.severity === "error") counts.unread();
      yield { type: "problem", problem: { ...diagnostic, ...(file !== undefined && { file }) } };
      continue;
    }
    current = places.add(row.place, row.file);
    const answer = checkSchema(row.value, tell);
    counts.record(answer?.whole !== undefined);
    if (answer !== undefined) {
      const record = readRecord(answer, current);
      for (const check of RECORD_CHECKS) check(record, tell);
      for (const check of setChecks) check.add(record, tell);
    }
    if (found.length === 0) continue;
    for (const problem of found) yield { type: "problem", problem };
    found = [];
  }
  isOfSet = true;
  for (const check of setChecks) check.finish?.(tell);
  for (const problem of found) yield { type: "problem", problem };
  yield { type: "report", report: counts.finish() };
}

const LONGEST_SHOWN = 200;

function problemOf(
  diagnostic: Diagnostic,
  { field, actual, record, other }: About,
  places: PlaceTable,
  current: number,
): DataProblem {
  const { file, place } = places.at(record ?? current);
  return {
    ...diagnostic,
    ...(file !== undefined && { file }),
    place: actual === undefined ? place : withField(place, field),
    ...(field !== undefined && { field }),
    ...(actual !== undefined && { actual: shown(actual) }),
    ...(other !== undefined && { other: places.at(other) }),
  };
}

/** In JSON the place of the field itself is known, where it is there. */
function withField(place: Place, field: string | undefined): Place {
  if (place.type !== "json" || field === undefined) return place;
  return { type: "json", pointer: `${place.pointer}/${field.replaceAll(".", "/")}` };
}

function shown(actual: unknown): string {
  const text = typeof actual === "string" ? actual : (JSON.stringify(actual) ?? String(actual));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
