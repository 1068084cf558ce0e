import { readAuthorLine } from "../names/author-line.js";
import { type ListedName, settleAuthors } from "../names/author-names.js";
import type { Draft, Emit, Raw, RawAuthor, Span } from "./source.js";

/** What a draft holds of its authors. */
export type Authors = Pick<Draft, "authors" | "authorsTruncated" | "authorLine">;

/** The authors of a line as papers print it, for a draft; a line that is cut is reported. */
export function authorsOfLine(line: Raw, emit: Emit): Authors {
  const { authors, truncated } = readAuthorLine(line.text);
  const span = spanOf(line);
  const named = authors.map(
    ({ name, affiliations, ...rest }): RawAuthor => ({
      ...rest,
      ...worksAt(affiliations, span),
      text: name,
      ...span,
    }),
  );
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
  const named = authors.map(({ name, index, affiliations, ...rest }): RawAuthor => {
    const { start = 0, end = 0, pointer, orcid } = names[index] ?? {};
    const span = { start, end, ...(pointer === undefined ? {} : { pointer }) };
    const known = orcid === undefined ? {} : { orcid };
    return { ...rest, ...known, ...worksAt(affiliations, span), text: name, ...span };
  });
  const last = names[names.length - 1];
  if (!truncated || last === undefined) return named.length === 0 ? {} : { authors: named };
  return { authors: named, ...cutList(named, undefined, last, emit) };
}

function worksAt(
  affiliations: readonly string[] | undefined,
  span: Span,
): Pick<RawAuthor, "affiliations"> {
  if (affiliations === undefined || affiliations.length === 0) return {};
  return { affiliations: affiliations.map((name) => ({ name, ...span })) };
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
