import { parseDoi } from "../../ids/parse-doi.js";
import { cleanText } from "../../text/clean-text.js";
import type { Draft, Emit, Raw, RawAuthor } from "../source.js";

type Statement = Omit<Draft, "rank">;

/**
 * One draft of what the tags and the JSON-LD of a page say of the same paper. The tags are made for
 * those who cite, and count where both state a field; JSON-LD adds what they leave out, also to each
 * author. Where the two contradict each other that is reported.
 */
export function joinStatements(tags: Statement, data: Statement, emit: Emit): Statement {
  for (const { field, one, other } of contradictions(tags, data)) {
    const message = `The tags of the page say ${one.text}, its JSON-LD says ${other.text}.`;
    const { start, end } = one;
    emit({
      type: "report",
      code: "cards-disagree",
      message,
      field,
      actual: other.text,
      start,
      end,
    });
  }
  const stated = Object.fromEntries(
    Object.entries(tags).filter(([, value]) => value !== undefined),
  ) as Statement;
  return {
    ...data,
    pointer: undefined,
    ...stated,
    ids: { ...data.ids, ...tags.ids },
    publishedAt: moreExact(tags.publishedAt, data.publishedAt),
    authors: joinAuthors(tags.authors, data.authors),
    links: [...(tags.links ?? []), ...(data.links ?? [])],
  };
}

/** Tags often print the month where JSON-LD has the day in it. */
function moreExact(tag: Raw | undefined, other: Raw | undefined): Raw | undefined {
  const isIn = tag === undefined || other?.text.startsWith(tag.text.trim().replaceAll("/", "-"));
  return isIn === true ? (other ?? tag) : tag;
}

/** Whether two statements can be of one paper: by an identifier, or where none contradicts, the title. */
export function areOfOnePaper(tags: Statement, data: Statement): boolean {
  const [one, other] = [tags, data].map(({ ids }) => parseDoi(ids?.doi?.text ?? ""));
  if (one !== undefined && other !== undefined) return one === other;
  return keyOf(tags.title) === keyOf(data.title);
}

function keyOf({ text }: Raw): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function contradictions(
  tags: Statement,
  data: Statement,
): { field: string; one: Raw; other: Raw }[] {
  const pairs: [string, Raw | undefined, Raw | undefined, (raw: Raw) => string][] = [
    ["title", tags.title, data.title, keyOf],
    ["ids.doi", tags.ids?.doi, data.ids?.doi, ({ text }) => parseDoi(text) ?? text],
  ];
  return pairs.flatMap(([field, one, other, key]) => {
    if (one === undefined || other === undefined || key(one) === key(other)) return [];
    return [{ field, one, other }];
  });
}

/** Lists of the same length are of the same people: what JSON-LD says of each is added. */
function joinAuthors(
  tags: RawAuthor[] | undefined,
  data: RawAuthor[] | undefined,
): RawAuthor[] | undefined {
  if (tags === undefined || data === undefined || tags.length !== data.length) return tags ?? data;
  return tags.map((author, at) => {
    const more = data[at];
    const isSame =
      more !== undefined && namesIn(more.text).some((word) => namesIn(author.text).includes(word));
    return isSame ? { ...more, ...author } : author;
  });
}

function namesIn(name: string): string[] {
  return cleanText(name)
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word.length > 1);
}
