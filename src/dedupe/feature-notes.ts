import type { AuthorKey } from "../names/author-key.js";
import type { PaperFeatures } from "./paper-features.js";
import type { TitleSignature } from "./title-signature.js";
import type { WorkIds } from "./work-ids.js";

/** The features of a record as a list in JSON: what is not stated, or follows from the rest, is 0. */
type Note = [
  rawTitle: string,
  title: string | 0,
  plainTitle: string | 0,
  segments: readonly string[] | 0,
  reportName: string | 0,
  signature: TitleSignature | 0,
  marks: number,
  authors: string[],
  year: number,
  volume: string | 0,
  issue: string | 0,
  pages: [first: string, last?: string | undefined] | 0,
  venue: string | 0,
  listings: readonly string[],
  ids: Omit<WorkIds, "native"> | 0,
  native: [string, string][] | 0,
];

const GENERIC = 1;
const OPEN_AUTHORS = 2;
const NOTHING_TOLD: TitleSignature = {
  numbers: [],
  written: [],
  signs: [],
  part: undefined,
  kinds: [],
};

/**
 * Writes features as one line of JSON, so that they need not be in memory: reading them again takes
 * a tenth of the time that working them out takes.
 */
export function writeNote(paper: PaperFeatures): string {
  const { title, plainTitle, segments, signature, pages } = paper;
  const { native, ...ids } = paper.ids;
  const { numbers, written, signs, part, kinds } = signature;
  const tellsNothing =
    numbers.length + written.length + signs.length + kinds.length === 0 && part === undefined;
  const note: Note = [
    paper.rawTitle,
    title === paper.rawTitle ? 0 : title,
    plainTitle === title ? 0 : plainTitle,
    segments.length === 1 && segments[0] === plainTitle ? 0 : segments,
    paper.reportName ?? 0,
    tellsNothing ? 0 : signature,
    (paper.generic ? GENERIC : 0) | (paper.openAuthors ? OPEN_AUTHORS : 0),
    paper.authors.flatMap(({ family, initials, words }) => [family, initials, words]),
    paper.year ?? 0,
    paper.volume ?? 0,
    paper.issue ?? 0,
    pages === undefined ? 0 : [pages.first, pages.last],
    paper.venue === "" ? 0 : paper.venue,
    paper.listings,
    Object.keys(ids).length === 0 ? 0 : ids,
    native.size === 0 ? 0 : [...native],
  ];
  return JSON.stringify(note);
}

export function readNote(line: string): PaperFeatures {
  const note: Note = JSON.parse(line);
  const [rawTitle, ownTitle, ownPlain, ownSegments, reportName, signature, marks] = note;
  const [, , , , , , , authors, year, volume, issue, pages, venue, listings, ids, native] = note;
  const title = ownTitle === 0 ? rawTitle : ownTitle;
  const plainTitle = ownPlain === 0 ? title : ownPlain;
  return {
    ids: { ...(ids === 0 ? {} : ids), native: new Map(native === 0 ? [] : native) },
    rawTitle,
    title,
    plainTitle,
    words: plainTitle === "" ? [] : plainTitle.split(" "),
    segments: ownSegments === 0 ? [plainTitle] : ownSegments,
    reportName: stated(reportName),
    signature: signature === 0 ? NOTHING_TOLD : { ...NOTHING_TOLD, ...signature },
    generic: (marks & GENERIC) !== 0,
    openAuthors: (marks & OPEN_AUTHORS) !== 0,
    authors: authorsOf(authors),
    year: year === 0 ? undefined : year,
    volume: stated(volume),
    issue: stated(issue),
    pages: pages === 0 ? undefined : { first: pages[0], last: pages[1] ?? undefined },
    venue: venue === 0 ? "" : venue,
    listings,
  };
}

function stated(text: string | 0): string | undefined {
  return text === 0 ? undefined : text;
}

function authorsOf(texts: readonly string[]): AuthorKey[] {
  const authors: AuthorKey[] = [];
  for (let at = 0; at < texts.length; at += 3) {
    const [family = "", initials = "", words = ""] = texts.slice(at, at + 3);
    authors.push({ family, initials, words });
  }
  return authors;
}
