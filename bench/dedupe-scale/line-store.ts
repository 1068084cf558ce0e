import { openSync, readFileSync, readSync, statSync } from "node:fs";
import type { PaperStore } from "../../src/dedupe/index.js";

const NEWLINE = 10;
const CHUNK = 1 << 20;

/** The lines of a file, all of it in memory as bytes. */
export function memoryStore(file: string): PaperStore {
  const bytes = readFileSync(file);
  const starts = lineStarts((visit) => visit(bytes));
  return {
    size: starts.length - 1,
    paperAt: (at) => JSON.parse(bytes.toString("utf8", starts[at], starts[at + 1])),
  };
}

/** The lines of a file, read again whenever one is asked for; in order of the file, in large steps. */
export function fileStore(file: string): PaperStore {
  const handle = openSync(file, "r");
  const starts = lineStarts((visit) => {
    const chunk = Buffer.alloc(CHUNK);
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      visit(chunk.subarray(0, read));
    }
  });
  const ahead = { bytes: Buffer.alloc(CHUNK), start: 0, end: 0 };
  const single = Buffer.alloc(CHUNK);
  let next = 0;
  return {
    size: starts.length - 1,
    paperAt: (at) => {
      const start = starts[at] ?? 0;
      const length = (starts[at + 1] ?? 0) - start;
      if (at !== next) {
        readSync(handle, single, 0, length, start);
        return JSON.parse(single.toString("utf8", 0, length));
      }
      next = at + 1;
      if (start + length > ahead.end) {
        ahead.start = start;
        ahead.end = start + readSync(handle, ahead.bytes, 0, CHUNK, start);
      }
      const from = start - ahead.start;
      return JSON.parse(ahead.bytes.toString("utf8", from, from + length));
    },
  };
}

/** Where each line begins, and behind the last one where it ends. */
function lineStarts(read: (visit: (bytes: Uint8Array) => void) => void): Float64Array {
  let starts = new Float64Array(1_024);
  let count = 1;
  let offset = 0;
  read((bytes) => {
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
      if (count === starts.length) {
        const larger = new Float64Array(count * 2);
        larger.set(starts);
        starts = larger;
      }
      starts[count++] = offset + at + 1;
    }
    offset += bytes.length;
  });
  return starts.slice(0, count);
}

export function megabytesOf(file: string): number {
  return statSync(file).size / 1024 / 1024;
}
