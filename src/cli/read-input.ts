import { type TextProblem, textChunks } from "../stream/text-chunks.js";
import type { TextInput } from "../stream/text-input.js";
import type { Io } from "./io.js";

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

/** Reads a file, or standard input where its name is `-`. What is compressed with gzip is inflated. */
export async function readInput(file: string, io: Io): Promise<Input> {
  const name = inputName(file);
  try {
    return { name, ...(await decodeText(openInput(file, io))) };
  } catch (error) {
    return { name, problem: `${name}: ${reasonOf(error)}` };
  }
}

/** What messages call an input. */
export function inputName(file: string): string {
  return file === "-" ? "<stdin>" : file;
}

/** The bytes of a file, or of standard input where its name is `-`, as they come. */
export function openInput(file: string, io: Io): AsyncIterable<Uint8Array> {
  return file === "-" ? io.openStdin() : io.openFile(file);
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
