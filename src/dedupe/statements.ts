import type { Paper, Provenance } from "../model/index.js";
import { compareBytes } from "./compare-bytes.js";
import { stableText } from "./content-order.js";

/** The fields of a paper without the record of where they come from. */
export type PaperFields = Partial<Omit<Paper, "provenance">>;
export type FieldName = keyof PaperFields;

/** What one source states about a paper. */
export interface Statement {
  readonly provenance: Provenance;
  readonly fields: PaperFields;
}

type Kind = "text" | "number" | "flag" | "list" | "object";

/** Every field, and what its value must be: provenance may hold values that others wrote. */
export const FIELD_KINDS: Readonly<Record<FieldName, Kind>> = {
  title: "text",
  abstract: "text",
  authors: "list",
  authorCount: "number",
  authorsTruncated: "object",
  orgs: "list",
  ids: "object",
  publishedAt: "text",
  updatedAt: "text",
  listedAt: "text",
  submitter: "object",
  upvotes: "number",
  comments: "number",
  githubStars: "number",
  starsPerHour: "number",
  citations: "number",
  rank: "number",
  approximate: "list",
  inferred: "list",
  categories: "list",
  primaryCategory: "text",
  keywords: "list",
  tasks: "list",
  aiSummary: "text",
  note: "text",
  announceType: "text",
  withdrawn: "flag",
  venue: "text",
  volume: "text",
  issue: "text",
  pages: "text",
  journalRef: "text",
  media: "list",
  thumbnailUrl: "text",
  linked: "object",
  links: "list",
};

const FIELDS = Object.keys(FIELD_KINDS).filter((name): name is FieldName => name in FIELD_KINDS);

/** What a place of origin states, as its `fields` say; the first value of a field counts. */
export function statementOf(provenance: Provenance): Statement {
  const fields: Record<string, unknown> = {};
  for (const { field, value } of provenance.fields ?? []) {
    if (!(field in fields) && isOfKind(field, value)) fields[field] = value;
  }
  return { provenance, fields };
}

/**
 * The places of origin of a record, with all that the record says written into the first of them,
 * where it does not stand there yet.
 */
export function withOwnFields(paper: Paper): Provenance[] {
  const [first = { source: "generic" as const }, ...rest] = paper.provenance;
  const before = first.fields ?? [];
  const own = FIELDS.flatMap((field) => {
    const value = paper[field];
    if (value === undefined || isEmptyList(value)) return [];
    const known = before.find(
      (stated) => stated.field === field && stableText(stated.value) === stableText(value),
    );
    return [known ?? { field, value }];
  });
  const others = before.filter((stated) => !own.includes(stated));
  return [{ ...first, fields: [...own, ...others] }, ...rest];
}

/** Each statement once, in an order that depends on what they say alone. */
export function inOrder(all: readonly Provenance[]): Provenance[] {
  if (all.length < 2) return [...all];
  const byText = new Map(all.map((provenance) => [stableText(provenance), provenance]));
  return [...byText].sort(([a], [b]) => compareBytes(a, b)).map(([, provenance]) => provenance);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isOfKind(field: string, value: unknown): boolean {
  if (!Object.hasOwn(FIELD_KINDS, field)) return false;
  const kind = FIELD_KINDS[field as FieldName];
  if (kind === "list") return Array.isArray(value);
  if (kind === "object")
    return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === { text: "string", number: "number", flag: "boolean" }[kind];
}
