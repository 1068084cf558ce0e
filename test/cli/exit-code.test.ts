import { expect, test } from "vitest";
import { listingExitCode } from "../../src/cli/terminal/exit-code.js";
import { type Diagnostic, diagnosticCodes, type Listing, type Paper } from "../../src/index.js";

const paper: Paper = { title: "A", authors: [], orgs: [], ids: {}, links: [], provenance: [] };

function listing(papers: Paper[], ...codes: Diagnostic["code"][]): Listing {
  const diagnostics = codes.map((code) => {
    return { code, severity: diagnosticCodes[code].severity, message: "" };
  });
  const { source, kind, format } = { source: "generic", kind: "list", format: "text" } as const;
  return { schemaVersion: 1, source, kind, format, papers, diagnostics };
}

test.each([
  ["papers", listing([paper]), 0, 0],
  ["papers and an info", listing([paper], "year-inferred"), 0, 0],
  ["papers and a warning", listing([paper], "leftover-text"), 0, 1],
  ["papers and an error", listing([paper], "field-invalid"), 0, 1],
  ["an empty day", listing([], "empty-listing"), 0, 0],
  ["an empty day and a leftover", listing([], "empty-listing", "leftover-text"), 0, 1],
  ["no papers and no word on it", listing([]), 1, 1],
  ["an unknown structure", listing([], "structure-unknown"), 1, 1],
  ["an error page", listing([], "source-error"), 1, 1],
  ["an error page below papers", listing([paper], "source-error"), 1, 1],
])("%s", (_name, given, plain, strict) => {
  expect(listingExitCode(given, false)).toBe(plain);
  expect(listingExitCode(given, true)).toBe(strict);
});
