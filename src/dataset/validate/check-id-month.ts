import { arxivMonth } from "../../ids/index.js";
import type { RecordCheck } from "./check.js";
import { dayRange } from "./day-range.js";

/**
 * An identifier names the month in which arXiv gave it out. Papers handed in at a border of months,
 * or held back for a while, differ by one; a difference of two months or more is a wrong date or a
 * wrong identifier.
 */
const MOST_MONTHS_APART = 1;

export const checkIdMonth: RecordCheck = ({ paper: { ids, publishedAt } }, tell) => {
  if (ids?.arxiv === undefined || publishedAt === undefined) return;
  // Nearly all records pass here: the same year and month in both.
  if (publishedAt.startsWith(`20${ids.arxiv.slice(0, 2)}-${ids.arxiv.slice(2, 4)}`)) return;
  const month = arxivMonth(ids.arxiv);
  if (month === undefined) return;
  const given = month.year * 12 + month.month - 1;
  const { first, last } = dayRange(publishedAt);
  if (monthOf(first) - given <= MOST_MONTHS_APART && given - monthOf(last) <= MOST_MONTHS_APART) {
    return;
  }
  tell("id-date-mismatch", `arXiv gave out ${ids.arxiv} in ${shown(month)}.`, {
    field: "publishedAt",
    actual: publishedAt,
  });
};

function monthOf(day: number): number {
  if (!Number.isFinite(day)) return Number.NEGATIVE_INFINITY;
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function shown({ year, month }: { year: number; month: number }): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
