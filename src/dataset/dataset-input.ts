import type { TextInput } from "../stream/text-input.js";

/**
 * Bytes that can be read at any place: an `ArrayBuffer`, or a file behind a function. `slice` gives the
 * bytes from `start` to before `end`.
 */
export interface RandomAccess {
  byteLength: number;
  slice(start: number, end?: number): ArrayBuffer | Promise<ArrayBuffer>;
}

/**
 * What a data set can be read from: text or bytes, whole or in parts (an array, a generator, a Node
 * stream, a web stream), a `Blob` such as the file of a form, or random access. Parquet begins at its
 * end: from parts it is gathered first.
 */
export type DatasetInput = TextInput | Blob | RandomAccess;

const PART = 1_048_576;
/** With this every Parquet file begins. */
const MAGIC = "PAR1";

/** Whether bytes begin as Parquet does. */
export function isParquet(head: Uint8Array): boolean {
  return head.length >= 4 && String.fromCharCode(...head.subarray(0, 4)) === MAGIC;
}

/** Random access where the input gives it. */
export function randomAccess(input: DatasetInput): RandomAccess | undefined {
  if (typeof input === "string" || ArrayBuffer.isView(input)) return undefined;
  if (typeof Blob !== "undefined" && input instanceof Blob) {
    return {
      byteLength: input.size,
      slice: (start, end) => input.slice(start, end).arrayBuffer(),
    };
  }
  return "byteLength" in input && "slice" in input ? input : undefined;
}

/** All bytes of a file, part by part. */
export async function* partsOfFile(file: RandomAccess): AsyncGenerator<Uint8Array> {
  const { byteLength } = file;
  for (let at = 0; at < byteLength; at += PART) {
    yield new Uint8Array(await file.slice(at, Math.min(at + PART, byteLength)));
  }
}
