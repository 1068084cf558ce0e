import type { AsyncBuffer, FileMetaData, ParquetParsers } from "hyparquet";
import type { Place } from "../diagnostics/diagnostic.js";
import { reportColumns } from "./csv-rows.js";
import type { RandomAccess } from "./dataset-input.js";
import type { DatasetRow } from "./dataset-row.js";
import { loadCompressors, loadParquetReader, type ParquetReader } from "./load-parquet.js";
import { rowProblem } from "./row-reader.js";
import { tableColumns } from "./table-record.js";

/** What hyparquet unpacks by itself. */
const BUILT_IN = new Set(["UNCOMPRESSED", "SNAPPY"]);

/** Reads a Parquet file, one row group after the other. Rows count from 1. */
export async function* parquetRows(
  file: RandomAccess,
  signal: AbortSignal | undefined,
): AsyncGenerator<DatasetRow> {
  const parquet = await loadParquetReader();
  signal?.throwIfAborted();
  const opened = await openParquet(parquet, file);
  if ("problem" in opened) {
    yield rowProblem("input-broken", opened.problem, undefined);
    return;
  }
  const { metadata, names } = opened;
  const compressors = needsCompressors(metadata) ? (await loadCompressors()).compressors : {};
  const columns = tableColumns(names);
  const reports: DatasetRow[] = [];
  reportColumns(columns, { type: "row", row: 1 }, (row) => reports.push(row));
  yield* reports;
  if (!columns.hasTitle) return;
  const wanted = names.filter((name) => !columns.unknown.includes(name));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    signal?.throwIfAborted();
    const rowEnd = rowStart + Number(group.num_rows);
    const rows = await readGroup(parquet, {
      ...{ file, metadata, rowStart, rowEnd, compressors, columns: wanted },
      parsers,
    });
    if ("problem" in rows) {
      const message = `Rows ${rowStart + 1} to ${rowEnd} cannot be read: ${rows.problem}.`;
      yield rowProblem("input-broken", message, placeOf(rowStart));
    } else {
      for (const [at, row] of rows.rows.entries()) {
        const value = columns.record(names.map((name) => row[name]));
        yield { type: "row", value, place: placeOf(rowStart + at) };
      }
    }
    rowStart = rowEnd;
  }
}

function placeOf(index: number): Place {
  return { type: "row", row: index + 1 };
}

type Opened = { metadata: FileMetaData; names: string[] } | { problem: string };

async function openParquet(parquet: ParquetReader, file: RandomAccess): Promise<Opened> {
  try {
    const metadata = await parquet.parquetMetadataAsync(asyncBuffer(file));
    const { children } = parquet.parquetSchema(metadata);
    return { metadata, names: children.map(({ element }) => element.name) };
  } catch (error) {
    return { problem: `This is no Parquet file that can be read: ${reasonOf(error)}.` };
  }
}

type ReadGroup = { rows: Record<string, unknown>[] } | { problem: string };

async function readGroup(
  parquet: ParquetReader,
  options: Parameters<ParquetReader["parquetReadObjects"]>[0],
): Promise<ReadGroup> {
  try {
    return { rows: await parquet.parquetReadObjects(options) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** hyparquet asks for the byte length and for parts, as a file or an `ArrayBuffer` gives them. */
function asyncBuffer(file: RandomAccess): AsyncBuffer {
  return file;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function needsCompressors({ row_groups }: FileMetaData): boolean {
  return row_groups.some(({ columns }) =>
    columns.some(({ meta_data }) => meta_data !== undefined && !BUILT_IN.has(meta_data.codec)),
  );
}

const DAY_MS = 86_400_000;
/** A byte order mark within a value is part of it. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Texts as they are, and days and instants as texts in ISO 8601: records hold no other. */
const parsers: Partial<ParquetParsers> = {
  stringFromBytes: (bytes) => bytes && utf8.decode(bytes),
  dateFromDays: (days) => isoText(days * DAY_MS)?.slice(0, 10),
  timestampFromMilliseconds: (millis) => isoText(Number(millis)),
  timestampFromMicroseconds: (micros) => isoText(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos) => isoText(Number(nanos / 1_000_000n)),
};

/** `undefined` outside of what a date can be. */
function isoText(millis: number): string | undefined {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
