import { type TextProblem, textChunks } from "../../stream/text-chunks.js";
import type { TextInput } from "../../stream/text-input.js";
import type { Io, OpenedFile } from "./io.js";

/** Text that came from bytes, and what was wrong with them. */
export interface DecodedText {
  text: string;
  problems: TextProblem[];
}

/** One input, or why it cannot be read, in one line. `name` is what messages call it. */
export type Input = { name: string } & (DecodedText | { problem: string });

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a directory",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ERR_STRING_TOO_LONG: "is too large to be read at once",
};

const ADDRESS = "is an address, and nothing is fetched: save the page, and name its file";

/** Reads a file, or standard input where its name is `-`. What is compressed with gzip is inflated. */
export async function readInput(file: string, io: Io): Promise<Input> {
  const name = nameOf(file);
  try {
    const { parts } = await io.open(file);
    return { name, ...(await decodeText(parts)) };
  } catch (error) {
    return { name, problem: `${name}: ${isAddress(file) ? ADDRESS : reasonOf(error)}` };
  }
}

function isAddress(file: string): boolean {
  return /^https?:/i.test(file);
}

/** Opens a file, or standard input where its name is `-`, to be read in parts. */
export async function openFile(
  file: string,
  io: Pick<Io, "open">,
): Promise<{ name: string } & (OpenedFile | { problem: string })> {
  const name = nameOf(file);
  try {
    return { name, ...(await io.open(file)) };
  } catch (error) {
    return { name, problem: `${name}: ${isAddress(file) ? ADDRESS : reasonOf(error)}` };
  }
}

function nameOf(file: string): string {
  return file === "-" ? "<stdin>" : file;
}

/** Decodes bytes as a whole. Those that do not belong become U+FFFD. */
export async function decodeText(input: TextInput): Promise<DecodedText> {
  const problems: TextProblem[] = [];
  const parts: string[] = [];
  const onProblem = (problem: TextProblem) => problems.push(problem);
  for await (const part of textChunks(input, { onProblem })) parts.push(part);
  return { text: parts.join(""), problems };
}

/** Why a file cannot be read, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  // That is what parts of a text throw that make more than the longest possible one.
  const isTooLong = error instanceof RangeError && error.message === "Invalid string length";
  return REASONS[isTooLong ? "ERR_STRING_TOO_LONG" : code] ?? error.message;
}
