import { authorKind } from "./author-kind.js";
import { collaborationNames, namesGroup } from "./collaborations.js";
import type { NameParts } from "./inverted-name.js";

/** An entry of a list whose entries the source tells apart. */
export interface ListedName extends NameParts {
  affiliations?: string[];
}

export interface SettledAuthor extends ListedName {
  kind: "person" | "organization";
  /** Which entry of the list it is from. */
  index: number;
}

const ET_AL = /^(?:et\.? ?al\.?|others)$/i;
/** A suffix that was split off is no name. */
const SUFFIX = /^(?:jr|sr|II|III|IV)\.?$/i;
/** Most names begin with a letter that is found at once. */
const LETTER = /[A-Za-z]|\p{L}/u;
/** The length of "et. al." and "others". */
const LONGEST_MARK = 8;
/** How many entries may stand before the colon that ends the groups at the start. */
const MOST_GROUPS = 12;

/**
 * Settles a list of authors that a program has split. Such lists hold what splitting a line blindly
 * leaves: "The CMS", "LHCb Collaborations" and ":" are two groups before a colon, "et al." says that
 * names are missing, and what has no letter is no author.
 *
 * @example
 * ```ts
 * settleAuthors([{ name: "LHCb Collaboration" }, { name: ":" }, { name: "R. Aaij" }]);
 * // { authors: [
 * //   { name: "LHCb Collaboration", kind: "organization", index: 0 },
 * //   { name: "R. Aaij", kind: "person", index: 2 }
 * // ], truncated: false }
 * ```
 */
export function settleAuthors(names: readonly ListedName[]): {
  authors: SettledAuthor[];
  truncated: boolean;
} {
  const colon = names.slice(0, MOST_GROUPS).findIndex(({ name }) => name.trim() === ":");
  const headed = colon > 0 && namesGroup(names[colon - 1]?.name ?? "") ? colon : 0;
  const heads = names.slice(0, headed).map(({ name }) => name.trim());
  const authors = collaborationNames(heads).map(
    (name, index): SettledAuthor => ({ name, kind: "organization", index }),
  );
  let truncated = false;
  names.slice(headed).forEach((listed, at) => {
    const name = listed.name.trim();
    const last = authors[authors.length - 1];
    const short = name.length <= LONGEST_MARK;
    if (short && ET_AL.test(name)) truncated = true;
    else if (short && SUFFIX.test(name) && last?.kind === "person" && last.suffix === undefined) {
      last.name += ` ${name}`;
      last.suffix = name;
    } else if (LETTER.test(name)) authors.push(settled(listed, name, at + headed));
  });
  return { authors, truncated };
}

/** A group has no given and family name, even where a program has made them. */
function settled(listed: ListedName, name: string, index: number): SettledAuthor {
  const author: SettledAuthor = { name, kind: authorKind(name), index };
  const { given, family, particle, suffix, affiliations } = listed;
  if (affiliations !== undefined) author.affiliations = affiliations;
  if (author.kind === "organization") return author;
  // Written out: there are thousands of authors on a page, and spreading takes several times as long.
  if (given !== undefined) author.given = given;
  if (family !== undefined) author.family = family;
  if (particle !== undefined) author.particle = particle;
  if (suffix !== undefined) author.suffix = suffix;
  return author;
}
