import { type Diagnostic, formatDiagnostic, type Listing } from "../../index.js";
import type { Paint } from "../terminal/paint.js";

/** What is said about a listing and how. */
export interface ReportOptions {
  file: string;
  quiet: boolean;
  paint: Paint;
}

/** The diagnostics of a listing as text for standard error. */
export function* reportDiagnostics(
  listing: Listing,
  text: string,
  { file, quiet, paint }: ReportOptions,
): Generator<string> {
  for (const diagnostic of listing.diagnostics) {
    if (quiet && diagnostic.severity !== "error") continue;
    const [head = "", ...source] = formatDiagnostic(diagnostic, text, {
      file,
    }).split("\n");
    yield `${[paintDiagnostic(paint, diagnostic, head), ...source].join("\n")}\n`;
  }
}

/** The first line of a diagnostic in the colour of its severity. */
export function paintDiagnostic(paint: Paint, { severity }: Diagnostic, line: string): string {
  if (severity === "info") return paint("dim", line);
  return paint(severity === "error" ? "red" : "yellow", line);
}
