import { stat } from "node:fs/promises";

/** How many bytes the files have together; `undefined` where one has no end that is known. */
export async function sizeOfFiles(files: readonly string[]): Promise<number | undefined> {
  let sum = 0;
  for (const file of files) {
    if (file === "-") return undefined;
    const stats = await stat(file).catch(() => undefined);
    // What is not there is told of elsewhere, and is not read.
    if (stats !== undefined && !stats.isFile()) return undefined;
    sum += stats?.size ?? 0;
  }
  return sum;
}
