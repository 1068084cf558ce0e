import { readAuthorLine } from "../names/author-line.js";
import { type ListedName, settleAuthors } from "../names/author-names.js";
import type { Draft, Emit, Raw, RawAuthor, Span } from "./source.js";

/** What a draft holds of its authors. */
export type Authors = Pick<Draft, "authors" | "authorsTruncated" | "authorLine">;

/** The authors of a line as papers print it, for a draft; a line that is cut is reported. */
export function authorsOfLine(line: Raw, emit: Emit): Authors {
  const { authors, truncated } = readAuthorLine(line.text);
  const named = authors.map((author) => rawAuthor(author, line.start, line.end));
  // Where accents were decoded, how the line was written stays in the record.
  const kept = /[\\{]/.test(line.text) ? { authorLine: line } : {};
  if (truncated === undefined) return named.length === 0 ? {} : { authors: named, ...kept };
  return { authors: named, ...kept, ...cutList(named, truncated.hidden, line, emit) };
}

/** The authors of a list whose entries the source has told apart. */
export function authorsOfNames(
  names: readonly (ListedName & Span & Pick<RawAuthor, "orcid">)[],
  emit: Emit,
): Authors {
  const { authors, truncated } = settleAuthors(names);
  const named = authors.map((author) => {
    const { start = 0, end = 0, pointer, orcid } = names[author.index] ?? {};
    const raw = rawAuthor(author, start, end, pointer);
    if (orcid !== undefined) raw.orcid = orcid;
    return raw;
  });
  const last = names[names.length - 1];
  if (!truncated || last === undefined) return named.length === 0 ? {} : { authors: named };
  return { authors: named, ...cutList(named, undefined, last, emit) };
}

type Named = Omit<ListedName, "name"> & Pick<RawAuthor, "kind"> & { name: string };

/** Written out member by member: there are thousands of authors on a page. */
function rawAuthor(author: Named, start: number, end: number, pointer?: string): RawAuthor {
  const { name, kind, given, family, particle, suffix, affiliations } = author;
  const raw: RawAuthor = { text: name, start, end };
  if (pointer !== undefined) raw.pointer = pointer;
  if (kind !== undefined) raw.kind = kind;
  if (given !== undefined) raw.given = given;
  if (family !== undefined) raw.family = family;
  if (particle !== undefined) raw.particle = particle;
  if (suffix !== undefined) raw.suffix = suffix;
  if (affiliations !== undefined && affiliations.length > 0) {
    const span = pointer === undefined ? { start, end } : { start, end, pointer };
    raw.affiliations = affiliations.map((organization) => ({ name: organization, ...span }));
  }
  return raw;
}

function cutList(
  named: readonly RawAuthor[],
  hidden: number | undefined,
  span: Span,
  emit: Emit,
): Pick<Draft, "authorsTruncated"> {
  const more = hidden === undefined ? "more are not shown" : `${hidden} more are not shown`;
  const message = `The list shows ${named.length} of its authors; ${more}.`;
  emit({
    type: "report",
    code: "author-list-truncated",
    message,
    field: "authors",
    ...spanOf(span),
  });
  const shown = named.length;
  return { authorsTruncated: hidden === undefined ? { shown } : { shown, hidden } };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
