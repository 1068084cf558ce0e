import type { Diagnostic, DiagnosticCode, Place } from "../../diagnostics/diagnostic.js";
import type { DatasetRow } from "../dataset-row.js";
import type { About, RecordCheck, Tell } from "./check.js";
import { checkAuthorCount } from "./check-author-count.js";
import { checkDates } from "./check-dates.js";
import { checkIdMonth } from "./check-id-month.js";
import { checkIds } from "./check-ids.js";
import { checkLinks } from "./check-links.js";
import { checkSchema } from "./check-schema.js";
import { checkTexts } from "./check-texts.js";
import { createFactReader, type RecordFacts } from "./record-facts.js";

/** What a check said of one record. */
export interface ToldProblem {
  code: DiagnosticCode;
  message: string;
  about: About;
}

/** What can be said of a row without the others. It is plain data. */
export type RowInspection =
  | { type: "diagnostic"; diagnostic: Diagnostic }
  | {
      type: "record";
      place: Place;
      /** Whether it fits the schema. */
      isValid: boolean;
      told: readonly ToldProblem[];
      /** Absent where the value is no record at all. */
      facts: RecordFacts | undefined;
    };

const RECORD_CHECKS: readonly RecordCheck[] = [
  checkTexts,
  checkIds,
  checkDates,
  checkIdMonth,
  checkAuthorCount,
  checkLinks,
];

const NOTHING: readonly ToldProblem[] = [];

/** Makes what inspects rows one by one. Facts hold the record itself where `keepsRecords` says so. */
export function createRowInspector(keepsRecords: boolean): (row: DatasetRow) => RowInspection {
  const factsOf = createFactReader(keepsRecords);
  let told: ToldProblem[] = [];
  const tell: Tell = (code, message, about = {}) => {
    const { actual, ...rest } = about;
    const said = actual === undefined ? rest : { ...rest, actual: shown(actual) };
    told.push({ code, message, about: said });
  };

  return (row) => {
    if (row.type === "diagnostic") return row;
    const answer = checkSchema(row.value, tell);
    const facts = answer && factsOf(answer);
    if (answer !== undefined && facts !== undefined) {
      const record = { paper: answer.paper, capturedAt: facts.capturedAt };
      for (const check of RECORD_CHECKS) check(record, tell);
    }
    const isValid = answer?.whole !== undefined;
    if (told.length === 0)
      return { type: "record", place: row.place, isValid, told: NOTHING, facts };
    const all = told;
    told = [];
    return { type: "record", place: row.place, isValid, told: all, facts };
  };
}

const LONGEST_SHOWN = 200;

/** A value as it is shown, which may be a part of it only. */
export function shown(actual: unknown): string {
  const text = typeof actual === "string" ? actual : (JSON.stringify(actual) ?? String(actual));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
