import type { Point } from "../diagnostics/diagnostic.js";

/** Knows the line of what comes next, in a text that passes by in parts and is not kept. */
export interface TextTracker {
  /** The point `offset` units into the text, which lies in the next part or at its start. */
  pointIn(part: string, offset: number): Point;
  pass(part: string): void;
}

/** CRLF, CR and LF each end a line, also where CRLF is cut in two. */
export function createTextTracker(): TextTracker {
  let line = 1;
  let lineStart = 0;
  let position = 0;
  let endedInCr = false;

  function walk(part: string, end: number): { line: number; lineStart: number } {
    const found = { line, lineStart };
    const lineEnd = /\r\n?|\n/g;
    for (let match = lineEnd.exec(part); match !== null; match = lineEnd.exec(part)) {
      if (match.index >= end) break;
      const belongsToLast = endedInCr && match.index === 0 && match[0] === "\n";
      if (!belongsToLast) found.line++;
      found.lineStart = position + match.index + match[0].length;
    }
    return found;
  }

  return {
    pointIn(part, offset) {
      const at = walk(part, offset - position);
      return { line: at.line, column: offset - at.lineStart + 1, offset };
    },
    pass(part) {
      if (part === "") return;
      ({ line, lineStart } = walk(part, part.length));
      endedInCr = part.endsWith("\r");
      position += part.length;
    },
  };
}
