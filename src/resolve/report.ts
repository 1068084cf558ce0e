import { diagnosticCodes } from "../diagnostics/codes.js";
import type { Diagnostic, DiagnosticCode } from "../diagnostics/diagnostic.js";
import type { LineIndex } from "../diagnostics/line-index.js";
import type { Span } from "../sources/source.js";
import { placeOf } from "./place-of.js";

export type Report = (
  code: DiagnosticCode,
  message: string,
  span: Span | undefined,
  about?: { field?: string; actual?: string },
) => void;

/** Appends diagnostics with the severity of their code and their place in lines and columns. */
export function reporter(diagnostics: Diagnostic[], lines: LineIndex): Report {
  return (code, message, span, about = {}) => {
    diagnostics.push({
      code,
      severity: diagnosticCodes[code].severity,
      message,
      ...(span === undefined ? {} : { place: placeOf(span, lines) }),
      ...about,
    });
  };
}
