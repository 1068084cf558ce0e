import type { LineIndex } from "../diagnostics/line-index.js";
import type { Paper } from "../model/paper.js";
import type { StatedField } from "../model/provenance.js";
import type { Draft } from "../sources/source.js";
import { cleanText } from "../text/clean-text.js";
import { placeOf } from "./place-of.js";

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
