import type { Author, Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { hasHiddenAuthors } from "./author-names.js";
import { dateParts } from "./date-parts.js";
import { citationIds } from "./paper-ids.js";
import { landingUrl, pdfUrl } from "./paper-links.js";
import { keywordsOf, noteOf } from "./paper-words.js";
import { plainLine } from "./plain-text.js";
import { type Publication, publicationOf } from "./publication-of.js";

const TYPES: Readonly<Record<Publication["kind"], string>> = {
  journal: "JOUR",
  conference: "CPAPER",
  preprint: "UNPB",
  other: "GEN",
};

/**
 * RIS, which EndNote, Zotero and Mendeley read: one record a paper, of type `JOUR`, `CPAPER`, `UNPB`
 * (only on arXiv) or `GEN`. Lines end with CRLF. A cut list of authors ends with "et al.".
 *
 * @example
 * ```ts
 * const paper = {
 *   title: "ZeroSearch",
 *   authors: [{ name: "Hao Sun", kind: "person" as const }],
 *   orgs: [],
 *   ids: { arxiv: "2505.04588" },
 *   publishedAt: "2025-05",
 *   links: [],
 *   provenance: [],
 * };
 * console.log(toRis([paper]));
 * // TY  - UNPB
 * // TI  - ZeroSearch
 * // AU  - Hao Sun
 * // PY  - 2025
 * // DA  - 2025/05//
 * // PB  - arXiv
 * // AN  - arXiv:2505.04588
 * // DO  - 10.48550/arXiv.2505.04588
 * // UR  - https://arxiv.org/abs/2505.04588
 * // L1  - https://arxiv.org/pdf/2505.04588
 * // ER  -
 * ```
 */
export function toRis(papers: Iterable<Paper>): string {
  let text = "";
  for (const paper of requirePapers(papers, "papers")) text += risRecord(paper);
  return text;
}

/** The record of one paper, with the empty line behind it. */
export function risRecord(paper: Paper): string {
  const { kind, container } = publicationOf(paper);
  const { arxiv, doi } = citationIds(paper.ids);
  const [year, month, day] = dateParts(paper.publishedAt);
  const [start, end] = pagesOf(paper.pages);
  const lines: (readonly [string, string | number | undefined])[] = [
    ["TY", TYPES[kind]],
    ["TI", paper.title],
    ...namesOf(paper).map((name) => ["AU", name] as const),
    ["PY", year],
    ["DA", year && month && `${year}/${twoDigits(month)}/${day ? twoDigits(day) : ""}/`],
    ["T2", container],
    ["VL", paper.volume],
    ["IS", paper.issue],
    ["SP", start],
    ["EP", end],
    ["PB", kind === "preprint" ? "arXiv" : undefined],
    ["AN", arxiv && `arXiv:${arxiv}`],
    ["DO", doi],
    ["UR", landingUrl(paper)],
    ["L1", pdfUrl(paper)],
    ...keywordsOf(paper).map((word) => ["KW", word] as const),
    ["N1", noteOf(paper)],
    ["AB", paper.abstract],
  ];
  return `${lines.map(([tag, value]) => risLine(tag, value)).join("")}ER  - \r\n\r\n`;
}

function risLine(tag: string, value: string | number | undefined): string {
  const text = plainLine(String(value ?? ""));
  return text === "" ? "" : `${tag}  - ${text}\r\n`;
}

function namesOf(paper: Paper): string[] {
  if (paper.authors.length === 0) return [];
  return [...paper.authors.map(risName), ...(hasHiddenAuthors(paper) ? ["et al."] : [])];
}

/** "Family, Given, Suffix"; a comma in what is no such name would make one of it. */
function risName({ kind, name, family, given, particle, suffix }: Author): string {
  if (kind === "organization" || family === undefined || given === undefined) {
    return withoutCommas(name);
  }
  const whole = particle === undefined ? family : `${particle} ${family}`;
  const parts = [whole, given, ...(suffix === undefined ? [] : [suffix])];
  return parts.map(withoutCommas).join(", ");
}

function withoutCommas(name: string): string {
  return plainLine(name).replace(/ ?, ?/g, " ");
}

function pagesOf(pages: string | undefined): (string | undefined)[] {
  const [, start, end] = /^\s*(\w+)\s*[-–]{1,2}\s*(\w+)\s*$/.exec(pages ?? "") ?? [];
  return start === undefined ? [pages] : [start, end];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
