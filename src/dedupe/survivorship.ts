import type { Author, Paper } from "../model/index.js";
import { compareBytes } from "./compare-bytes.js";
import { stableText } from "./content-order.js";
import type { FieldName, PaperFields, Statement } from "./statements.js";

/** Of two statements with different values, whether the first one survives: below 0 if so. */
type Preference = (a: Statement, b: Statement, field: FieldName) => number;

/** Who knows best what a paper is called: those who publish it, then those who collect. */
const NEAREST = [
  "arxiv",
  "openreview",
  "semanticscholar",
  "openalex",
  "huggingface",
  "paperswithcode",
  "generic",
];

const newest: Preference = (a, b) =>
  compareBytes(b.provenance.capturedAt ?? "", a.provenance.capturedAt ?? "");
const highestVersion: Preference = (a, b) =>
  (b.fields.ids?.arxivVersion ?? 0) - (a.fields.ids?.arxivVersion ?? 0);
const nearest: Preference = (a, b) =>
  NEAREST.indexOf(a.provenance.source) - NEAREST.indexOf(b.provenance.source);
const longest: Preference = (a, b, field) => lengthOf(b, field) - lengthOf(a, field);
const largest: Preference = (a, b, field) => numberOf(b, field) - numberOf(a, field);
const mostPrecise: Preference = longest;
const earliest: Preference = (a, b, field) => compareBytes(textOf(a, field), textOf(b, field));
const latest: Preference = (a, b, field) => earliest(b, a, field);
const wholeText: Preference = (a, b, field) =>
  Number(isCut(textOf(a, field))) - Number(isCut(textOf(b, field)));
const credible: Preference = (a, b, field) =>
  Number(isCredible(textOf(b, field))) - Number(isCredible(textOf(a, field)));
const wholeList: Preference = (a, b) => Number(isTruncated(a)) - Number(isTruncated(b));
const mostAuthors: Preference = (a, b) => persons(b) - persons(a);
const fullNames: Preference = (a, b) => nameLength(b) - nameLength(a);
const ofRecord: Preference = (a, b) =>
  Number(b.fields.ids?.doi !== undefined) - Number(a.fields.ids?.doi !== undefined);

const original: Preference = (a, b) => Number(isTranslated(a)) - Number(isTranslated(b));
/** Who knows the identifier of a paper has seen it; newsletters shorten titles. */
const identified: Preference = (a, b) => Number(hasId(b)) - Number(hasId(a));
const mixedCase: Preference = (a, b, field) =>
  Number(isShouted(textOf(a, field))) - Number(isShouted(textOf(b, field)));
const stated: Preference = (a, b, field) =>
  Number(isInferred(a, field)) - Number(isInferred(b, field));

/** The rules in words, field by field, are in `docs/dedupe.md`. Ties end in the order of bytes. */
const RULES: Readonly<Record<string, readonly Preference[]>> = {
  title: [original, highestVersion, nearest, identified, mixedCase, longest],
  abstract: [credible, wholeText, longest, highestVersion],
  authors: [wholeList, mostAuthors, fullNames, nearest],
  authorCount: [largest],
  publishedAt: [stated, mostPrecise, earliest],
  updatedAt: [stated, latest],
  listedAt: [stated, earliest],
  submitter: [newest],
  upvotes: [newest, largest],
  comments: [newest, largest],
  githubStars: [newest, largest],
  starsPerHour: [newest, largest],
  citations: [newest, largest],
  rank: [newest],
  linked: [newest],
  withdrawn: [newest],
  announceType: [newest],
  primaryCategory: [nearest, highestVersion],
  aiSummary: [newest, longest],
  note: [highestVersion, nearest, longest],
  venue: [ofRecord, longest],
  volume: [ofRecord],
  issue: [ofRecord],
  pages: [ofRecord, longest],
  journalRef: [nearest, longest],
  thumbnailUrl: [newest],
};

/** The fields of which one statement survives; the others are united. */
export const SINGLE_FIELDS: readonly FieldName[] = Object.keys(RULES) as FieldName[];

/** The statement whose value of a field survives, of those that state the field. */
export function survivor(
  field: FieldName,
  statements: readonly Statement[],
): Statement | undefined {
  const stating = statements.filter(({ fields }) => fields[field] !== undefined);
  if (stating.length < 2) return stating[0];
  const rules = RULES[field] ?? [];
  const [first] = stating.toSorted((a, b) => {
    for (const rule of rules) {
      const difference = rule(a, b, field);
      if (difference !== 0) return difference;
    }
    return compareBytes(stableText(a.fields[field]), stableText(b.fields[field]));
  });
  return first;
}

function textOf({ fields }: Statement, field: FieldName): string {
  const value = fields[field];
  return typeof value === "string" ? value : "";
}

function numberOf({ fields }: Statement, field: FieldName): number {
  const value = fields[field];
  return typeof value === "number" ? value : -1;
}

function lengthOf(statement: Statement, field: FieldName): number {
  return textOf(statement, field).length;
}

function hasId({ fields }: Statement): boolean {
  return Object.keys(fields.ids ?? {}).length > 0;
}

function isTranslated({ provenance }: Statement): boolean {
  return provenance.fields?.some(({ field }) => field === "translatedTitle") ?? false;
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isInferred({ fields }: Statement, field: FieldName): boolean {
  return fields.inferred?.some((inference) => inference.field === field) ?? false;
}

/** What a card cut off ends in dots. */
function isCut(text: string): boolean {
  return /(?:\.\.\.|…)\s*$/.test(text);
}

/** A few words are a heading or a teaser, and the longest abstracts on arXiv have 1,920 characters. */
function isCredible(text: string): boolean {
  return text.length >= 80 && text.length <= 10_000;
}

function isTruncated({ fields }: Statement): boolean {
  if (fields.authorsTruncated !== undefined) return true;
  const named = authorsOf(fields).length;
  return named > 0 && (fields.authorCount ?? 0) > named;
}

function authorsOf(fields: PaperFields): Paper["authors"] {
  return fields.authors ?? [];
}

function persons({ fields }: Statement): number {
  return authorsOf(fields).length;
}

/** "Diederik P. Kingma" says more than "Kingma, D."; account names of one word say nothing. */
function nameLength({ fields }: Statement): number {
  const full = authorsOf(fields).filter(({ name }: Author) => /\s/.test(name.trim()));
  return full.reduce((sum, { name }) => sum + name.length, 0);
}
