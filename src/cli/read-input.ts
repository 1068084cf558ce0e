import { type DecodedText, decodeBytes } from "./decode-bytes.js";
import type { Io } from "./io.js";

/** One input, or why it cannot be read, in one line. `name` is what messages call it. */
export type Input = { name: string } & (DecodedText | { problem: string });

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a directory",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ERR_FS_FILE_TOO_LARGE: "is too large to be read at once",
  ERR_STRING_TOO_LONG: "is too large to be read at once",
};

const ADDRESS = "is an address, and nothing is fetched: save the page, and name its file";

/** Reads a file, or standard input where its name is `-`. */
export async function readInput(file: string, io: Io): Promise<Input> {
  const name = file === "-" ? "<stdin>" : file;
  try {
    const bytes = file === "-" ? await io.readStdin() : await io.readFile(file);
    return { name, ...decodeBytes(bytes) };
  } catch (error) {
    return { name, problem: `${name}: ${isAddress(file) ? ADDRESS : reasonOf(error)}` };
  }
}

function isAddress(file: string): boolean {
  return /^https?:/i.test(file);
}

/** Why a file cannot be read, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return REASONS[code] ?? error.message;
}
