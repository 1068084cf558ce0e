import { diagnosticCodes } from "../../diagnostics/codes.js";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import type { About, SetCheck, Tell } from "./check.js";
import { checkFallingCounts } from "./check-falling-counts.js";
import { checkFieldPatterns } from "./check-field-patterns.js";
import { checkNearDuplicates } from "./check-near-duplicates.js";
import { checkRepeats } from "./check-repeats.js";
import type { DataProblem } from "./data-problem.js";
import { createHashIndex } from "./hash-index.js";
import { type RowInspection, shown } from "./inspect-row.js";
import { createPlaceTable, type PlaceTable } from "./place-table.js";
import { createReportCounts, type ValidationReport } from "./validation-report.js";

/** A validation as it goes on: a fold over what is found in each row, in the order of the rows. */
export interface SetValidation {
  /** Takes the next row, and answers the problems that show with it. */
  add: (inspection: RowInspection, file: string | undefined) => readonly DataProblem[];
  /** The problems that only the whole set shows, and what came of it. */
  finish: () => { problems: readonly DataProblem[]; report: ValidationReport };
}

const NO_PROBLEMS: readonly DataProblem[] = [];

export function createSetValidation(nearDuplicates: boolean): SetValidation {
  const setChecks: SetCheck[] = [
    checkRepeats(),
    checkFallingCounts(),
    checkFieldPatterns(),
    ...(nearDuplicates ? [checkNearDuplicates()] : []),
  ];
  const papers = createHashIndex();
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
  const takeFound = () => {
    if (found.length === 0) return NO_PROBLEMS;
    const all = found;
    found = [];
    return all;
  };

  return {
    add: (inspection, file) => {
      if (inspection.type === "diagnostic") {
        const { diagnostic } = inspection;
        counts.problem(diagnostic.code, diagnostic.severity, undefined);
        if (diagnostic.severity === "error") counts.unread();
        return [{ ...diagnostic, ...(file !== undefined && { file }) }];
      }
      const { place, isValid, told, facts } = inspection;
      current = places.add(place, file);
      counts.record(isValid);
      for (const { code, message, about } of told) tell(code, message, about);
      if (facts !== undefined) {
        const known = papers.size;
        const nthPaper = facts.key === undefined ? undefined : papers.number(facts.keyHash);
        const record = { number: current, facts, nthPaper, isNew: nthPaper === known };
        for (const check of setChecks) check.add(record, tell);
      }
      return takeFound();
    },
    finish: () => {
      isOfSet = true;
      for (const check of setChecks) check.finish?.(tell);
      return { problems: takeFound(), report: counts.finish() };
    },
  };
}

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
