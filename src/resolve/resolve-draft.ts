import type { DateReading } from "../dates/date-reading.js";
import type { CaptureYear } from "../dates/infer-capture-year.js";
import { readDate } from "../dates/read-date.js";
import { resolveYear } from "../dates/resolve-partial-date.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { LineIndex } from "../diagnostics/line-index.js";
import { parseArxivId } from "../ids/parse-arxiv-id.js";
import type { Author, Org } from "../model/author.js";
import type { ListingFormat, ListingKind, SourceName } from "../model/names.js";
import type { Inference, Paper } from "../model/paper.js";
import type { StatedField } from "../model/provenance.js";
import { authorKind } from "../names/author-kind.js";
import type { Draft, Raw, RawAuthor, RawOrg } from "../sources/source.js";
import { cleanText } from "../text/clean-text.js";
import { readCounts } from "./draft-counts.js";
import { draftLinks } from "./draft-links.js";
import type { ListingDay } from "./listing-date.js";
import type { DatedDraft } from "./listing-year.js";
import { type Report, reporter } from "./report.js";
import { validatePaper } from "./validate-paper.js";

/** What the records of one listing have in common. */
export interface ListingContext {
  source: SourceName;
  kind: ListingKind;
  format: ListingFormat;
  capturedAt: string | undefined;
  capture: CaptureYear | undefined;
  day: ListingDay | undefined;
  /** Whether records here state dates as a rule, so that one without is worth a word. */
  printsDates: boolean;
  lines: LineIndex;
  diagnostics: Diagnostic[];
}

/** A summary by a model is a sentence or two; an abstract is longer. */
const LONGEST_AI_SUMMARY = 500;

/** Makes a validated record of a draft: the one place that decides what raw strings mean. */
export function resolveDraft(dated: DatedDraft, context: ListingContext): Paper | undefined {
  const { draft } = dated;
  const { lines, diagnostics, kind } = context;
  const report = reporter(diagnostics, lines);
  const stated: StatedField[] = [];
  const body = draft.abstract?.map(({ text }) => cleanText(text)).filter((text) => text !== "");
  const text = body === undefined || body.length === 0 ? undefined : body.join("\n\n");
  const paper: Paper = {
    title: cleanText(draft.title.text),
    authors: (draft.authors ?? []).map(readAuthor),
    orgs: (draft.orgs ?? []).map(readOrg),
    ids: {},
    links: draftLinks(draft, linkText(draft), draft.abstract?.[0], lines, diagnostics),
    provenance: [],
  };
  const summary = draft.aiSummary === undefined ? undefined : cleanText(draft.aiSummary.text);
  if (summary !== undefined) paper.aiSummary = summary;
  if (text !== undefined) {
    if (kind === "trending" && text.length <= LONGEST_AI_SUMMARY) paper.aiSummary ??= text;
    else paper.abstract = text;
  }
  readCounts(draft, paper, stated, lines, report);
  readIds(draft, paper, report);
  readDates(dated, paper, stated, context, report);
  readListingDay(paper, context);
  if (draft.submitter !== undefined) paper.submitter = draft.submitter;
  if (draft.keywords !== undefined && draft.keywords.length > 0) paper.keywords = draft.keywords;
  if (kind !== "paper") paper.rank = draft.rank;
  reportMissing(draft, paper, context, report);
  paper.provenance = [
    {
      source: context.source,
      kind,
      format: context.format,
      ...(draft.url === undefined ? {} : { url: draft.url }),
      ...(kind === "paper" ? {} : { rank: draft.rank }),
      ...(context.capturedAt === undefined ? {} : { capturedAt: context.capturedAt }),
      place: lines.place(draft.start, draft.end),
      ...(stated.length > 0 ? { fields: stated } : {}),
    },
  ];
  return validatePaper(paper, draft, report);
}

/** Addresses may be broken over lines, so links are looked for before white space is folded. */
function linkText(draft: Draft): string | undefined {
  if (draft.abstract === undefined) return undefined;
  const [only, ...more] = draft.abstract;
  return more.length === 0 ? only?.text : draft.abstract.map(({ text }) => text).join("\n\n");
}

function readAuthor(raw: RawAuthor): Author {
  const name = cleanText(raw.text);
  const username = raw.username === undefined ? {} : { username: raw.username };
  return { name, kind: authorKind(name), ...username };
}

function readOrg(raw: RawOrg): Org {
  const { name, slug, url, avatarUrl } = raw;
  return {
    name: cleanText(name),
    ...(slug === undefined ? {} : { slug }),
    ...(url === undefined ? {} : { url }),
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
  };
}

function readIds(draft: Draft, paper: Paper, report: Report): void {
  if (draft.arxivId === undefined) return;
  const id = parseArxivId(draft.arxivId.text);
  if (id === undefined) {
    const actual = draft.arxivId.text;
    report("id-invalid", `"${actual.slice(0, 40)}" is not an arXiv id.`, draft.arxivId, {
      field: "ids.arxiv",
      actual,
    });
    return;
  }
  paper.ids.arxiv = id.id;
  if (id.version !== undefined) paper.ids.arxivVersion = id.version;
}

function readDates(
  { draft, date }: DatedDraft,
  paper: Paper,
  stated: StatedField[],
  context: ListingContext,
  report: Report,
): void {
  const place = (field: "publishedAt" | "listedAt", raw: Raw, reading: DateReading | undefined) => {
    if (reading?.kind === "date") {
      paper[field] = reading.value;
      return;
    }
    const { capture } = context;
    // That the year is open was said once for the page.
    if (reading?.kind === "yearless" && capture === undefined) return;
    const year = capture?.year ?? 0;
    const value = reading?.kind === "yearless" ? resolveYear(reading, year) : undefined;
    if (value === undefined || capture === undefined) {
      report("date-impossible", `"${raw.text}" is not a day of the calendar.`, raw, {
        field,
        actual: raw.text,
      });
      return;
    }
    paper[field] = value;
    const others = capture.alternatives.map((other) => `${other}${value.slice(4)}`);
    infer(paper, {
      field,
      from: capture.from,
      ...(others.length > 0 ? { alternatives: others } : {}),
    });
    stated.push({ field, value, raw: raw.text, at: context.lines.place(raw.start, raw.end) });
  };
  if (draft.publishedAt !== undefined) place("publishedAt", draft.publishedAt, date);
  if (draft.listedAt !== undefined)
    place("listedAt", draft.listedAt, readDate(draft.listedAt.text));
}

function infer(paper: Paper, inference: Inference): void {
  paper.inferred = [...(paper.inferred ?? []), inference];
}

/** The day of a daily listing is when its papers were listed; weeks and months have no such day. */
function readListingDay(paper: Paper, context: ListingContext): void {
  if (context.kind !== "daily" || context.day === undefined || paper.listedAt !== undefined) return;
  paper.listedAt = context.day.day;
  if (context.day.from !== undefined) infer(paper, { field: "listedAt", from: context.day.from });
}

function reportMissing(draft: Draft, paper: Paper, context: ListingContext, report: Report): void {
  const byline =
    draft.authorCount !== undefined || paper.authors.length > 0 || paper.orgs.length > 0;
  if (!byline) {
    const also = draft.publishedAt === undefined && context.printsDates ? ", and no date" : "";
    report(
      "byline-missing",
      `The record states neither authors nor an organization${also}.`,
      draft,
      {
        field: "authorCount",
      },
    );
  } else if (draft.publishedAt === undefined && context.printsDates) {
    report("date-missing", "The record states no date although others on the page do.", draft, {
      field: "publishedAt",
    });
  }
}
