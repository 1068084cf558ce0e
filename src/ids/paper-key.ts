import { canonicalId, type IdentifiedPaper } from "./canonical-id.js";
import { lettersAndDigits } from "./letters-and-digits.js";

/**
 * A key that every paper has, for sorting and grouping: the canonical id, or else
 * `title:<title>~<first author>`, both reduced to letters and digits. Without authors nothing
 * follows the `~`.
 *
 * @example
 * ```ts
 * paperKey({ title: "ZeroSearch", ids: { arxiv: "2505.04588" } }); // "arxiv:2505.04588"
 * paperKey({ title: "On Rain: A Study", authors: [{ name: "Ada Li" }] }); // "title:onrainastudy~adali"
 * ```
 */
export function paperKey(paper: IdentifiedPaper): string {
  const id = canonicalId(paper);
  if (id !== undefined) return id;
  const firstAuthor = paper.authors?.[0]?.name ?? "";
  return `title:${lettersAndDigits(paper.title)}~${lettersAndDigits(firstAuthor)}`;
}
