import type { Paper } from "../model/index.js";
import { plainLine } from "./plain-text.js";

type WithAuthors = Pick<Paper, "authors" | "authorCount" | "authorsTruncated">;

/**
 * How many authors the record does not name: 0 where the list is whole, `undefined` where it is cut
 * and the source does not say by how many.
 *
 * @example
 * ```ts
 * hiddenAuthors({ authors: [], authorCount: 5 }); // 5
 * hiddenAuthors({ authors: [], authorsTruncated: { shown: 0 } }); // undefined
 * ```
 */
export function hiddenAuthors(paper: WithAuthors): number | undefined {
  const { authors, authorCount, authorsTruncated } = paper;
  if (authorsTruncated?.hidden !== undefined) return authorsTruncated.hidden;
  if (authorCount !== undefined && authorCount > authors.length) {
    return authorCount - authors.length;
  }
  return authorsTruncated === undefined ? 0 : undefined;
}

/** Whether there are authors beside those that the record names. */
export function hasHiddenAuthors(paper: WithAuthors): boolean {
  return hiddenAuthors(paper) !== 0;
}

/**
 * The authors in one line, at most so many of them; what is not named is told. Empty where the record
 * knows of none.
 *
 * @example
 * ```ts
 * const authors = ["Hao Sun", "Zile Qiao", "Jiayan Guo"].map((name) => ({ name, kind: "person" as const }));
 * authorsLine({ authors }, 3); // "Hao Sun, Zile Qiao, Jiayan Guo"
 * authorsLine({ authors, authorCount: 9 }, 2); // "Hao Sun, Zile Qiao and 7 more"
 * authorsLine({ authors, authorsTruncated: { shown: 3 } }, 2); // "Hao Sun, Zile Qiao et al."
 * authorsLine({ authors: [], authorCount: 9 }, 2); // "9 authors"
 * ```
 */
export function authorsLine(paper: WithAuthors, most: number): string {
  const hidden = hiddenAuthors(paper);
  const { authors } = paper;
  if (authors.length === 0) {
    return hidden === undefined || hidden === 0 ? "" : `${hidden} author${hidden === 1 ? "" : "s"}`;
  }
  const names = authors.slice(0, most).map(({ name }) => plainLine(name));
  const rest = hidden === undefined ? undefined : hidden + authors.length - names.length;
  const tail = rest === undefined ? " et al." : rest === 0 ? "" : ` and ${rest} more`;
  return `${names.join(", ")}${tail}`;
}
