import type { LineIndex } from "../diagnostics/line-index.js";
import type { Paper } from "../model/paper.js";
import type { StatedField } from "../model/provenance.js";
import type { Draft, Raw } from "../sources/source.js";
import { cleanText } from "../text/clean-text.js";
import { placeOf } from "./place-of.js";

/** Reads what an archive or publisher says of a paper: subjects, remarks, where it appeared. */
export function readPublication(draft: Draft, paper: Paper): void {
  const { primaryCategory, announceType } = draft;
  const keywords = distinct(draft.keywords);
  const tasks = distinct(draft.tasks);
  const categories = distinct(draft.categories);
  const venue = filled(draft.venue);
  const volume = filled(draft.volume);
  const issue = filled(draft.issue);
  const pages = filled(draft.pages);
  const journalRef = filled(draft.journalRef);
  const note = filled(draft.note);
  // Loops over the names of the fields take three times as long.
  if (keywords !== undefined) paper.keywords = keywords;
  if (tasks !== undefined) paper.tasks = tasks;
  if (categories !== undefined) paper.categories = categories;
  if (venue !== undefined) paper.venue = venue;
  if (volume !== undefined) paper.volume = volume;
  if (issue !== undefined) paper.issue = issue;
  if (pages !== undefined) paper.pages = pages;
  if (journalRef !== undefined) paper.journalRef = journalRef;
  if (note !== undefined) paper.note = note;
  if (primaryCategory !== undefined) paper.primaryCategory = primaryCategory;
  if (announceType !== undefined) paper.announceType = announceType;
}

function distinct(list: readonly string[] | undefined): string[] | undefined {
  if (list === undefined) return undefined;
  const texts = list.map(cleanText).filter((text) => text !== "");
  return texts.length === 0 ? undefined : [...new Set(texts)];
}

function filled(raw: Raw | undefined): string | undefined {
  const text = raw === undefined ? "" : cleanText(raw.text);
  return text === "" ? undefined : text;
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
