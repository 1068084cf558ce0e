import { ARXIV_ARCHIVES } from "../../ids/arxiv-archives.js";
import type { Draft, Span, StatedFact } from "../source.js";

const CATEGORY = /^([a-z]+(?:-[a-z]+)?)(?:\.[A-Za-z]+(?:-[A-Za-z]+)?)?$/;
const IN_BRACKETS = /\(([^()]+)\)\s*$/;

/** Whether a term is a category of arXiv; other terms are classes of MSC or ACM. */
export function isCategory(term: string): boolean {
  const archive = CATEGORY.exec(term)?.[1];
  return archive !== undefined && ARXIV_ARCHIVES.has(archive);
}

/** Parts terms into the categories of arXiv and other classes, which a draft keeps as stated. */
export function subjectsOf(
  terms: readonly string[],
  primary: string | undefined,
  span: Span,
): Pick<Draft, "categories" | "primaryCategory"> & { classes: StatedFact[] } {
  const categories: string[] = [];
  const others: string[] = [];
  for (const given of terms) {
    const term = given.trim();
    if (term !== "") (isCategory(term) ? categories : others).push(term);
  }
  const subjects: ReturnType<typeof subjectsOf> = { classes: [] };
  const main = primary?.trim() ?? "";
  if (categories.length > 0) subjects.categories = categories;
  if (main !== "") subjects.primaryCategory = main;
  if (others.length > 0) {
    subjects.classes.push({ field: "classes", value: others, start: span.start, end: span.end });
  }
  return subjects;
}

/** The categories of a line such as "Algebraic Geometry (math.AG); Number Theory (math.NT)". */
export function categoriesOfLine(line: string): string[] {
  return line.split(";").flatMap((part) => {
    const term = IN_BRACKETS.exec(part)?.[1]?.trim() ?? "";
    return isCategory(term) ? [term] : [];
  });
}
