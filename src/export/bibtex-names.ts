import type { Author, Paper } from "../model/index.js";
import { hasHiddenAuthors } from "./author-names.js";
import { type BibtexEncoding, latexText } from "./latex-text.js";
import { plainLine } from "./plain-text.js";

/** BibTeX would cut a name there, or read it as "and others". */
const CUTS = /,|\band\b|^others$/i;
const SUFFIXED = /^(\S.*) (\S+,? (?:Jr|Sr|II|III|IV)\.?)$/;

/**
 * The value of an `author` field: "von Family, Suffix, Given" where the record knows the parts, the
 * name as it is where not. Groups, and names that BibTeX would cut in the wrong place, stand in
 * braces. A list that the source has cut ends with "and others".
 *
 * @example
 * ```ts
 * bibtexNames({
 *   authors: [
 *     { name: "Ludwig van Beethoven", kind: "person", given: "Ludwig", particle: "van", family: "Beethoven" },
 *     { name: "CMS Collaboration", kind: "organization" },
 *     { name: "Hao Sun", kind: "person" },
 *   ],
 *   authorsTruncated: { shown: 3 },
 * }); // "van Beethoven, Ludwig and {CMS Collaboration} and Hao Sun and others"
 * ```
 */
export function bibtexNames(
  paper: Pick<Paper, "authors" | "authorCount" | "authorsTruncated">,
  encoding: BibtexEncoding = "latex",
): string {
  if (paper.authors.length === 0) return "";
  const names = paper.authors.map((author) => bibtexName(author, encoding));
  return [...names, ...(hasHiddenAuthors(paper) ? ["others"] : [])].join(" and ");
}

function bibtexName(author: Author, encoding: BibtexEncoding): string {
  const text = (part: string) => latexText(part, encoding);
  const name = plainLine(author.name);
  const { particle, family, suffix, given } = partsOf(author);
  if (author.kind === "organization") return `{${text(name)}}`;
  if (family === "" || given === "") {
    if (CUTS.test(name)) return `{${text(name)}}`;
    // Without a comma BibTeX would take the suffix for the family name.
    const [, first, last] = SUFFIXED.exec(name) ?? [];
    return first === undefined || last === undefined
      ? text(name)
      : `${text(first)} {${text(last)}}`;
  }
  const whole = (part: string) => (CUTS.test(part) ? `{${text(part)}}` : text(part));
  const von = particle === "" ? "" : `${text(particle)} `;
  const parts = [`${von}${whole(family)}`, ...(suffix === "" ? [] : [whole(suffix)]), whole(given)];
  return parts.join(", ");
}

function partsOf({ particle = "", family = "", suffix = "", given = "" }: Author) {
  return {
    particle: plainLine(particle),
    family: plainLine(family),
    suffix: plainLine(suffix),
    given: plainLine(given),
  };
}
