import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createListingReader } from "./listing-reader.js";
import type { Paper } from "./model/paper.js";
import { DEFAULT_LIMITS, type ParseOptions, requireOptions } from "./options.js";
import type { ListingFacts } from "./resolve/sum-up-pages.js";
import { type TextProblem, textChunks } from "./stream/text-chunks.js";
import type { TextInput } from "./stream/text-input.js";

/**
 * Options of {@link readListing}: those of `parseListing`, and what bytes need. `maxRecords` has no
 * default here, and `maxInputLength` none where records are handed over as they come; a listing that
 * has to be gathered ends at 268,435,456 UTF-16 units.
 */
export interface ReadOptions extends ParseOptions {
  /** The encoding of bytes. Default: a byte order mark, what the input declares, else UTF-8. */
  encoding?: string | undefined;
  /** Ends the reading at once: the source is closed, and `signal.reason` is thrown. Default: none. */
  signal?: AbortSignal | undefined;
}

/** What {@link readListing} hands over: papers, diagnostics, and one `listing` at the end. */
export type ListingEvent =
  | { type: "paper"; paper: Paper }
  | { type: "diagnostic"; diagnostic: Diagnostic }
  | ({ type: "listing"; counts: ListingCounts } & ListingFacts);

export interface ListingCounts {
  papers: number;
  diagnostics: number;
}

/**
 * Reads a paper listing of any size from bytes or text in parts: a web stream such as
 * `response.body`, a Node stream, any iterable. gzip is inflated where the platform can. It hands over
 * what {@link parseListing} returns, piece by piece, and one `listing` with its facts at the end.
 *
 * Detection looks at the first 65,536 UTF-16 units. From then on the papers of feeds, of OAI pages, of
 * JSON lines and of the list in a long JSON text come as soon as they are complete, and memory does not
 * grow. Listings as text, Markdown, CSV or HTML leave out years and other facts that only their whole
 * tells, so their papers come when the listing ends; JSON of a shape that is no list of records, too.
 *
 * Never throws on content; bytes that are no text are `encoding-replaced`, broken gzip is
 * `input-broken`. Throws a `TypeError` at once where the input or an option is wrong; errors of the
 * stream are passed on. The stream is closed when the reading ends early.
 *
 * @example
 * ```ts
 * import { readListing } from "trending-papers";
 *
 * const feed = `<feed xmlns="http://www.w3.org/2005/Atom">
 *   <id>http://arxiv.org/api/x</id>
 *   <entry>
 *     <id>http://arxiv.org/abs/1706.03762v7</id>
 *     <title>Attention Is All You Need</title>
 *     <author><name>Ashish Vaswani</name></author>
 *     <published>2017-06-12T17:57:34Z</published>
 *   </entry>
 * </feed>`;
 *
 * for await (const event of readListing(new Blob([feed]).stream())) {
 *   if (event.type === "paper") console.log(event.paper.title, event.paper.publishedAt);
 *   if (event.type === "listing") console.log(event.source, event.kind, event.counts.papers);
 * }
 * // Attention Is All You Need 2017-06-12T17:57:34Z
 * // arxiv search 1
 * ```
 */
export function readListing(
  input: TextInput,
  options: ReadOptions = {},
): AsyncGenerator<ListingEvent, void, undefined> {
  requireOptions(options);
  const { encoding, signal, ...listing } = options;
  const events: ListingEvent[] = [];
  const problems: TextProblem[] = [];
  const reader = createListingReader(
    listing,
    {
      maxRecords: options.maxRecords ?? Number.POSITIVE_INFINITY,
      maxFlowing: options.maxInputLength ?? Number.POSITIVE_INFINITY,
      maxGathered: options.maxInputLength ?? DEFAULT_LIMITS.maxInputLength,
    },
    {
      onPaper: (paper) => events.push({ type: "paper", paper }),
      onDiagnostic: (diagnostic) => events.push({ type: "diagnostic", diagnostic }),
    },
  );
  const chunks = textChunks(input, {
    encoding,
    signal,
    onProblem: (problem) => problems.push(problem),
  });
  return read();

  async function* read(): AsyncGenerator<ListingEvent, void, undefined> {
    const counts = { papers: 0, diagnostics: 0 };

    function* drain(): Generator<ListingEvent> {
      for (const event of events) {
        signal?.throwIfAborted();
        if (event.type === "paper") counts.papers++;
        else if (event.type === "diagnostic") counts.diagnostics++;
        yield event;
      }
      events.length = 0;
    }

    for await (const chunk of chunks) {
      reader.write(chunk);
      tellProblems();
      yield* drain();
      if (reader.isDone) break;
    }
    const facts = reader.end();
    tellProblems();
    yield* drain();
    yield { type: "listing", ...facts, counts };
  }

  /** A problem is told of once its place was read. */
  function tellProblems(): void {
    for (const { code, message, offset } of problems.splice(0)) {
      reader.problem(code, message, offset);
    }
  }
}
