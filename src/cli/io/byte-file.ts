import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { ByteStore } from "../../dedupe/index.js";

/** Bytes in a file, which is closed by whoever opened it. */
export interface ByteFile extends ByteStore {
  close: () => void;
}

const WAITING = 2 ** 18;

/**
 * A new file that bytes are put away in. Calls do not wait for one another: comparing asks for very
 * many short stretches, which the operating system has at hand.
 */
export function createByteFile(path: string): ByteFile {
  const handle = openSync(path, "wx+");
  const waiting = new Uint8Array(WAITING);
  let count = 0;
  let written = 0;
  let answer = new Uint8Array(WAITING);
  return { append, read, close: () => closeSync(handle) };

  function append(bytes: Uint8Array): void {
    if (count + bytes.length > WAITING) flush();
    if (bytes.length > WAITING) {
      written += writeAll(handle, bytes, written);
      return;
    }
    waiting.set(bytes, count);
    count += bytes.length;
  }

  function flush(): void {
    written += writeAll(handle, waiting.subarray(0, count), written);
    count = 0;
  }

  function read(start: number, length: number): Uint8Array {
    if (start + length > written) flush();
    if (length > answer.length) answer = new Uint8Array(length);
    const got = readSync(handle, answer, 0, length, start);
    return answer.subarray(0, got);
  }
}

/** A system may take less than it is given. */
function writeAll(handle: number, bytes: Uint8Array, start: number): number {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(handle, bytes, done, bytes.length - done, start + done);
  }
  return bytes.length;
}
