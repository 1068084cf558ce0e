import type { Draft, Raw } from "../source.js";

const CUT = /[\s,]{0,4}\bet\.?\s?al\.?[\s,]{0,4}$/i;
/** Digests that are made from arXiv write the first author alone, with this mark and no blank. */
const DIGEST = /\bet\.al\.?\s*$/i;

/** Whether a cell is of the digest that names the first author of a paper and cuts the others. */
export function isDigestAuthors(text: string): boolean {
  return DIGEST.test(text);
}

/** The authors of a cell. A list that ends in "et al." is cut, and how many are hidden is not known. */
export function readAuthorCell({
  text,
  ...span
}: Raw): Pick<Draft, "authors" | "authorsTruncated"> {
  const isCut = CUT.test(text);
  const names = text
    .replace(/\s+/g, " ")
    .replace(CUT, "")
    .split(/\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name));
  if (names.length === 0) return {};
  const authors = names.map((name) => ({ text: name, ...span }));
  return { authors, ...(isCut ? { authorsTruncated: { shown: authors.length } } : {}) };
}
