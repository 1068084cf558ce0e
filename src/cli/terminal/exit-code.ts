import type { Diagnostic } from "../../index.js";

/** 0 read, 1 nothing recognised (or `--strict` and something to look at), 2 wrong usage or input/output. */
export type ExitCode = 0 | 1 | 2;

/** What of a listing the exit code depends on. */
export interface ListingOutcome {
  papers: { readonly length: number };
  diagnostics: readonly Pick<Diagnostic, "code" | "severity">[];
}

/** What one listing means for the exit code. A page that says that it is empty was read well. */
export function listingExitCode(
  { papers, diagnostics }: ListingOutcome,
  strict: boolean,
): ExitCode {
  if (diagnostics.some(({ code }) => code === "input-broken")) return 2;
  if (diagnostics.some(({ code }) => code === "source-error")) return 1;
  if (papers.length === 0 && !diagnostics.some(({ code }) => code === "empty-listing")) return 1;
  if (strict && diagnostics.some(({ severity }) => severity !== "info")) return 1;
  return 0;
}

export function highestExitCode(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
