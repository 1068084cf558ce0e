import { open, rename, rm } from "node:fs/promises";

/** A file that has its name only when it is complete. */
export interface NewFile {
  write: (text: string) => Promise<void>;
  /** Gives the file its name; one that is there is replaced at once. */
  complete: () => Promise<void>;
  /** Leaves nothing behind. It does no harm after `complete`. */
  discard: () => Promise<void>;
}

/** Opens a file beside the one that is to be written, which is renamed to it at the end. */
export async function createNewFile(path: string): Promise<NewFile> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  const file = await open(unfinished, "w");
  let isOpen = true;
  const close = async () => {
    if (isOpen) await file.close();
    isOpen = false;
  };
  return {
    write: async (text) => {
      await file.appendFile(text);
    },
    complete: async () => {
      await file.sync();
      await close();
      await rename(unfinished, path);
    },
    discard: async () => {
      await close();
      await rm(unfinished, { force: true });
    },
  };
}
