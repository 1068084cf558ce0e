import type { DateReading } from "../dates/date-reading.js";
import type { CaptureYear } from "../dates/infer-capture-year.js";
import { readDate } from "../dates/read-date.js";
import { resolveYear } from "../dates/resolve-partial-date.js";
import type { LineIndex } from "../diagnostics/line-index.js";
import type { ListingFormat, ListingKind, SourceName } from "../model/names.js";
import type { Inference, Paper } from "../model/paper.js";
import type { Provenance, StatedField } from "../model/provenance.js";
import type { Draft, Raw } from "../sources/source.js";
import { cleanText } from "../text/clean-text.js";
import { readCounts } from "./draft-counts.js";
import { draftIds } from "./draft-ids.js";
import { draftLinks } from "./draft-links.js";
import { draftMedia } from "./draft-media.js";
import { draftAuthor, draftOrg } from "./draft-people.js";
import { readPublication, statedFacts } from "./draft-publication.js";
import type { ListingDay } from "./listing-date.js";
import type { DatedDraft } from "./listing-year.js";
import { placeOf } from "./place-of.js";
import type { Report } from "./report.js";
import { validatePaper } from "./validate-paper.js";

/** What the records of one listing have in common. */
export interface ListingContext {
  source: SourceName;
  kind: ListingKind;
  format: ListingFormat;
  capturedAt: string | undefined;
  capture: CaptureYear | undefined;
  day: ListingDay | undefined;
  lines: LineIndex;
  report: Report;
}

/** A summary by a model is a sentence or two; an abstract is longer. */
const LONGEST_AI_SUMMARY = 500;

/** Makes a validated record of a draft: the one place that decides what raw strings mean. */
export function resolveDraft(dated: DatedDraft, context: ListingContext): Paper | undefined {
  const { draft } = dated;
  const { kind, report } = context;
  const stated: StatedField[] = [];
  const paper: Paper = {
    title: cleanText(draft.title.text),
    authors: draft.authors?.map((author) => draftAuthor(author, report)) ?? [],
    orgs: draft.orgs?.map((org) => draftOrg(org, report)) ?? [],
    ids: {},
    links: draftLinks(draft, report),
    provenance: [],
  };
  if (draft.printedTitle !== undefined) {
    const at = placeOf(draft.title, context.lines);
    stated.push({ field: "title", value: paper.title, raw: draft.printedTitle, at });
  }
  readText(draft, paper, context);
  readCounts(draft, paper, stated, context.lines, report);
  draftIds(draft, paper, report);
  readDates(dated, paper, stated, context);
  readListingDay(paper, context);
  if (draft.submitter !== undefined) paper.submitter = draft.submitter;
  readPublication(draft, paper);
  readCutList(draft, paper, context);
  if (draft.withdrawn === true) paper.withdrawn = true;
  stated.push(...statedFacts(draft, paper, context.lines));
  draftMedia(draft, paper, report);
  if (kind !== "paper") paper.rank = draft.rank;
  paper.provenance.push(provenanceOf(draft, stated, context));
  return validatePaper(paper, draft, report);
}

function readText(draft: Draft, paper: Paper, { source, kind }: ListingContext): void {
  if (draft.aiSummary !== undefined) paper.aiSummary = cleanText(draft.aiSummary.text);
  const text = abstractText(draft);
  if (text === "") return;
  // Data names its fields; only of a card of Hugging Face is it open which of the two its text is.
  const open = source === "huggingface" && kind === "trending" && draft.pointer === undefined;
  if (open && text.length <= LONGEST_AI_SUMMARY) paper.aiSummary ??= text;
  else paper.abstract = text;
}

function abstractText({ abstract = [] }: Draft): string {
  const [first] = abstract;
  if (first !== undefined && abstract.length === 1) return cleanText(first.text);
  const paragraphs = abstract.map(({ text }) => cleanText(text));
  return paragraphs.filter((text) => text !== "").join("\n\n");
}

function provenanceOf(draft: Draft, stated: StatedField[], context: ListingContext): Provenance {
  const { source, kind, format, capturedAt, lines } = context;
  const provenance: Provenance = { source, kind, format };
  if (draft.url !== undefined) provenance.url = draft.url;
  if (kind !== "paper") provenance.rank = draft.rank;
  if (capturedAt !== undefined) provenance.capturedAt = capturedAt;
  provenance.place = placeOf(draft, lines);
  if (stated.length > 0) provenance.fields = stated;
  return provenance;
}

/** Pages say at the place where a list is cut; of data it is said here, for the record. */
function readCutList(draft: Draft, paper: Paper, { source, report }: ListingContext): void {
  if (draft.authorsTruncated === undefined) return;
  paper.authorsTruncated = draft.authorsTruncated;
  // Digests name the first author alone as a rule; to say so at each of thousands tells nothing.
  if (draft.pointer === undefined || source === "generic") return;
  const message = `The source gives ${draft.authorsTruncated.shown} of the authors.`;
  report("author-list-truncated", message, draft, { field: "authors" });
}

type DateField = "publishedAt" | "updatedAt" | "listedAt";

function readDates(
  { draft, date }: DatedDraft,
  paper: Paper,
  stated: StatedField[],
  context: ListingContext,
): void {
  const { report } = context;
  const place = (field: DateField, raw: Raw, reading: DateReading | undefined) => {
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
    stated.push({ field, value, raw: raw.text, at: placeOf(raw, context.lines) });
  };
  if (draft.publishedAt !== undefined) place("publishedAt", draft.publishedAt, date);
  for (const field of ["updatedAt", "listedAt"] as const) {
    const raw = draft[field];
    if (raw !== undefined) place(field, raw, readDate(raw.text));
  }
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
