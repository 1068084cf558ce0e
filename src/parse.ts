import { bestSource, DETECTION_HEAD, sourceIds } from "./detect-source.js";
import { createLineIndex } from "./diagnostics/line-index.js";
import type { Listing } from "./model/listing.js";
import { notAListing } from "./not-a-listing.js";
import { checkOptions, DEFAULT_LIMITS, type ParseOptions } from "./options.js";
import { collectListing } from "./resolve/collect-listing.js";
import { requireText } from "./text/describe-value.js";
import { readErrorText } from "./text/error-text.js";

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
  checkOptions(options, sourceIds());
  const limit = options.maxInputLength ?? DEFAULT_LIMITS.maxInputLength;
  const { head, rest, cutAt } = takeHead(limited(chunks, limit));
  const best = bestSource(head, options);
  if (best === undefined || isErrorAnswer(head)) return notAListing(head);

  const { source, rivals } = best;
  const lines = createLineIndex();
  const listing = collectListing({
    source,
    lines,
    referenceDate: options.referenceDate,
    url: options.url,
    maxRecords: options.maxRecords ?? DEFAULT_LIMITS.maxRecords,
  });
  const parser = source.parse(listing.emit, {
    url: options.url,
    maxDepth: options.maxDepth ?? DEFAULT_LIMITS.maxDepth,
    crossCheck: options.crossCheck ?? false,
  });
  let length = 0;
  for (const chunk of rest) {
    lines.write(chunk);
    parser.write(chunk);
    length += chunk.length;
    if (parser.isDone?.() === true) break;
  }
  parser.end();
  if (rivals.length > 0) {
    const names = [source, ...rivals].map(({ id }) => id).join(", ");
    const message = `Several sources recognise the input equally well: ${names}. The first was used.`;
    listing.emit({ type: "report", code: "source-ambiguous", message, start: 0, end: 0 });
  }
  if (cutAt.reached) {
    const message = `Only the first ${limit} characters were read (maxInputLength).`;
    listing.emit({ type: "report", code: "limit-reached", message, start: length, end: length });
  }
  return listing.finish();
}

/** An address says where an answer comes from, not that it is the listing that was asked for. */
function isErrorAnswer(head: string): boolean {
  return readErrorText(head) !== undefined && bestSource(head, {}) === undefined;
}

interface Limit {
  reached: boolean;
}

function limited(
  chunks: Iterable<string>,
  limit: number,
): { parts: Iterable<string>; cutAt: Limit } {
  const cutAt = { reached: false };
  function* parts(): Generator<string> {
    let left = limit;
    for (const chunk of chunks) {
      if (chunk.length > left) {
        cutAt.reached = true;
        yield chunk.slice(0, left);
        return;
      }
      left -= chunk.length;
      yield chunk;
    }
  }
  return { parts: parts(), cutAt };
}

/** Reads as much as detection needs, and gives back the whole input, that part included. */
function takeHead({ parts, cutAt }: { parts: Iterable<string>; cutAt: Limit }): {
  head: string;
  rest: Iterable<string>;
  cutAt: Limit;
} {
  const iterator = parts[Symbol.iterator]();
  let head = "";
  let step = iterator.next();
  while (step.done !== true) {
    head += step.value;
    if (head.length >= DETECTION_HEAD) break;
    step = iterator.next();
  }
  function* rest(): Generator<string> {
    yield head;
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) yield next.value;
  }
  return { head: head.slice(0, DETECTION_HEAD), rest: rest(), cutAt };
}
