import type { CaptureYear } from "../dates/infer-capture-year.js";
import { readDate } from "../dates/read-date.js";
import type { Diagnostic, DiagnosticCode } from "../diagnostics/diagnostic.js";
import type { LineIndex } from "../diagnostics/line-index.js";
import { type Listing, SCHEMA_VERSION } from "../model/listing.js";
import type { Paper } from "../model/paper.js";
import type { Draft, PageFacts, Raw, Source, SourceEvent, Span } from "../sources/source.js";
import { differences } from "./cross-check.js";
import { type ListingDay, listingDate } from "./listing-date.js";
import { captureYearOf, type DatedDraft, isoOf, readDraftDates } from "./listing-year.js";
import { reporter } from "./report.js";
import { type ListingContext, resolveDraft } from "./resolve-draft.js";

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
}

export interface ListingCollector {
  emit(event: SourceEvent): void;
  finish(): Listing;
}

/** Gathers what a source says into one listing. Drafts wait until their listing ends: then its evidence on years is whole. */
export function collectListing(options: CollectOptions): ListingCollector {
  const { source, lines } = options;
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics, lines);
  const papers: Paper[] = [];
  const pages: { facts: PageFacts; day: ListingDay | undefined; papers: number }[] = [];
  let drafts: Draft[] = [];
  let cards: Draft[] = [];
  let taken = 0;
  let limited = false;
  let unread = 0;
  let answered = false;

  function emit(event: SourceEvent): void {
    if (event.type === "draft") takeDraft(event.draft);
    else if (event.type === "card") cards.push(event.draft);
    else if (event.type === "listing") endPage(event.facts, event);
    else if (event.type === "report") {
      const { code, message, field, actual } = event;
      if (code === "item-malformed" || code === "limit-reached") unread++;
      if (ANSWERS.has(code)) answered = true;
      report(code, message, event, {
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
      drafts.push(draft);
    } else if (!limited) {
      limited = true;
      const message = `Only the first ${options.maxRecords} records were kept (maxRecords).`;
      report("limit-reached", message, draft);
    }
  }

  function endPage(stated: PageFacts, span: Span): void {
    const facts = withRealDays(stated);
    const dated = readDraftDates(drafts);
    drafts = [];
    const capture = captureYearOf(dated, facts, options.referenceDate);
    const day = listingDate(facts, capture, options.referenceDate);
    reportYears(dated, facts, capture, day === "open");
    const kind = facts.kind ?? source.kind;
    const known = day === "open" ? undefined : day;
    const context: ListingContext = {
      source: source.source,
      kind,
      format: facts.format ?? source.format,
      capturedAt: isoOf(facts.capturedAt),
      capture,
      day: known,
      printsDates: dated.some(({ draft }) => draft.publishedAt !== undefined),
      printsBylines: facts.printsBylines ?? true,
      lines,
      report,
    };
    const before = papers.length;
    for (const one of dated) {
      const paper = resolveDraft(one, context);
      if (paper !== undefined) papers.push(paper);
    }
    checkCards(papers.slice(before), context);
    pages.push({ facts, day: known, papers: papers.length - before });
    if (papers.length === before && pages.length === 1) pendingEmpty = span;
  }

  function checkCards(read: readonly Paper[], context: ListingContext): void {
    const byId = new Map(read.map((paper) => [paper.ids.arxiv, paper]));
    for (const dated of readDraftDates(cards)) {
      const card = resolveDraft(dated, { ...context, report: ignore });
      const paper = card === undefined ? undefined : byId.get(card.ids.arxiv);
      if (card === undefined || paper === undefined) {
        const message = "The page renders a card that is not in its data.";
        report("cards-disagree", message, dated.draft, { actual: dated.draft.title.text });
        continue;
      }
      for (const { field, shown, data } of differences(card, paper)) {
        const message = `The card of ${card.ids.arxiv} shows ${shown} where the data has ${data}.`;
        report("cards-disagree", message, dated.draft, { field, actual: shown });
      }
    }
    cards = [];
  }

  let pendingEmpty: Span | undefined;

  function reportYears(
    dated: readonly DatedDraft[],
    facts: PageFacts,
    capture: CaptureYear | undefined,
    openDay: boolean,
  ): void {
    const yearless: { field: string; raw: Raw }[] = [];
    for (const { draft, date } of dated) {
      const { publishedAt, listedAt } = draft;
      if (publishedAt !== undefined && date?.kind === "yearless") {
        yearless.push({ field: "publishedAt", raw: publishedAt });
      }
      if (listedAt !== undefined && readDate(listedAt.text)?.kind === "yearless") {
        yearless.push({ field: "listedAt", raw: listedAt });
      }
    }
    const first = yearless[0]?.raw;
    if (capture === undefined) {
      for (const { field, raw } of yearless) {
        const message = `Nothing settles the year of "${raw.text}".`;
        report("year-ambiguous", message, raw, { field, actual: raw.text });
      }
    } else if (first !== undefined) {
      const { year, from, certain } = capture;
      const how = certain ? "" : ", the earliest that fits";
      const message = `Dates without a year are taken as ${year} (${from}${how}).`;
      report("year-inferred", message, first, { field: "publishedAt", actual: first.text });
      if (capture.alternatives.length > 0) {
        const others = capture.alternatives.join(", ");
        report(
          "year-ambiguous",
          `${year} was taken (${from}), but other evidence says ${others}.`,
          first,
          {
            field: "publishedAt",
            actual: first.text,
          },
        );
      }
    }
    if (facts.date !== undefined && readDate(facts.date.text)?.kind === "impossible") {
      const { text: actual } = facts.date;
      const message = `The header date "${actual}" is not a day of the calendar.`;
      report("date-impossible", message, facts.date, { field: "date", actual });
    }
    if (openDay && facts.date !== undefined) {
      report(
        "year-ambiguous",
        `Nothing settles the year of the header date "${facts.date.text}".`,
        facts.date,
        {
          field: "date",
          actual: facts.date.text,
        },
      );
    }
  }

  function finish(): Listing {
    if (papers.length === 0 && pendingEmpty !== undefined && !answered) {
      const [code, message] =
        unread === 0
          ? (["empty-listing", "The page is a paper listing, and it holds no papers."] as const)
          : ([
              "structure-unknown",
              "The page is a paper listing, but no record was recognised.",
            ] as const);
      report(code, message, pendingEmpty);
    }
    diagnostics.sort((a, b) => offsetOf(a) - offsetOf(b));
    const main = pages.find((page) => page.papers > 0) ?? pages[0];
    const days = new Set(pages.filter((page) => page.papers > 0).map(({ day }) => day?.day));
    const date = days.size > 1 ? undefined : main?.day?.day;
    const url = main?.facts.url ?? options.url;
    const capturedAt = isoOf(main?.facts.capturedAt);
    const query = main?.facts.query;
    const total = main?.facts.total;
    return {
      schemaVersion: SCHEMA_VERSION,
      source: source.source,
      kind: main?.facts.kind ?? source.kind,
      format: main?.facts.format ?? source.format,
      ...(url === undefined ? {} : { url }),
      ...(date === undefined ? {} : { date }),
      ...(capturedAt === undefined ? {} : { capturedAt }),
      ...(query === undefined ? {} : { query }),
      ...(total === undefined ? {} : { total }),
      papers,
      diagnostics,
    };
  }

  return { emit, finish };
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

/** What a card lacks or rounds was said of the record already. */
function ignore(): void {}

function offsetOf({ place }: Diagnostic): number {
  return place?.type === "text" ? place.start.offset : 0;
}
