import { diagnosticCodes } from "../diagnostics/codes.js";
import type { Diagnostic, DiagnosticCode, Place } from "../diagnostics/diagnostic.js";
import type { DatasetRow } from "./dataset-row.js";

/** Takes a text in parts and hands over its rows. */
export interface RowReader {
  write(chunk: string): void;
  /** Hands over what is complete and held back, so that something else can come after it. */
  flush?(): void;
  end(): void;
}

export type EmitRow = (row: DatasetRow) => void;

/** What kept a row from being read. */
export type RowProblem = Extract<DatasetRow, { type: "diagnostic" }>;

/** A diagnostic among rows, with the severity of its code. */
export function rowProblem(
  code: DiagnosticCode,
  message: string,
  place: Place | undefined,
  more: Partial<Diagnostic> = {},
): RowProblem {
  const { severity } = diagnosticCodes[code];
  const diagnostic: Diagnostic = { code, severity, message, ...more };
  if (place !== undefined) diagnostic.place = place;
  return { type: "diagnostic", diagnostic };
}

/** Says that a row is longer than what is kept of one. */
export function tooLong(maxRowLength: number, place: Place): RowProblem {
  const message = `The row is longer than ${maxRowLength} characters and was passed over.`;
  return rowProblem("limit-reached", message, place);
}
