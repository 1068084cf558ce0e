import type { Author, Paper } from "../model/index.js";
import { type AuthorKey, authorKey, isOpenEnd, withoutOpenEnd } from "../names/author-key.js";
import { authorKind } from "../names/author-kind.js";
import { comparisonTitle } from "./comparison-title.js";
import { isGenericTitle } from "./generic-title.js";
import { withoutLibraryNotes } from "./library-notes.js";
import { decodeTitle, normalizeText } from "./normalize-title.js";
import { type PageRange, pageRange } from "./page-range.js";
import { titleParts } from "./title-parts.js";
import { type TitleSignature, titleSignature } from "./title-signature.js";
import { type WorkIds, workIds } from "./work-ids.js";

/** What is compared of a paper: worked out once, used in every comparison. */
export interface PaperFeatures {
  readonly ids: WorkIds;
  /** As stated, for evidence. */
  readonly rawTitle: string;
  /** See `normalizeTitle`. */
  readonly title: string;
  /** See `comparisonTitle`. */
  readonly plainTitle: string;
  readonly words: readonly string[];
  readonly segments: readonly string[];
  readonly reportName: string | undefined;
  readonly signature: TitleSignature;
  readonly generic: boolean;
  /** Persons only; a group that signs stands for people who are not named. */
  readonly authors: readonly AuthorKey[];
  /** Whether there are more authors than are named. */
  readonly openAuthors: boolean;
  readonly year: number | undefined;
  readonly volume: string | undefined;
  readonly issue: string | undefined;
  readonly pages: PageRange | undefined;
  readonly venue: string;
  /** The listings that the record was seen on. */
  readonly listings: readonly string[];
}

const YEAR = /^\d{4}/;

export function paperFeatures(paper: Paper): PaperFeatures {
  const decoded = withoutLibraryNotes(decodeTitle(paper.title));
  const title = normalizeText(decoded);
  const plainTitle = comparisonTitle(title);
  const { segments, reportName } = titleParts(decoded, title);
  const persons = paper.authors.filter((author) => isPerson(author));
  const authors = persons.flatMap(({ name }) => authorKey(name) ?? []);
  return {
    ids: workIds(paper),
    rawTitle: paper.title,
    title,
    plainTitle,
    words: plainTitle === "" ? [] : plainTitle.split(" "),
    segments: segments.map(comparisonTitle),
    reportName,
    signature: titleSignature(title),
    generic: isGenericTitle(title),
    authors,
    openAuthors: hasMoreAuthors(paper, authors.length),
    year: yearOf(paper.publishedAt),
    volume: numberLike(paper.volume),
    issue: numberLike(paper.issue),
    pages: pageRange(paper.pages),
    venue: paper.venue === undefined ? "" : normalizeText(paper.venue),
    listings: paper.provenance.map(listingKey),
  };
}

function isPerson({ name, kind }: Author): boolean {
  return kind === "person" && authorKind(withoutOpenEnd(name)) === "person";
}

function hasMoreAuthors(paper: Paper, named: number): boolean {
  if (paper.authorsTruncated !== undefined || (paper.authorCount ?? 0) > named) return true;
  return paper.authors.some(({ name, kind }) => kind === "organization" || isOpenEnd(name));
}

function yearOf(time: string | undefined): number | undefined {
  const digits = YEAR.exec(time ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function numberLike(text: string | undefined): string | undefined {
  return /\d+/.exec(text ?? "")?.[0]?.replace(/^0+(?=\d)/, "");
}

/** Two records of one listing, seen at one time, were shown side by side. */
function listingKey({ source, kind, url, capturedAt }: Paper["provenance"][number]): string {
  return [source, kind, url, capturedAt].join(" ");
}
