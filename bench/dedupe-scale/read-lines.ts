import { closeSync, openSync, readSync } from "node:fs";

const CHUNK = 2 ** 18;
const NEWLINE = 10;

/** The lines of a file, which need not fit into memory. */
export function* readLines(file: string): Generator<string> {
  const handle = openSync(file, "r");
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield bytes.toString("utf8", start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  closeSync(handle);
}
