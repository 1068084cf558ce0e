import { diagnosticCodes } from "../diagnostics/codes.js";
import type { Diagnostic, DiagnosticCode, Place } from "../diagnostics/diagnostic.js";
import type { LineIndex } from "../diagnostics/line-index.js";
import type { Span } from "../sources/source.js";
import { placeOf } from "./place-of.js";

type ReportAt<Where> = (
  code: DiagnosticCode,
  message: string,
  at: Where | undefined,
  about?: { field?: string; actual?: string },
) => void;

export type Report = ReportAt<Span>;
export type PlaceReport = ReportAt<Place>;

/** Hands over diagnostics with the severity of their code and their place in lines and columns. */
export function reporter(onDiagnostic: (diagnostic: Diagnostic) => void, lines: LineIndex): Report {
  const report = placeReporter(onDiagnostic);
  return (code, message, span, about) => {
    report(code, message, span === undefined ? undefined : placeOf(span, lines), about);
  };
}

export function placeReporter(onDiagnostic: (diagnostic: Diagnostic) => void): PlaceReport {
  return (code, message, place, about = {}) => {
    onDiagnostic({
      code,
      severity: diagnosticCodes[code].severity,
      message,
      ...(place === undefined ? {} : { place }),
      ...about,
    });
  };
}
