import { readInvertedName } from "../../names/inverted-name.js";
import { cleanText } from "../../text/clean-text.js";
import { type Authors, authorsOfLine, authorsOfNames } from "../author-lists.js";
import { readFragment } from "../fragment.js";
import type { Emit, Raw, Span } from "../source.js";

/** "rss@example.org (A. Name)": RSS wants an address, and the name behind it. */
const MAILBOX = /^\S+@\S+\s+\(([^()]+)\)$/;
const INITIALS = /^(?:\p{Lu}\.?[ -]{0,2}){1,4}$/u;

/**
 * The authors of an item: an element each, or one line. In an element of one of several a comma parts
 * the family name from the given ones; in a line it does so where every second part is initials, or
 * where semicolons part the names.
 */
export function readFeedAuthors(creators: readonly Raw[], emit: Emit): Authors {
  const names = creators.flatMap((raw) => {
    const markup = /[<&]/.test(raw.text) ? readFragment(raw.text).text : raw.text;
    const name = withoutMailbox(cleanText(markup));
    return name === "" || /^\S+@\S+$/.test(name) ? [] : [{ ...raw, text: name }];
  });
  const [only] = names;
  if (only === undefined) return {};
  if (names.length > 1) return authorsOfNames(names.map(invertedWhereComma), emit);
  const parts = invertedParts(only.text);
  if (parts === undefined) return authorsOfLine(only, emit);
  return authorsOfNames(
    parts.map((text) => invertedWhereComma({ ...only, text })),
    emit,
  );
}

export function withoutMailbox(text: string): string {
  return MAILBOX.exec(text)?.[1] ?? text;
}

function invertedWhereComma({ text, ...span }: Raw): ReturnType<typeof readInvertedName> & Span {
  return { ...(text.includes(",") ? readInvertedName(text) : { name: text }), ...span };
}

/** The names of a line in which each has its family name first; `undefined` for other lines. */
function invertedParts(line: string): string[] | undefined {
  const listed = line.split(/\s*;\s*/).filter((part) => part !== "");
  if (listed.length > 1 && listed.every((part) => part.includes(","))) return listed;
  const parts = line.split(/\s*,\s*(?:and\s+)?/).filter((part) => part !== "");
  const pairs = parts.filter((_, at) => at % 2 === 1);
  if (parts.length % 2 === 1 || !pairs.every((part) => INITIALS.test(part))) return undefined;
  return pairs.map((given, at) => `${parts[at * 2] ?? ""}, ${given}`);
}
