import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createListingReader } from "./listing-reader.js";
import type { Listing } from "./model/listing.js";
import type { Paper } from "./model/paper.js";
import { DEFAULT_LIMITS, type ParseOptions, requireOptions } from "./options.js";
import { requireText } from "./text/describe-value.js";

/**
 * Reads a paper listing into validated records. It is synchronous and never throws on content: what
 * cannot be read is said in `diagnostics`, with its place. Wrong options throw a `TypeError`.
 *
 * Times are ISO days or instants, counts are whole numbers, and what the listing does not state is
 * absent. Diagnostics on the whole input: `not-a-listing`, `source-error`, `empty-listing`,
 * `source-ambiguous`, `limit-reached`; `docs/diagnostics.md` explains each code.
 *
 * @example
 * ```ts
 * import { parseListing } from "trending-papers";
 *
 * const { papers } = parseListing(`Daily Papers
 *
 * Attention Is All You Need
 *
 * A network of attention layers alone.
 *
 *   • 8 authors
 * ·
 * Jun 12, 2017 5
 * `);
 * console.log(papers[0]?.title, papers[0]?.publishedAt, papers[0]?.comments);
 * // Attention Is All You Need 2017-06-12 5
 * ```
 */
export function parseListing(input: string, options: ParseOptions = {}): Listing {
  requireText(input, "input");
  return parseChunks([input], options);
}

/** The same for an input in parts: where they are cut makes no difference. */
export function parseChunks(chunks: Iterable<string>, options: ParseOptions = {}): Listing {
  const papers: Paper[] = [];
  const diagnostics: Diagnostic[] = [];
  requireOptions(options);
  const maxInputLength = options.maxInputLength ?? DEFAULT_LIMITS.maxInputLength;
  const reader = createListingReader(
    options,
    {
      maxRecords: options.maxRecords ?? DEFAULT_LIMITS.maxRecords,
      maxFlowing: maxInputLength,
      maxGathered: maxInputLength,
    },
    {
      onPaper: (paper) => papers.push(paper),
      onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
    },
  );
  for (const chunk of chunks) {
    reader.write(chunk);
    if (reader.isDone) break;
  }
  const facts = reader.end();
  diagnostics.sort((a, b) => offsetOf(a) - offsetOf(b));
  return { ...facts, papers, diagnostics };
}

function offsetOf({ place }: Diagnostic): number {
  return place?.type === "text" ? place.start.offset : 0;
}
