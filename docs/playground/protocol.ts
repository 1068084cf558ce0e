import type { Listing, Paper } from "trending-papers";
import type { MergeView } from "./merge-papers.js";
import type { RankView } from "./rank-papers.js";

/** What the page asks of a worker. Every worker answers one request. */
export type Request =
  | { type: "read"; text: string; options: ReadOptions }
  | { type: "merge"; listings: NamedPapers[] }
  | { type: "rank"; papers: Paper[]; ranker: string; asOf: string }
  | { type: "export"; papers: Paper[]; format: ExportFormat };

/** What comes back: any number of `progress`, then `answer` or `failed`. */
export type Message<T extends Request["type"]> =
  | { type: "progress"; progress: Progress }
  | { type: "answer"; answer: Answers[T] }
  | { type: "failed"; message: string };

export interface Answers {
  read: Reading;
  merge: MergeView;
  rank: RankView;
  export: string;
}

export interface Progress {
  /** Characters of the input, and papers found in them. */
  done: number;
  total: number;
  papers: number;
}

export interface ReadOptions {
  url: string;
  referenceDate: string;
  /** A source that the reader chose, or "" to let the input tell. */
  source: string;
}

export interface NamedPapers {
  name: string;
  papers: Paper[];
}

export type ExportFormat = "json" | "jsonl" | "csv" | "bibtex";

/** A stretch of the input in UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** What was read from one input, and where each of its records and diagnostics stands in it. */
export interface Reading {
  listing: Listing;
  /** As many as there are papers; where a place could not be found in the text there is a gap. */
  paperPlaces: (Stretch | undefined)[];
  diagnosticPlaces: (Stretch | undefined)[];
  milliseconds: number;
}
