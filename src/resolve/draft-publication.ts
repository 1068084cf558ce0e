import type { LineIndex } from "../diagnostics/line-index.js";
import { parseDoi } from "../ids/parse-doi.js";
import type { Paper } from "../model/paper.js";
import type { StatedField } from "../model/provenance.js";
import type { Draft, Raw } from "../sources/source.js";
import { cleanText } from "../text/clean-text.js";
import { placeOf } from "./place-of.js";
import type { Report } from "./report.js";

const ARXIV_DOI = /^10\.48550\/arxiv\./;

/** Reads what an archive or publisher says of a paper: subjects, remarks, where it appeared. */
export function readPublication(draft: Draft, paper: Paper): void {
  for (const field of ["keywords", "tasks", "categories"] as const) {
    const texts = draft[field]?.map(cleanText).filter((text) => text !== "") ?? [];
    if (texts.length > 0) paper[field] = [...new Set(texts)];
  }
  for (const field of ["venue", "volume", "issue", "pages", "journalRef", "note"] as const) {
    const text = cleanText(draft[field]?.text ?? "");
    if (text !== "") paper[field] = text;
  }
  const { primaryCategory, announceType } = draft;
  if (primaryCategory !== undefined) paper.primaryCategory = primaryCategory;
  if (announceType !== undefined) paper.announceType = announceType;
}

/** The DOI of a publisher; the one that arXiv registers is another name of the arXiv id. */
export function readDoi(raw: Raw | undefined, paper: Paper, report: Report): void {
  if (raw === undefined) return;
  const doi = parseDoi(raw.text);
  if (doi === undefined) {
    const actual = raw.text;
    report("id-invalid", `"${actual.slice(0, 40)}" is not a DOI.`, raw, {
      field: "ids.doi",
      actual,
    });
  } else if (!ARXIV_DOI.test(doi)) paper.ids.doi = doi;
}

/** What no field of a record holds or shows as it is written, for the provenance. */
export function statedFacts(draft: Draft, paper: Paper, lines: LineIndex): StatedField[] {
  const { stated = [], authorLine } = draft;
  const facts = stated.map(({ field, value, ...span }): StatedField => {
    return { field, value, at: placeOf(span, lines) };
  });
  if (authorLine === undefined) return facts;
  const value = paper.authors.map(({ name }) => name);
  const { text: raw } = authorLine;
  return [{ field: "authors", value, raw, at: placeOf(authorLine, lines) }, ...facts];
}
