import { writePapers } from "../../dataset/index.js";
import {
  type BibtexOptions,
  type FeedOptions,
  toBibtex,
  toFeed,
  toJsonLd,
} from "../../export/index.js";
import { cslItems } from "../../export/to-csl-json.js";
import { csvCells, csvColumns } from "../../export/to-csv.js";
import { markdownRow, markdownTableHead } from "../../export/to-markdown.js";
import { risRecord } from "../../export/to-ris.js";
import type { Paper } from "../../index.js";
import { csvRow } from "../../text/write-csv.js";
import { jsonText } from "../parse/json.js";
import { printableText } from "../terminal/printable-text.js";

/** What formats can be told. */
export interface ConvertOptions {
  bibtex: BibtexOptions;
  feed: Omit<FeedOptions, "format">;
  isTerminal: boolean;
}

type Papers = AsyncIterable<Paper>;
type Converter = (papers: Papers, options: ConvertOptions) => AsyncIterable<string | Uint8Array>;

/**
 * The formats by their names. Those that can are written while papers are read; keys of BibTeX, feeds
 * and lists of JSON-LD need all papers first.
 */
export const converters = {
  bibtex: whole((papers, { bibtex }) => toBibtex(papers, bibtex)),
  csl: jsonArray(cslItems),
  ris: each("", () => risRecord),
  csv: each(csvRow(csvColumns), ({ isTerminal }) => csvLine(isTerminal)),
  markdown: each(markdownTableHead, () => markdownRow),
  json: jsonArray(() => (paper) => paper),
  jsonl: each("", () => (paper) => `${jsonText(paper)}\n`),
  rss: whole((papers, { feed }) => toFeed(papers, { ...feed, format: "rss" })),
  atom: whole((papers, { feed }) => toFeed(papers, { ...feed, format: "atom" })),
  jsonfeed: whole((papers, { feed }) => toFeed(papers, { ...feed, format: "json" })),
  parquet: (papers) => writePapers(papers, { format: "parquet" }),
  jsonld: whole((papers) => `${inScript(jsonText(toJsonLd(papers), 2))}\n`),
} satisfies Readonly<Record<string, Converter>>;

export type ConvertFormat = keyof typeof converters;

export const convertFormats = Object.keys(converters) as ConvertFormat[];

export const feedFormats: readonly ConvertFormat[] = ["rss", "atom", "jsonfeed"];

function each(
  head: string,
  make: (options: ConvertOptions) => (paper: Paper, position: number) => string,
): Converter {
  return async function* convert(papers, options) {
    yield head;
    const write = make(options);
    let position = 0;
    for await (const paper of papers) yield write(paper, ++position);
  };
}

function jsonArray(make: () => (paper: Paper) => unknown): Converter {
  return async function* convert(papers) {
    const itemOf = make();
    let before = "[\n";
    for await (const paper of papers) {
      yield before + jsonText(itemOf(paper));
      before = ",\n";
    }
    yield before === "[\n" ? "[]\n" : "\n]\n";
  };
}

function whole(
  write: (papers: Paper[], options: ConvertOptions) => string | Promise<string>,
): Converter {
  return async function* convert(papers, options) {
    const all: Paper[] = [];
    for await (const paper of papers) all.push(paper);
    yield await write(all, options);
  };
}

function csvLine(isTerminal: boolean): (paper: Paper) => string {
  if (!isTerminal) return (paper) => csvRow(csvCells(paper));
  return (paper) => csvRow(csvCells(paper).map(printableText));
}

/** So that it can stand in a script of a page, whatever the titles are. */
function inScript(json: string): string {
  return json.replaceAll("<", "\\u003c");
}
