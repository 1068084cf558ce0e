import { createLineIndex } from "../diagnostics/line-index.js";
import type { Diagnostic, Listing } from "../index.js";

/** Adds to a listing that its bytes were not all text. The parser may have said so already. */
export function reportEncoding(listing: Listing, text: string): Listing {
  if (listing.diagnostics.some(({ code }) => code === "encoding-replaced")) return listing;
  return {
    ...listing,
    diagnostics: [encodingReplaced(text), ...listing.diagnostics],
  };
}

function encodingReplaced(text: string): Diagnostic {
  const start = text.indexOf("\uFFFD");
  const lines = createLineIndex();
  lines.write(text);
  return {
    code: "encoding-replaced",
    severity: "warning",
    message: "The input holds bytes that are not text in its encoding; each stands as U+FFFD here.",
    ...(start !== -1 && { place: lines.place(start, start + 1) }),
  };
}
