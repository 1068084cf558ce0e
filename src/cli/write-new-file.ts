import { complain } from "./complain.js";
import type { Io } from "./io.js";
import type { NewFile } from "./new-file.js";
import { reasonOf } from "./read-input.js";
import { writeParts } from "./write-parts.js";

/** Writes a whole file, or says why it cannot be written and leaves what was there as it was. */
export async function writeNewFile(
  path: string,
  parts: Iterable<string>,
  io: Io,
): Promise<boolean> {
  let file: NewFile | undefined;
  try {
    file = await io.createFile(path);
    await writeParts(file, parts);
    await file.complete();
    return true;
  } catch (error) {
    await file?.discard();
    await complain(io, `${path}: ${reasonOf(error)}`);
    return false;
  }
}
