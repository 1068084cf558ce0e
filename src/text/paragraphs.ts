import type { Line } from "./read-lines.js";

/** Neighbouring lines of running text. */
export interface Paragraph {
  lines: readonly Line[];
  start: number;
  end: number;
}

/** A line longer than this was not wrapped by hand: it is a paragraph of its own. */
const UNWRAPPED = 240;

/**
 * Makes paragraphs of neighbouring lines. Blank lines part paragraphs before this is called; this
 * parts them where blank lines are missing, at lines too long to be wrapped text.
 */
export function splitParagraph(lines: readonly Line[]): Paragraph[] {
  if (lines.length === 1) return [paragraph(lines)];
  const paragraphs: Paragraph[] = [];
  let run: Line[] = [];
  const flush = () => {
    if (run.length > 0) paragraphs.push(paragraph(run));
    run = [];
  };
  for (const line of lines) {
    if (line.text.length > UNWRAPPED) {
      flush();
      paragraphs.push(paragraph([line]));
    } else {
      run.push(line);
    }
  }
  flush();
  return paragraphs;
}

/**
 * Parts wrapped text where a line ends although the first word of the next would have fitted: that
 * is where its author ended a paragraph. The first part is the heading of what follows.
 */
export function splitHeading(of: Paragraph): [Paragraph, Paragraph] | [Paragraph] {
  const width = of.lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  for (let at = 1; at < of.lines.length; at++) {
    const before = of.lines[at - 1];
    const here = of.lines[at];
    if (before === undefined || here === undefined) continue;
    // A title that the site itself broke goes on behind two blanks; no abstract begins lower case.
    if (here.text.startsWith("  ") || /^\s*\p{Ll}/u.test(here.text)) continue;
    const word = here.text.trimStart().search(/\s/);
    const needed = word === -1 ? here.text.trim().length : word;
    if (before.text.length + 1 + needed <= width) {
      return [paragraph(of.lines.slice(0, at)), paragraph(of.lines.slice(at))];
    }
  }
  return [of];
}

/** The text of a paragraph. Its line feeds stay, since an address may be broken over two lines. */
export function paragraphText(of: Paragraph): string {
  const [only, ...more] = of.lines;
  if (only === undefined) return "";
  return more.length === 0 ? only.text : of.lines.map((line) => line.text).join("\n");
}

export function paragraph(lines: readonly Line[]): Paragraph {
  const first = lines[0];
  const last = lines[lines.length - 1];
  return { lines, start: first?.start ?? 0, end: last?.end ?? 0 };
}
