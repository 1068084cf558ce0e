import { type Paper, withoutNulls } from "../../index.js";
import { checkPaper } from "../../model/check-paper.js";
import { lines } from "../../stream/lines.js";
import { type TextProblem, textChunks } from "../../stream/text-chunks.js";
import { fileParts } from "../io/file-parts.js";
import type { Io } from "../io/io.js";
import { reasonOf } from "../io/read-input.js";
import { printableText } from "../terminal/printable-text.js";

/** What is found in files with one paper a line: a paper, a line that is none, an unreadable file. */
export type PaperLine = { paper: Paper } | { reject: string } | { problem: string };

/** Papers of some files, what is wrong with lines that are none, and files that cannot be read. */
export interface PaperLines {
  papers: Paper[];
  rejects: string[];
  problems: string[];
}

/** Reads files with one paper a line, all at once. */
export async function readPaperLines(files: readonly string[], io: Io): Promise<PaperLines> {
  const read: PaperLines = { papers: [], rejects: [], problems: [] };
  for await (const line of paperLines(files, io)) {
    if ("paper" in line) read.papers.push(line.paper);
    else if ("reject" in line) read.rejects.push(line.reject);
    else read.problems.push(line.problem);
  }
  return read;
}

/** Reads files with one paper a line, a line at a time; blank lines do not count. */
export async function* paperLines(files: readonly string[], io: Io): AsyncGenerator<PaperLine> {
  for (const file of files) {
    const name = nameOf(file);
    try {
      for await (const { text, number, cut } of fileLines(file, io)) {
        if (text.trim() === "") continue;
        const paper = cut === true ? "too long" : paperOf(text);
        if (typeof paper === "string")
          yield { reject: `${name}:${number}: ${printableText(paper)}` };
        else yield { paper };
      }
    } catch (error) {
      yield { problem: `${name}: ${reasonOf(error)}` };
    }
  }
}

/** What messages call an input. */
export function nameOf(file: string): string {
  return file === "-" ? "<stdin>" : file;
}

/**
 * The lines of a file, or of standard input where its name is `-`. Bytes that are no text are told of
 * once, with the first line that has them; a file that breaks off throws behind its last line.
 */
export async function* fileLines(file: string, io: Io): ReturnType<typeof lines> {
  let replaced: string | undefined;
  let broken: string | undefined;
  const onProblem = ({ code, message }: TextProblem) => {
    if (code === "encoding-replaced") replaced = message;
    else broken = message;
  };
  for await (const line of lines(textChunks(fileParts(file, io), { onProblem }))) {
    if (replaced !== undefined && line.text.includes("\ufffd")) {
      await io.stderr.write(`${printableText(nameOf(file))}:${line.number}: ${replaced}\n`);
      replaced = undefined;
    }
    yield line;
  }
  if (broken !== undefined) throw new Error(broken);
}

/** The paper that a text is, or why it is none. */
export function paperOf(text: string): Paper | string {
  const value = jsonOf(text);
  return value === undefined ? "not JSON" : paperIn(value);
}

/** What a text is as JSON; `undefined` where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The paper that a value is, or why it is none. */
export function paperIn(value: unknown): Paper | string {
  const { paper, issues } = checkPaper(withoutNulls(value));
  if (paper !== undefined) return paper;
  const [issue] = issues;
  return `no paper: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim();
}
