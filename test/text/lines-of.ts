import type { Paragraph } from "../../src/text/paragraphs.js";
import { type Line, readLines } from "../../src/text/read-lines.js";

/** All lines of a text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const reader = readLines((line) => lines.push(line));
  reader.write(text);
  reader.end();
  return lines;
}

/** The lines of a paragraph as one text. */
export function textOf(of: Paragraph): string {
  return of.lines.map((line) => line.text).join("\n");
}
