import { createLineIndex } from "../../diagnostics/line-index.js";
import { type Diagnostic, diagnosticCodes, type Listing } from "../../index.js";
import type { DecodedText } from "../io/read-input.js";

/** Adds to a listing what was wrong with its bytes. */
export function reportProblems(listing: Listing, { text, problems }: DecodedText): Listing {
  if (problems.length === 0) return listing;
  const lines = createLineIndex();
  lines.write(text);
  const said = problems.map(({ code, message, offset }): Diagnostic => {
    const { severity } = diagnosticCodes[code];
    const place = lines.place(offset, Math.min(offset + 1, text.length));
    return { code, severity, message, place };
  });
  return { ...listing, diagnostics: [...said, ...listing.diagnostics] };
}
