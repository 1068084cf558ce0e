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
  const listed = terms.map((term) => term.trim()).filter((term) => term !== "");
  const categories = listed.filter(isCategory);
  const others = listed.filter((term) => !isCategory(term));
  const main = primary?.trim();
  return {
    ...(categories.length === 0 ? {} : { categories }),
    ...(main === undefined || main === "" ? {} : { primaryCategory: main }),
    classes:
      others.length === 0
        ? []
        : [{ field: "classes", value: others, start: span.start, end: span.end }],
  };
}

/** The categories of a line such as "Algebraic Geometry (math.AG); Number Theory (math.NT)". */
export function categoriesOfLine(line: string): string[] {
  return line.split(";").flatMap((part) => {
    const term = IN_BRACKETS.exec(part)?.[1]?.trim() ?? "";
    return isCategory(term) ? [term] : [];
  });
}
