import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FileDraft } from "./io.js";

/**
 * Begins a file beside the one that it is to become: until `keep`, nothing of it has that name, and
 * what was there before stays. A pipe or device is written to as it is.
 */
export async function createFileDraft(path: string): Promise<FileDraft> {
  const known = await stat(path).catch(() => undefined);
  if (known !== undefined && !known.isFile()) return draftOf(path, path);
  const target = known === undefined ? path : await realpath(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  return draftOf(temporary, target, known?.mode);
}

async function draftOf(temporary: string, target: string, mode?: number): Promise<FileDraft> {
  const file = await open(temporary, "w", mode);
  const isTemporary = temporary !== target;
  return {
    write: async (text) => {
      await file.writeFile(text);
    },
    async keep() {
      if (isTemporary) await file.sync();
      await file.close();
      if (isTemporary) await rename(temporary, target);
    },
    async discard() {
      await file.close();
      if (isTemporary) await rm(temporary, { force: true });
    },
  };
}
