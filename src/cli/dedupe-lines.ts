import { Paper, withoutNulls } from "../index.js";
import type { Io } from "./io.js";
import { printableText } from "./printable-text.js";
import { readInput } from "./read-input.js";

/** Papers of some files, what is wrong with lines that are none, and files that cannot be read. */
export interface PaperLines {
  papers: Paper[];
  rejects: string[];
  problems: string[];
}

/** Reads files with one paper a line; blank lines do not count. */
export async function readPaperLines(files: readonly string[], io: Io): Promise<PaperLines> {
  const read: PaperLines = { papers: [], rejects: [], problems: [] };
  for (const file of files) {
    const input = await readInput(file, io);
    if ("problem" in input) read.problems.push(input.problem);
    else addLines(input.text, input.name, read);
  }
  return read;
}

function addLines(text: string, file: string, { papers, rejects }: PaperLines): void {
  let number = 0;
  for (const line of lines(text)) {
    number++;
    if (line.trim() === "") continue;
    const paper = paperOf(line);
    if (typeof paper === "string") rejects.push(`${file}:${number}: ${printableText(paper)}`);
    else papers.push(paper);
  }
}

/** One at a time: a file of a million lines is not held twice. */
function* lines(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    yield text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length : end + 1;
  }
}

/** The paper, or why the line is none. */
function paperOf(line: string): Paper | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "not JSON";
  }
  const result = Paper.safeParse(withoutNulls(value));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return `no paper: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
}
