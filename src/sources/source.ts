import type { DiagnosticCode } from "../diagnostics/diagnostic.js";
import type { ListingFormat, ListingKind, SourceName } from "../model/names.js";
import type { Writer } from "../text/read-lines.js";

/**
 * A stretch of the input, in UTF-16 offsets; `end` is exclusive. For a value inside JSON `pointer`
 * says where (RFC 6901, from the root of that JSON), and the offsets are those of the whole JSON.
 */
export interface Span {
  start: number;
  end: number;
  pointer?: string | undefined;
}

/** Text as the page prints it, and where. */
export interface Raw extends Span {
  text: string;
}

/** An address that a page states in a link of its own, not in running text. */
export interface RawLink extends Raw {
  field?: string;
  /** Who put the link there, as the site says it ("auto"). */
  addedBy?: string;
  /** What the site says that it leads to, for addresses that do not tell. */
  kind?: "paper" | "pdf" | "project" | "other";
  /** What the site says of a repository; left out where it says nothing. */
  official?: boolean;
  mentionedInPaper?: boolean;
  mentionedInRepository?: boolean;
  framework?: string;
}

export interface RawOrg extends Span {
  name: string;
  slug?: string;
  url?: string;
  avatarUrl?: string;
  ror?: Raw;
}

/** An author as printed; sources that know more than the name state it. */
export interface RawAuthor extends Raw {
  username?: string;
  /** Where the source says it; else the words of the name decide. */
  kind?: "person" | "organization";
  given?: string;
  family?: string;
  particle?: string;
  suffix?: string;
  orcid?: Raw;
  affiliations?: RawOrg[];
}

/** What the page says of a record and no field of it holds; `value` is plain data. */
export interface StatedFact extends Span {
  field: string;
  value: string | readonly string[];
}

/** The identifiers that stand beside that of arXiv. */
export type OtherId = "doi" | "openreview" | "semanticScholar" | "openAlex" | "pwc";

/**
 * A record as a source hands it over: raw strings with places. What they mean (which year, which
 * number, whether an address is safe) is decided in one place, `src/resolve`.
 */
export interface Draft extends Span {
  rank: number;
  title: Raw;
  /** The title as printed, where a mark that is no part of it was taken off. */
  printedTitle?: string | undefined;
  abstract?: Raw[] | undefined;
  aiSummary?: Raw | undefined;
  authors?: RawAuthor[] | undefined;
  /** The line that the authors were read from, where it does not show their names as they are. */
  authorLine?: Raw | undefined;
  authorCount?: Raw | undefined;
  /** How many names the page shows of a list that it cuts short. */
  authorsTruncated?: { shown: number; hidden?: number } | undefined;
  orgs?: RawOrg[] | undefined;
  submitter?: { name?: string; username?: string; avatarUrl?: string } | undefined;
  /** The text of the date, without the comment count that may follow it. */
  publishedAt?: Raw | undefined;
  /** When the version that the record is of was submitted. */
  updatedAt?: Raw | undefined;
  /** When the paper was put on the listing. */
  listedAt?: Raw | undefined;
  upvotes?: Raw | undefined;
  comments?: Raw | undefined;
  githubStars?: Raw | undefined;
  /** GitHub stars an hour, a number that need not be whole. */
  starsPerHour?: Raw | undefined;
  citations?: Raw | undefined;
  arxivId?: Raw | undefined;
  ids?: Partial<Record<OtherId, Raw>> | undefined;
  venue?: Raw | undefined;
  volume?: Raw | undefined;
  issue?: Raw | undefined;
  pages?: Raw | undefined;
  journalRef?: Raw | undefined;
  /** What authors add for readers ("12 pages, code at ..."). */
  note?: Raw | undefined;
  announceType?: string | undefined;
  links?: RawLink[] | undefined;
  thumbnail?: Raw | undefined;
  /** Pictures and films beside the record; what they are is read from the address. */
  media?: Raw[] | undefined;
  /** How many models, data sets and so on cite the paper. */
  linked?: Partial<Record<"models" | "datasets" | "spaces" | "collections", Raw>> | undefined;
  withdrawn?: boolean | undefined;
  keywords?: string[] | undefined;
  tasks?: string[] | undefined;
  categories?: string[] | undefined;
  primaryCategory?: string | undefined;
  stated?: StatedFact[] | undefined;
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
  /** How many results the site says there are. */
  total?: number;
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
  /** False where no record names authors, so that none is missing in any. */
  printsBylines?: boolean;
}

/** A diagnostic that only the source can know. */
export interface ReportText extends Span {
  code: DiagnosticCode;
  message: string;
  field?: string;
  actual?: string;
}

/**
 * What a source says while it reads. Every stretch of the input that is not blank is in exactly
 * one kind of answer: a draft, page furniture (`chrome`), or a leftover.
 */
export type SourceEvent =
  | { type: "draft"; draft: Draft }
  /** A record as the page renders it, beside the draft of the same id from its data (`crossCheck`). */
  | { type: "card"; draft: Draft }
  | ({ type: "chrome" } & Span)
  | ({ type: "leftover" } & Span)
  | ({ type: "report" } & ReportText)
  /**
   * What is known of a listing before its records, and stays: kind, format, capture, days of pages and
   * addresses. The drafts that follow state whole dates, so each becomes a record at once; without
   * this event they wait for the end of their listing. Once for a listing, before or among its drafts.
   */
  | { type: "facts"; facts: PageFacts }
  /** Ends a listing within the input; the drafts since the last one share its evidence. */
  | ({ type: "listing"; facts: PageFacts } & Span);

export type Emit = (event: SourceEvent) => void;

/** What the caller says about the input, and asks for. */
export interface SourceHints {
  url?: string | undefined;
  /** Most elements or JSON values that may stand inside one another. */
  maxDepth?: number | undefined;
  /** Whether the rendered cards are wanted beside the data of the page. */
  crossCheck?: boolean | undefined;
}

/** A machine that is fed the input in parts. */
export interface SourceReader extends Writer {
  /** True once nothing that follows can add to what was read; the rest is then not fed. */
  isDone?(): boolean;
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
  /** The most that `detect` answers: it is not asked where another source is surer. Default: 1. */
  readonly surest?: number;
  parse(emit: Emit, hints: SourceHints): SourceReader;
}
