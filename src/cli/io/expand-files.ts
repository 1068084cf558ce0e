import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";

/** The files that names stand for, in order, and names that stand for none. */
export interface ExpandedFiles {
  files: string[];
  problems: string[];
}

/**
 * Expands patterns such as `days/*.jsonl`, where the shell has not done so. A file of just that name
 * stands before what its name would match, and `-` is standard input. The files of a pattern are in
 * the order of their names, and none is there twice.
 */
export async function expandFiles(names: readonly string[]): Promise<ExpandedFiles> {
  const files: string[] = [];
  const problems: string[] = [];
  for (const name of names) {
    if (name === "-" || existsSync(name) || !isDynamicPattern(name)) {
      files.push(name);
      continue;
    }
    const found = await glob(name, { absolute: isAbsolute(name), expandDirectories: false });
    if (found.length === 0) problems.push(`${name}: no file matches`);
    files.push(...found.sort());
  }
  return { files: [...new Set(files)], problems };
}
