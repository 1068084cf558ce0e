import type { FileHandle } from "node:fs/promises";
import { chmod, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { removeAbandoned, temporaryName } from "./temporary-file.js";

/** What can be written, part by part. */
export type OutputParts = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than is allowed",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "no such folder",
  ENOTDIR: "no such folder",
  EISDIR: "is a directory",
  EROFS: "the file system is read-only",
};

/**
 * Writes a file as a whole or not at all: to a temporary file in the same folder, which is brought to
 * the disk and then renamed. Nothing half-written ever carries the name, whatever ends the process. A
 * link is followed, the mode of a file that is replaced is kept, and what is no regular file, such as
 * a pipe, is written to as it is.
 *
 * @throws Error with one clear line that begins with the name, where it cannot be written; errors of
 * the parts are passed on
 */
export async function writeOutputFile(path: string, parts: OutputParts): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const known = await stat(target).catch(() => undefined);
  if (known !== undefined && !known.isFile()) {
    await writeInto(path, () => open(target, "w"), parts);
    return;
  }
  const folder = dirname(target);
  await removeAbandoned(folder, target);
  const temporary = temporaryName(target);
  try {
    await writeInto(path, () => open(temporary, "wx"), parts);
    await told(path, async () => {
      if (known !== undefined) await chmod(temporary, known.mode);
      await rename(temporary, target);
      await syncFolder(folder);
    });
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}

async function writeInto(
  path: string,
  opened: () => Promise<FileHandle>,
  parts: OutputParts,
): Promise<void> {
  const file = await told(path, opened);
  try {
    for await (const part of parts) await told(path, () => file.writeFile(part));
    // A pipe or a terminal cannot be brought to a disk.
    await told(path, () => file.sync()).catch((error: unknown) => {
      if (!isNoDisk(error)) throw error;
    });
  } finally {
    await file.close();
  }
}

/** So that the new name is on the disk, too, where the system can do that. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r").catch(() => undefined);
  await opened?.sync().catch(() => {});
  await opened?.close();
}

/** Does it, and says which file it is that cannot be written, and why. */
async function told<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    throw new Error(`${path}: ${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(error: unknown): string {
  const reason = REASONS[codeOf(error)];
  return reason ?? (error instanceof Error ? error.message : String(error));
}

function isNoDisk(error: unknown): boolean {
  return error instanceof Error && ["EINVAL", "EROFS", "ENOTSUP"].includes(codeOf(error.cause));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
