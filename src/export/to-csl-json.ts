import { paperKey } from "../ids/paper-key.js";
import type { Author, Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { hasHiddenAuthors } from "./author-names.js";
import { dateParts } from "./date-parts.js";
import { citationIds } from "./paper-ids.js";
import { landingUrl } from "./paper-links.js";
import { keywordsOf, noteOf } from "./paper-words.js";
import { lineOf, plainLine } from "./plain-text.js";
import { type Publication, publicationOf } from "./publication-of.js";
import { stated } from "./stated.js";
import { uniqueNames } from "./unique-names.js";

/** A name in CSL-JSON: its parts, or as a whole where they are not known. */
export interface CslName {
  family?: string;
  given?: string;
  "non-dropping-particle"?: string;
  suffix?: string;
  literal?: string;
}

/** An item of CSL-JSON, as Zotero, Pandoc and citeproc read it. */
export interface CslItem {
  id: string;
  type: "article" | "article-journal" | "paper-conference";
  title: string;
  author?: CslName[];
  issued?: { "date-parts": [number[]] };
  "container-title"?: string;
  volume?: string;
  issue?: string;
  page?: string;
  archive?: string;
  archive_location?: string;
  number?: string;
  version?: string;
  DOI?: string;
  URL?: string;
  keyword?: string;
  note?: string;
  abstract?: string;
}

const TYPES: Readonly<Record<Publication["kind"], CslItem["type"]>> = {
  journal: "article-journal",
  conference: "paper-conference",
  preprint: "article",
  other: "article",
};

/**
 * CSL-JSON by the schema of CSL 1.0.2, one item a paper. The `id` is the arXiv identifier, or else
 * the DOI, another identifier or the key of the paper, and each is there once. A name whose parts the
 * record does not know, and that of a group, is a `literal`; a cut list ends with `others`.
 *
 * @example
 * ```ts
 * const paper = {
 *   title: "ZeroSearch",
 *   authors: [{ name: "Hao Sun", kind: "person" as const, given: "Hao", family: "Sun" }],
 *   orgs: [],
 *   ids: { arxiv: "2505.04588" },
 *   publishedAt: "2025-05-07",
 *   links: [],
 *   provenance: [],
 * };
 * toCslJson([paper]);
 * // [{ id: "2505.04588", type: "article", title: "ZeroSearch", author: [{ family: "Sun", given: "Hao" }],
 * //   issued: { "date-parts": [[2025, 5, 7]] }, archive: "arXiv", number: "arXiv:2505.04588", DOI: "10.48550/arXiv.2505.04588",
 * //   URL: "https://arxiv.org/abs/2505.04588" }]
 * ```
 */
export function toCslJson(papers: Iterable<Paper>): CslItem[] {
  const makeItem = cslItems();
  return requirePapers(papers, "papers").map(makeItem);
}

/** Makes items one by one; an identifier that was there before gets a number. */
export function cslItems(): (paper: Paper) => CslItem {
  const unique = uniqueNames();
  return (paper) => cslItem(paper, unique(itemId(paper)));
}

function cslItem(paper: Paper, id: string): CslItem {
  const { kind, container } = publicationOf(paper);
  const { arxiv, doi } = citationIds(paper.ids);
  const isOnArxivOnly = arxiv !== undefined && (kind === "preprint" || kind === "other");
  const { arxivVersion } = paper.ids;
  return stated({
    id,
    type: TYPES[kind],
    title: plainLine(paper.title),
    author: namesOf(paper),
    issued: issuedOf(paper),
    "container-title": container,
    volume: lineOf(paper.volume),
    issue: lineOf(paper.issue),
    page: lineOf(paper.pages),
    archive: arxiv === undefined ? undefined : "arXiv",
    // Beside the number, styles would print it twice.
    archive_location: isOnArxivOnly ? undefined : arxiv,
    number: isOnArxivOnly ? `arXiv:${arxiv}` : undefined,
    version: arxivVersion === undefined ? undefined : String(arxivVersion),
    DOI: doi,
    URL: landingUrl(paper),
    keyword: lineOf(keywordsOf(paper).join(", ")),
    note: lineOf(noteOf(paper)),
    abstract: lineOf(paper.abstract),
  });
}

function issuedOf({ publishedAt }: Paper): CslItem["issued"] {
  const date = dateParts(publishedAt);
  return date.length === 0 ? undefined : { "date-parts": [date] };
}

function namesOf(paper: Paper): CslName[] | undefined {
  if (paper.authors.length === 0) return undefined;
  const names = paper.authors.map(cslName);
  return hasHiddenAuthors(paper) ? [...names, { literal: "others" }] : names;
}

function cslName({ kind, name, family, given, particle, suffix }: Author): CslName {
  if (kind === "organization" || family === undefined) return { literal: plainLine(name) };
  return stated({
    family: lineOf(family),
    given: lineOf(given),
    "non-dropping-particle": lineOf(particle),
    suffix: lineOf(suffix),
  });
}

function itemId(paper: Paper): string {
  const { arxiv, doi } = citationIds(paper.ids);
  const { openreview, semanticScholar } = paper.ids;
  return plainLine(arxiv ?? doi ?? openreview ?? semanticScholar ?? paperKey(paper));
}
