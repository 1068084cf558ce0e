import type { Diagnostic, DiagnosticCode } from "../diagnostics/diagnostic.js";
import type { LineIndex } from "../diagnostics/line-index.js";
import type { Paper } from "../model/paper.js";
import type { Draft, PageFacts, Source, SourceEvent, Span } from "../sources/source.js";
import { checkCards } from "./check-cards.js";
import { limitDiagnostics } from "./limit-diagnostics.js";
import { type ListingDay, listingDate } from "./listing-date.js";
import { captureYearOf, type DatedDraft, isoOf, readDraftDates } from "./listing-year.js";
import { createMissingFields, type MissingFields } from "./missing-fields.js";
import { placeReporter, reporter } from "./report.js";
import { reportHeaderDay, reportYears, yearlessDates } from "./report-years.js";
import { type ListingContext, resolveDraft } from "./resolve-draft.js";
import { createSummary, type ListingFacts } from "./sum-up-pages.js";

/** Where one of these is said, an input without records needs no further word. */
const ANSWERS: ReadonlySet<DiagnosticCode> = new Set([
  "structure-unknown",
  "source-error",
  "partial-listing",
  "empty-listing",
]);

export interface CollectOptions {
  source: Source;
  lines: LineIndex;
  referenceDate: string | undefined;
  url: string | undefined;
  maxRecords: number;
  onPaper(paper: Paper): void;
  onDiagnostic(diagnostic: Diagnostic): void;
}

export interface ListingCollector {
  emit(event: SourceEvent): void;
  /** Whether records are handed over as they come, so that nothing has to be kept. */
  readonly isFlowing: boolean;
  finish(): ListingFacts;
}

/** A listing whose records are handed over as they come. */
interface Flow {
  facts: PageFacts;
  context: ListingContext;
  missing: MissingFields;
  saidYear: boolean;
}

/**
 * Makes records of what a source says. Drafts wait until their listing ends, for then its evidence on
 * years is whole; where the source has said that they need no such evidence, each becomes a record at
 * once.
 */
export function collectListing(options: CollectOptions): ListingCollector {
  const { source, lines, referenceDate } = options;
  const report = reporter(options.onDiagnostic, lines);
  const reportAt = placeReporter(options.onDiagnostic);
  const limit = limitDiagnostics(options.onDiagnostic);
  const reportOfSource = reporter(limit.pass, lines);
  const summary = createSummary(source, options.url);
  let drafts: Draft[] = [];
  let cards: Draft[] = [];
  let flow: Flow | undefined;
  let taken = 0;
  let papers = 0;
  let papersBefore = 0;
  let pages = 0;
  let limited = false;
  let unread = 0;
  let answered = false;
  let emptyAt: Span | undefined;

  function emit(event: SourceEvent): void {
    if (event.type === "draft") takeDraft(event.draft);
    else if (event.type === "card") cards.push(event.draft);
    else if (event.type === "facts") begin(event.facts);
    else if (event.type === "listing") endPage(event.facts, event);
    else if (event.type === "report") {
      const { code, message, field, actual } = event;
      if (code === "item-malformed" || code === "limit-reached") unread++;
      if (ANSWERS.has(code)) answered = true;
      reportOfSource(code, message, event, {
        ...(field === undefined ? {} : { field }),
        ...(actual === undefined ? {} : { actual }),
      });
    } else if (event.type === "leftover" && !limited) {
      unread++;
      report("leftover-text", "This text belongs to no record.", event);
    }
  }

  function takeDraft(draft: Draft): void {
    if (taken < options.maxRecords) {
      taken++;
      if (flow === undefined) drafts.push(draft);
      else flowOn(draft, flow);
    } else if (!limited) {
      limited = true;
      const message = `Only the first ${options.maxRecords} records were kept (maxRecords).`;
      report("limit-reached", message, draft);
    }
  }

  function begin(stated: PageFacts): void {
    const facts = withRealDays(stated);
    const capture = captureYearOf([], facts, referenceDate);
    const day = listingDate(facts, capture, referenceDate);
    const context = contextOf(facts, capture, day === "open" ? undefined : day);
    const missing = createMissingFields(reportAt, lines, { bylines: facts.printsBylines });
    flow = { facts, context, missing, saidYear: false };
    const waiting = drafts;
    drafts = [];
    for (const draft of waiting) flowOn(draft, flow);
  }

  function flowOn(draft: Draft, open: Flow): void {
    const { context, missing } = open;
    for (const dated of readDraftDates([draft])) {
      const yearless = yearlessDates(dated);
      if (yearless.length > 0 && (context.capture === undefined || !open.saidYear)) {
        reportYears(yearless, context.capture, report);
        open.saidYear = true;
      }
      resolve(dated, context, missing);
    }
    lines.forget(draft.start);
  }

  function resolve(dated: DatedDraft, context: ListingContext, missing: MissingFields) {
    const paper = resolveDraft(dated, context);
    if (paper === undefined) return undefined;
    papers++;
    missing.see(dated.draft, paper);
    options.onPaper(paper);
    return paper;
  }

  function endPage(stated: PageFacts, span: Span): void {
    // What was said before the first record stays.
    const facts = { ...withRealDays(stated), ...flow?.facts };
    const dated = readDraftDates(drafts);
    drafts = [];
    const capture = flow?.context.capture ?? captureYearOf(dated, facts, referenceDate);
    const day = listingDate(facts, capture, referenceDate);
    reportYears(dated.flatMap(yearlessDates), capture, report);
    if (facts.date !== undefined) reportHeaderDay(facts.date, day === "open", report);
    const known = day === "open" ? undefined : day;
    const context = contextOf(facts, capture, known);
    const missing = flow?.missing ?? createMissingFields(reportAt, lines);
    missing.settle({
      dates: dated.some(({ draft }) => draft.publishedAt !== undefined),
      bylines: facts.printsBylines ?? true,
    });
    const read = dated.flatMap((one) => resolve(one, context, missing) ?? []);
    checkCards(cards, read, context);
    cards = [];
    pages++;
    summary.add({ facts, day: known?.day, papers: papers - papersBefore });
    if (papers === papersBefore && pages === 1) emptyAt = span;
    papersBefore = papers;
    flow = undefined;
  }

  function contextOf(
    facts: PageFacts,
    capture: ListingContext["capture"],
    day: ListingDay | undefined,
  ): ListingContext {
    return {
      source: source.source,
      kind: facts.kind ?? source.kind,
      format: facts.format ?? source.format,
      capturedAt: isoOf(facts.capturedAt),
      capture,
      day,
      lines,
      report,
    };
  }

  function finish(): ListingFacts {
    limit.flush();
    if (papers === 0 && emptyAt !== undefined && !answered) {
      if (unread === 0) {
        const message = "The page is a paper listing, and it holds no papers.";
        report("empty-listing", message, emptyAt);
      } else {
        const message = "The page is a paper listing, but no record was recognised.";
        report("structure-unknown", message, emptyAt);
      }
    }
    return summary.take();
  }

  return {
    emit,
    finish,
    get isFlowing() {
      return flow !== undefined;
    },
  };
}

/** The day of a page or in an address may be one that no calendar has; then it proves nothing. */
function withRealDays({ isoDate, urlDate, ...facts }: PageFacts): PageFacts {
  const page = isoOf(isoDate);
  const url = isoOf(urlDate);
  return {
    ...facts,
    ...(page === undefined ? {} : { isoDate: page }),
    ...(url === undefined ? {} : { urlDate: url }),
  };
}
