import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import {
  type DatasetInput,
  type DatasetRow,
  type PaperEvent,
  type RandomAccess,
  readPapers,
  readRows,
} from "../../dataset/index.js";
import type { LineBlock } from "../../dataset/line-blocks.js";
import { readLineBlocks } from "../../dataset/read-rows.js";
import { expandFiles } from "../io/expand-files.js";
import { watchedParts } from "../io/file-parts.js";
import { reasonOf } from "../io/read-input.js";
import { sizeOfFiles } from "../io/size-of-files.js";
import { noProgress, type Progress } from "../terminal/progress.js";

/** A file that could not be read, or not to its end, in one line. */
export interface FileProblem {
  type: "problem";
  problem: string;
}

/** An event, and the file that it is of; `<stdin>` for standard input. */
export type FileEvent<Event> = (Event & { file: string }) | FileProblem;

/** Reads the papers of files one after the other: see {@link readPapers}. */
export function readDatasetFiles(
  names: readonly string[],
  progress: Progress = noProgress,
): AsyncGenerator<FileEvent<PaperEvent>> {
  return eventsOf(names, readPapers, progress);
}

/** The same with rows that are not validated: see {@link readRows}. */
export function readDatasetFileRows(
  names: readonly string[],
  progress: Progress = noProgress,
): AsyncGenerator<FileEvent<DatasetRow>> {
  return eventsOf(names, readRows, progress);
}

/** The same with lines that are not read yet: see {@link readLineBlocks}. */
export function readDatasetFileLines(
  names: readonly string[],
  progress: Progress = noProgress,
): AsyncGenerator<FileEvent<DatasetRow | LineBlock>> {
  return eventsOf(names, readLineBlocks, progress);
}

/**
 * Opens files, patterns and standard input (`-`, and where no name is given), packed with gzip or not.
 * A file that cannot be read costs itself and none of the others.
 */
async function* eventsOf<Event extends object>(
  names: readonly string[],
  read: (input: DatasetInput) => AsyncIterable<Event>,
  progress: Progress,
): AsyncGenerator<FileEvent<Event>> {
  const { files, problems } = await expandFiles(names.length === 0 ? ["-"] : names);
  progress.total(await sizeOfFiles(files));
  for (const problem of problems) yield { type: "problem", problem };
  for (const name of files) {
    const file = name === "-" ? "<stdin>" : name;
    let opened: FileHandle | undefined;
    try {
      opened = name === "-" ? undefined : await open(name);
      const input =
        opened === undefined
          ? watchedParts(process.stdin, progress)
          : await inputOf(name, opened, progress);
      for await (const event of read(input)) yield { ...event, file };
    } catch (error) {
      if (!isOfSystem(error)) throw error;
      yield { type: "problem", problem: `${file}: ${reasonOf(error)}` };
    } finally {
      await opened?.close();
    }
  }
}

/** Parquet is read here and there, all else from its beginning to its end. */
async function inputOf(name: string, file: FileHandle, progress: Progress): Promise<DatasetInput> {
  const stats = await file.stat();
  if (stats.isDirectory())
    throw Object.assign(new Error("is a directory"), { code: "EISDIR", errno: -21 });
  if (stats.isFile() && stats.size >= 12) {
    const head = new Uint8Array(await partOf(file, 0, 4));
    if (String.fromCharCode(...head) === "PAR1") return randomAccess(file, stats.size, progress);
  }
  return watchedParts(createReadStream(name), progress);
}

function randomAccess(file: FileHandle, byteLength: number, { read }: Progress): RandomAccess {
  return {
    byteLength,
    slice: (start, end = byteLength) => {
      read(end - start);
      return partOf(file, start, end);
    },
  };
}

async function partOf(file: FileHandle, start: number, end: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(end - start);
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.buffer;
}

/** What the system says of files; all else is a fault of the program, or asks for a package. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && "code" in error && "errno" in error;
}
