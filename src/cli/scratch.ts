import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ByteStore, bytesInMemory } from "../dedupe/index.js";
import { createByteFile } from "./byte-file.js";

/** Room for bytes that need not be in memory, until it is removed. */
export interface Scratch {
  makeRoom: () => ByteStore;
  /** Whether anything went to a file. */
  readonly usedFiles: boolean;
  remove: () => void;
}

/**
 * Keeps so many bytes in memory, all stores together, and what comes after them in temporary files.
 * There is no folder until it is needed.
 */
export function createScratch(bytesInMemoryAtMost: number): Scratch {
  const files: { close: () => void }[] = [];
  let left = bytesInMemoryAtMost;
  let folder: string | undefined;
  return {
    get usedFiles() {
      return files.length > 0;
    },
    makeRoom: () => {
      const memory = bytesInMemory();
      let kept = 0;
      let file: ByteStore | undefined;
      return {
        append: (bytes) => {
          if (file === undefined && bytes.length <= left) {
            memory.append(bytes);
            kept += bytes.length;
            left -= bytes.length;
            return;
          }
          file ??= openFile();
          file.append(bytes);
        },
        read: (start, length) => {
          return start < kept || file === undefined
            ? memory.read(start, length)
            : file.read(start - kept, length);
        },
      };
    },
    remove: () => {
      for (const file of files) file.close();
      files.length = 0;
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };

  function openFile(): ByteStore {
    folder ??= mkdtempSync(join(tmpdir(), "trending-papers-"));
    const file = createByteFile(join(folder, String(files.length)));
    files.push(file);
    return file;
  }
}
