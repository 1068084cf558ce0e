import type { Paper } from "../model/paper.js";
import { checkFormat, type DatasetFormat } from "./formats.js";
import { gzip } from "./gzip.js";
import { textBlocks } from "./text-blocks.js";
import { writeCsv } from "./write-csv.js";
import { writeJson, writeJsonLines } from "./write-json.js";
import { writeParquet } from "./write-parquet.js";

/** Options of {@link writePapers}. */
export interface WriteOptions {
  /** The form of what is written. */
  format: DatasetFormat;
  /** Whether text is packed with gzip. Default: `false`. Parquet is packed as it is. */
  gzip?: boolean | undefined;
  /** How many rows a row group of Parquet holds: as many papers are held at a time. Default: 5,000. */
  rowGroupSize?: number | undefined;
  /** Ends the writing with the reason of the signal. Default: none. */
  signal?: AbortSignal | undefined;
}

/**
 * Writes papers as a data set, part by part: text for JSON, JSON lines and CSV, bytes for Parquet and
 * for what is packed with gzip. `readPapers` reads it back equal.
 *
 * - `json`: one array, a paper on each line.
 * - `jsonl`: one paper a line.
 * - `csv`: RFC 4180. Lists, and records within a paper, are JSON in one cell. What is absent is an
 *   empty cell, and an empty text is `""`. What a spreadsheet would run as a formula has an
 *   apostrophe before it.
 * - `parquet`: lists are lists and records are structs, identifiers and times texts, counts integers
 *   of 64 bits. A time is as precise as its source, so it stays text, which sorts as time does;
 *   beside it stands its day (`publishedOn`, `updatedOn`, `listedOn`) as a DATE. Of the provenance,
 *   `place` and `fields` are JSON text. Needs the packages `hyparquet` and `hyparquet-writer`.
 *
 * Fields that the schema of a paper does not have are written as JSON and JSON lines only. A half of a
 * surrogate pair is no text that bytes can hold: outside JSON it becomes U+FFFD.
 *
 * @throws TypeError that names an option that is wrong
 * @throws Error that says what to install where a package for Parquet is missing
 * @example
 * ```ts
 * import type { Paper } from "trending-papers";
 *
 * const paper: Paper = {
 *   title: "Attention Is All You Need", ids: { arxiv: "1706.03762" }, upvotes: 12,
 *   authors: [], orgs: [], links: [], provenance: [],
 * };
 * let text = "";
 * for await (const part of writePapers([paper], { format: "jsonl" })) text += part;
 * text;
 * // '{"title":"Attention Is All You Need","ids":{"arxiv":"1706.03762"},"upvotes":12, ... }\n'
 * ```
 */
export function writePapers(
  papers: Iterable<Paper> | AsyncIterable<Paper>,
  options: WriteOptions,
): AsyncGenerator<string | Uint8Array> {
  checkFormat(options.format);
  checkRowGroupSize(options.rowGroupSize);
  if (options.gzip === true && options.format === "parquet") {
    throw new TypeError("option gzip: Parquet is packed inside, and not as a whole");
  }
  const source = untilAborted(papers, options.signal);
  if (options.format === "parquet") return writeParquet(source, options.rowGroupSize);
  const text = textBlocks(textOf(source, options.format));
  return options.gzip === true ? gzip(text) : text;
}

function textOf(
  papers: AsyncIterable<Paper>,
  format: Exclude<DatasetFormat, "parquet">,
): AsyncGenerator<string> {
  if (format === "json") return writeJson(papers);
  return format === "csv" ? writeCsv(papers) : writeJsonLines(papers);
}

async function* untilAborted(
  papers: Iterable<Paper> | AsyncIterable<Paper>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Paper> {
  signal?.throwIfAborted();
  for await (const paper of papers) {
    signal?.throwIfAborted();
    yield paper;
  }
}

function checkRowGroupSize(size: unknown): void {
  if (size === undefined || (Number.isSafeInteger(size) && Number(size) > 0)) return;
  throw new TypeError(`option rowGroupSize: expected a whole number above 0, got ${String(size)}`);
}
