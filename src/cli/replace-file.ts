import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file as a whole or not at all: beside the one that it is to become, which stays as it was
 * until all parts are written. A link is followed, permissions are kept, and a pipe or device is
 * written to as it is. Errors of the parts are passed on.
 */
export async function replaceFile(path: string, parts: AsyncIterable<string>): Promise<void> {
  const known = await stat(path).catch(() => undefined);
  if (known !== undefined && !known.isFile()) {
    await writeInto(await open(path, "w"), parts, false);
    return;
  }
  const target = known === undefined ? path : await realpath(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = await open(temporary, "w", known?.mode);
  try {
    await writeInto(file, parts, true);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeInto(
  file: FileHandle,
  parts: AsyncIterable<string>,
  isOnDisk: boolean,
): Promise<void> {
  try {
    for await (const part of parts) await file.writeFile(part);
    // A pipe has no disk to be brought to.
    if (isOnDisk) await file.sync();
  } finally {
    await file.close();
  }
}
