import type { DiagnosticCode } from "../diagnostics/diagnostic.js";
import type { ListingFormat, ListingKind, SourceName } from "../model/names.js";
import type { Writer } from "../text/read-lines.js";

/** A stretch of the input, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Text as the page prints it, and where. */
export interface Raw extends Span {
  text: string;
}

/** An address that a page states in a link of its own, not in running text. */
export interface RawLink extends Raw {
  field?: string;
}

export interface RawOrg extends Span {
  name: string;
  slug?: string;
  url?: string;
  avatarUrl?: string;
}

/** An author as printed; sources that know more than the name state it. */
export interface RawAuthor extends Raw {
  username?: string;
}

/**
 * A record as a source hands it over: raw strings with places. What they mean (which year, which
 * number, whether an address is safe) is decided in one place, `src/resolve`.
 */
export interface Draft extends Span {
  rank: number;
  title: Raw;
  abstract?: Raw[] | undefined;
  aiSummary?: Raw | undefined;
  authors?: RawAuthor[] | undefined;
  authorCount?: Raw | undefined;
  orgs?: RawOrg[] | undefined;
  submitter?: { name?: string; username?: string; avatarUrl?: string } | undefined;
  /** The text of the date, without the comment count that may follow it. */
  publishedAt?: Raw | undefined;
  /** When the paper was put on the listing. */
  listedAt?: Raw | undefined;
  upvotes?: Raw | undefined;
  comments?: Raw | undefined;
  githubStars?: Raw | undefined;
  arxivId?: Raw | undefined;
  links?: RawLink[] | undefined;
  keywords?: string[] | undefined;
  /** The page of this record on the site. */
  url?: string | undefined;
  /** The footnote that holds the address of the record, until it is known. */
  titleRef?: string | undefined;
}

/** What a page says about itself. */
export interface PageFacts {
  kind?: ListingKind;
  format?: ListingFormat;
  url?: string;
  query?: string;
  /** The day that the listing is of, as printed ("Dec 8"). */
  date?: Raw;
  /** An ISO day that pins {@link PageFacts.date}. */
  isoDate?: string;
  /** When the page was taken, as front matter states it. */
  capturedAt?: string;
  /** A day in the address of the page or of its neighbours. */
  urlDate?: string;
  /** Whether records of this page state a date as a rule. */
  printsDates?: boolean;
}

/**
 * What a source says while it reads. Every stretch of the input that is not blank is in exactly
 * one kind of answer: a draft, page furniture (`chrome`), or a leftover.
 */
export type SourceEvent =
  | { type: "draft"; draft: Draft }
  | ({ type: "chrome" } & Span)
  | ({ type: "leftover" } & Span)
  | ({
      type: "report";
      code: DiagnosticCode;
      message: string;
      field?: string;
      actual?: string;
    } & Span)
  /** Ends a listing within the input; the drafts since the last one share its evidence. */
  | ({ type: "listing"; facts: PageFacts } & Span);

export type Emit = (event: SourceEvent) => void;

/** What the caller says about the input. */
export interface SourceHints {
  url?: string | undefined;
}

/**
 * A site and format: plain data. `detect` looks at the first part of the input and says how sure
 * it is, from 0 (not mine) to 1; `parse` returns a machine that is fed the input in parts.
 */
export interface Source {
  /** Such as `huggingface-text`; also its file name. */
  readonly id: string;
  readonly source: SourceName;
  readonly format: ListingFormat;
  readonly kind: ListingKind;
  detect(head: string, hints: SourceHints): number;
  parse(emit: Emit, hints: SourceHints): Writer;
}
