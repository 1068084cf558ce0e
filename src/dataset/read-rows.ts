import { type TextProblem, textChunks } from "../stream/text-chunks.js";
import {
  abortable,
  checkInput,
  openInput,
  type PartReader,
  type TextInput,
  type TextPart,
} from "../stream/text-input.js";
import { csvRows } from "./csv-rows.js";
import {
  type DatasetInput,
  isParquet,
  partsOfFile,
  type RandomAccess,
  randomAccess,
} from "./dataset-input.js";
import type { DatasetRow } from "./dataset-row.js";
import { detectFormat, HEAD_LENGTH } from "./detect-format.js";
import { checkFormat, type DatasetFormat } from "./formats.js";
import { jsonLinesRows } from "./json-lines-rows.js";
import { jsonRows } from "./json-rows.js";
import { type LineBlock, lineBlocks } from "./line-blocks.js";
import { parquetRows } from "./parquet-rows.js";
import { type RowReader, rowProblem } from "./row-reader.js";
import { createTextTracker } from "./text-tracker.js";

/** Options of {@link readRows} and {@link readPapers}. */
export interface ReadOptions {
  /** Default: what the first bytes tell. */
  format?: DatasetFormat | undefined;
  /** The encoding of text, as `TextDecoder` names it. Default: its byte order mark, else UTF-8. */
  encoding?: string | undefined;
  /**
   * Most UTF-16 units of one row, line or item of a list. A longer one is reported and passed over, and
   * is not held. Default: 16,777,216. Parquet is read by its row groups.
   */
  maxRowLength?: number | undefined;
  /** Ends the reading with the reason of the signal. Default: none. */
  signal?: AbortSignal | undefined;
}

const MAX_ROW_LENGTH = 16_777_216;

/**
 * Reads the records of a data set one by one, as they stand there and not validated: JSON (a list of
 * papers, a listing, a list of listings), JSON lines, CSV and Parquet; text may be packed with gzip.
 *
 * CSV and Parquet are read by the names of their columns: those of `writePapers`, of
 * `parse --format csv`, and what other tables call a title, an author, a date, an identifier, a link or
 * a count. A cell that cannot be read as its field stays as it is.
 *
 * What cannot be read becomes a diagnostic with its place, and the reading goes on behind it:
 * `item-malformed` for a row, `limit-reached` for one that is too long, `input-broken` where the bytes
 * end or fail, `not-a-listing` where nothing looks like records. Errors of the source are passed on.
 *
 * @throws TypeError that names an input or option that is wrong
 * @throws Error that says what to install where a package for Parquet is missing
 * @example
 * ```ts
 * const csv = "Title,arXiv id,Stars\r\nAttention Is All You Need,1706.03762,\r\n";
 * for await (const row of readRows(csv)) {
 *   if (row.type === "row") console.log(row.value);
 * }
 * // { ids: { arxiv: "1706.03762" }, authors: [], orgs: [], links: [], provenance: [],
 * //   title: "Attention Is All You Need" }
 * ```
 */
export function readRows(
  input: DatasetInput,
  options: ReadOptions = {},
): AsyncGenerator<DatasetRow, void, undefined> {
  return readRowsBy(input, options, jsonLinesRows);
}

/** The same with lines that are not read: they come in blocks, and other rows as they do there. */
export function readLineBlocks(
  input: DatasetInput,
  options: ReadOptions = {},
): AsyncGenerator<DatasetRow | LineBlock, void, undefined> {
  return readRowsBy(input, options, lineBlocks);
}

/** What reads JSON lines, into rows or something else. */
type JsonLinesReader<Row> = (emit: (row: Row) => void, maxRowLength: number) => RowReader;

function readRowsBy<Row>(
  input: DatasetInput,
  options: ReadOptions,
  jsonLines: JsonLinesReader<Row | DatasetRow>,
): AsyncGenerator<Row | DatasetRow, void, undefined> {
  const { format, maxRowLength = MAX_ROW_LENGTH } = options;
  if (format !== undefined) checkFormat(format);
  if (!(maxRowLength > 0)) {
    throw new TypeError(
      `option maxRowLength: expected a number above 0, got ${String(maxRowLength)}`,
    );
  }
  const file = randomAccess(input);
  if (file !== undefined) return rowsOfFile(file, options, jsonLines);
  checkInput(input);
  return rowsOfParts(input as TextInput, options, jsonLines);
}

async function* rowsOfFile<Row>(
  file: RandomAccess,
  options: ReadOptions,
  jsonLines: JsonLinesReader<Row | DatasetRow>,
): AsyncGenerator<Row | DatasetRow, void, undefined> {
  const { format, signal } = options;
  const isTable =
    format ?? isParquet(new Uint8Array(await file.slice(0, Math.min(4, file.byteLength))));
  if (isTable === true || isTable === "parquet") yield* parquetRows(file, signal);
  else yield* rowsOfText(partsOfFile(file), options, jsonLines);
}

async function* rowsOfParts<Row>(
  input: TextInput,
  options: ReadOptions,
  jsonLines: JsonLinesReader<Row | DatasetRow>,
): AsyncGenerator<Row | DatasetRow, void, undefined> {
  const parts = abortable(openInput(input), options.signal);
  try {
    const head = await headOf(parts);
    const isTable = options.format ?? isParquet(bytesOf(head));
    if (isTable === true || isTable === "parquet") {
      for await (const part of restOf(parts)) head.push(part);
      const whole = await new Blob(head.map(asBlobPart)).arrayBuffer();
      yield* parquetRows(whole, options.signal);
    } else {
      yield* rowsOfText(joinedParts(head, parts), options, jsonLines);
    }
  } finally {
    parts.close(options.signal?.reason);
  }
}

/** The first parts, as many as tell whether they are Parquet. */
async function headOf(parts: PartReader): Promise<TextPart[]> {
  const head: TextPart[] = [];
  while (bytesOf(head).length < 4) {
    const part = await parts.next();
    if (part === undefined) break;
    head.push(part);
    if (typeof part === "string") break;
  }
  return head;
}

function bytesOf(parts: readonly TextPart[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [] : [...part.subarray(0, 4)])),
  );
}

function asBlobPart(part: TextPart): BlobPart {
  return typeof part === "string" ? part : new Uint8Array(part);
}

async function* restOf(parts: PartReader): AsyncGenerator<TextPart> {
  for (let part = await parts.next(); part !== undefined; part = await parts.next()) yield part;
}

async function* joinedParts(
  head: readonly TextPart[],
  parts: PartReader,
): AsyncGenerator<TextPart> {
  yield* head;
  yield* restOf(parts);
}

async function* rowsOfText<Row>(
  input: TextInput,
  { format, encoding, signal, maxRowLength = MAX_ROW_LENGTH }: ReadOptions,
  jsonLines: JsonLinesReader<Row | DatasetRow>,
): AsyncGenerator<Row | DatasetRow, void, undefined> {
  const rows: (Row | DatasetRow)[] = [];
  const problems: TextProblem[] = [];
  const tracker = createTextTracker();
  const onProblem = (problem: TextProblem) => problems.push(problem);
  const emit = (row: Row | DatasetRow) => rows.push(row);
  let head = "";
  let reader: RowReader | undefined;

  function begin(): RowReader {
    const begun = readerOf(format ?? detectFormat(head), emit, maxRowLength, jsonLines);
    for (const piece of piecesOf(head)) begun.write(piece);
    head = "";
    return begun;
  }
  function take(piece: string): void {
    if (problems.length > 0) reader?.flush?.();
    for (const { code, message, offset } of problems.splice(0)) {
      const point = tracker.pointIn(piece, offset);
      emit(rowProblem(code, message, { type: "text", start: point, end: point }));
    }
    tracker.pass(piece);
    if (reader !== undefined) reader.write(piece);
    else head += piece;
    if (head.length >= HEAD_LENGTH) reader = begin();
  }

  for await (const chunk of textChunks(input, { encoding, signal, onProblem })) {
    for (const piece of piecesOf(chunk)) {
      take(piece);
      yield* rows.splice(0);
    }
  }
  reader ??= begin();
  yield* rows.splice(0);
  take("");
  reader.end();
  yield* rows.splice(0);
}

function readerOf<Row>(
  format: DatasetFormat,
  emit: (row: Row | DatasetRow) => void,
  maxRowLength: number,
  jsonLines: JsonLinesReader<Row | DatasetRow>,
): RowReader {
  if (format === "csv") return csvRows(emit, maxRowLength);
  return format === "json" ? jsonRows(emit, maxRowLength) : jsonLines(emit, maxRowLength);
}

/** A text as one part may be long; what is read twice where a row is broken then were, too. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += HEAD_LENGTH) yield text.slice(at, at + HEAD_LENGTH);
}
