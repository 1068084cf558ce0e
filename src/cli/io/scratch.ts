import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ByteStore, bytesInMemory } from "../../dedupe/index.js";
import { createByteFile } from "./byte-file.js";

/** Room for bytes that need not be in memory, until it is removed. */
export interface Scratch {
  makeRoom: () => ByteStore;
  /** Whether anything went to a file. */
  readonly usedFiles: boolean;
  remove: () => void;
}

/**
 * Keeps so many bytes in memory, all stores together, and what comes after them in temporary files,
 * which are opened when they are needed.
 */
export function createScratch(bytesInMemoryAtMost: number): Scratch {
  const files: { close: () => void }[] = [];
  const folders: string[] = [];
  let left = bytesInMemoryAtMost;
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
      for (const file of files.splice(0)) file.close();
      for (const folder of folders.splice(0)) removeFolder(folder);
    },
  };

  function openFile(): ByteStore {
    const folder = mkdtempSync(join(tmpdir(), "trending-papers-"));
    folders.push(folder);
    const file = createByteFile(join(folder, "bytes"));
    files.push(file);
    // An open file needs no name, and one without a name is gone when the process is killed.
    removeFolder(folder);
    return file;
  }
}

/** Where a system keeps open files in their folders, that is tried again when they are closed. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}
