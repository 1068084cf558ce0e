import { parseArxivId } from "./parse-arxiv-id.js";

/**
 * The month in which arXiv gave out an identifier. It is the month of the first submission for
 * nearly all papers, off by one for those handed in at a month's border.
 *
 * @param id an identifier in any form that `parseArxivId` reads
 * @returns a full year (1991 or later) and a month from 1 to 12, or `undefined` where `id` is no
 * arXiv identifier
 * @example
 * ```ts
 * arxivMonth("2505.04588"); // { year: 2025, month: 5 }
 * arxivMonth("hep-th/9901001"); // { year: 1999, month: 1 }
 * ```
 */
export function arxivMonth(id: string): { year: number; month: number } | undefined {
  const parsed = parseArxivId(id);
  if (parsed === undefined) return undefined;
  const digits = parsed.id.slice(parsed.id.indexOf("/") + 1);
  const year = Number(digits.slice(0, 2));
  return { year: year >= 91 ? 1900 + year : 2000 + year, month: Number(digits.slice(2, 4)) };
}
