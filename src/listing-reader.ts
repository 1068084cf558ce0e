import { bestSource, DETECTION_HEAD, sourceIds } from "./detect-source.js";
import type { Diagnostic, DiagnosticCode } from "./diagnostics/diagnostic.js";
import { createLineIndex } from "./diagnostics/line-index.js";
import type { Paper } from "./model/paper.js";
import { notAListing } from "./not-a-listing.js";
import { checkOptions, DEFAULT_LIMITS, type ParseOptions } from "./options.js";
import { collectListing, type ListingCollector } from "./resolve/collect-listing.js";
import { reporter } from "./resolve/report.js";
import type { ListingFacts } from "./resolve/sum-up-pages.js";
import type { Source, SourceReader } from "./sources/source.js";
import { readErrorText } from "./text/error-text.js";

/** Who is handed papers and diagnostics, each as soon as it is there. */
export interface ListingSink {
  onPaper(paper: Paper): void;
  onDiagnostic(diagnostic: Diagnostic): void;
}

/** The pipeline as a machine: fed with text in parts, however they are cut. */
export interface ListingReader {
  write(chunk: string): void;
  /** Says that something is wrong with the input at an offset that was written, or ends it. */
  problem(code: DiagnosticCode, message: string, offset: number): void;
  /** True once nothing that follows can add to what was read; the rest need not be written. */
  readonly isDone: boolean;
  end(): ListingFacts;
}

export interface ReaderLimits {
  maxRecords: number;
  /** Most UTF-16 units of an input whose records are handed over as they come. */
  maxFlowing: number;
  /** Most of one that has to be gathered, and of one record. */
  maxGathered: number;
}

/** Throws a `TypeError` where an option is wrong. */
export function createListingReader(
  options: ParseOptions,
  limits: ReaderLimits,
  sink: ListingSink,
): ListingReader {
  checkOptions(options, sourceIds());
  const lines = createLineIndex();
  const report = reporter(sink.onDiagnostic, lines);
  let head: string[] | undefined = [];
  let length = 0;
  let refused: string | undefined;
  let used: { source: Source; rivals: Source[] } | undefined;
  let listing: ListingCollector | undefined;
  let parser: SourceReader | undefined;
  let limitReached: number | undefined;
  /** How much had been written when the last record was handed over. */
  let flowedAt = 0;

  function begin(): void {
    const text = head?.join("") ?? "";
    head = undefined;
    const start = text.slice(0, DETECTION_HEAD);
    used = bestSource(start, options);
    if (used === undefined || isErrorAnswer(start)) {
      used = undefined;
      refused = start;
      return;
    }
    const { source } = used;
    listing = collectListing({
      source,
      lines,
      referenceDate: options.referenceDate,
      url: options.url,
      maxRecords: limits.maxRecords,
      onDiagnostic: sink.onDiagnostic,
      onPaper(paper) {
        flowedAt = length;
        sink.onPaper(paper);
      },
    });
    parser = source.parse(listing.emit, {
      url: options.url,
      maxDepth: options.maxDepth ?? DEFAULT_LIMITS.maxDepth,
      crossCheck: options.crossCheck ?? false,
    });
    parser.write(text);
  }

  function limited(chunk: string): string {
    // A record that never ends is gathered, too.
    const flowing = Math.min(limits.maxFlowing, flowedAt + limits.maxGathered);
    const limit = listing?.isFlowing === true ? flowing : limits.maxGathered;
    if (length + chunk.length <= limit) return chunk;
    limitReached = limit;
    return chunk.slice(0, Math.max(0, limit - length));
  }

  function isDone(): boolean {
    return limitReached !== undefined || refused !== undefined || parser?.isDone?.() === true;
  }

  return {
    get isDone() {
      return isDone();
    },
    write(given) {
      if (isDone()) return;
      const chunk = limited(given);
      lines.write(chunk);
      length += chunk.length;
      if (head === undefined) {
        parser?.write(chunk);
        return;
      }
      head.push(chunk);
      if (length >= DETECTION_HEAD) begin();
    },
    problem(code, message, offset) {
      report(code, message, { start: offset, end: Math.min(offset + 1, length) });
    },
    end() {
      if (head !== undefined) begin();
      if (listing === undefined || used === undefined) return refuse(refused ?? "", sink);
      parser?.end();
      const { source, rivals } = used;
      if (rivals.length > 0) {
        const names = [source, ...rivals].map(({ id }) => id).join(", ");
        const message = `Several sources recognise the input equally well: ${names}. The first was used.`;
        listing.emit({ type: "report", code: "source-ambiguous", message, start: 0, end: 0 });
      }
      if (limitReached !== undefined) {
        const message = `Only the first ${limitReached} characters were read (maxInputLength).`;
        listing.emit({
          type: "report",
          code: "limit-reached",
          message,
          start: length,
          end: length,
        });
      }
      return listing.finish();
    },
  };
}

function refuse(head: string, { onDiagnostic }: ListingSink): ListingFacts {
  const { papers: _none, diagnostics, ...facts } = notAListing(head);
  diagnostics.forEach(onDiagnostic);
  return facts;
}

/** An address says where an answer comes from, not that it is the listing that was asked for. */
function isErrorAnswer(head: string): boolean {
  return readErrorText(head) !== undefined && bestSource(head, {}) === undefined;
}
