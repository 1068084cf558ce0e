export { type CodeEntry, diagnosticCodes } from "./codes.js";
export type { Diagnostic, DiagnosticCode, Place, Point, Severity } from "./diagnostic.js";
export { type FormatDiagnosticOptions, formatDiagnostic } from "./format-diagnostic.js";
