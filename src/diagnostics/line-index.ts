import type { Place, Point } from "./diagnostic.js";

/** Turns offsets into lines and columns. CRLF, CR and LF each end one line. */
export interface LineIndex {
  /** Takes the next part of the input. */
  write(chunk: string): void;
  point(offset: number): Point;
  place(start: number, end: number): Place;
  /**
   * Says that places before an offset are not asked for any more, so that memory does not grow with
   * the input. The first 65,536 lines stay known; what lies between them and the offset is then placed
   * from the last of them on.
   */
  forget(before: number): void;
}

/** Lines that stay known: what a listing says of itself stands at its head, and is asked for last. */
const KEPT = 65_536;
/** Lines that are forgotten at once, so that it costs next to nothing. */
const FORGOTTEN = 65_536;

const CR = 13;
const LF = 10;

/**
 * Builds a line index over input that arrives in parts: only the last is kept, of the others where
 * lines start, and that as long as it is needed.
 *
 * @example
 * ```ts
 * const index = createLineIndex();
 * index.write("one\ntwo");
 * index.point(5); // { line: 2, column: 2, offset: 5 }
 * ```
 */
export function createLineIndex(): LineIndex {
  const starts: number[] = [0];
  /** The last part, until somebody asks: of data nobody does. */
  let waiting = "";
  let length = 0;
  let endedInCr = false;
  // Places are asked for nearly in order, so the last answer is the best first guess.
  let cursor = 0;
  let forgotten = 0;

  function write(chunk: string): void {
    if (waiting !== "") index(waiting);
    waiting = chunk;
  }

  function index(chunk: string): void {
    if (endedInCr && chunk.charCodeAt(0) === LF) starts[starts.length - 1] = length + 1;
    const hasCr = chunk.includes("\r");
    if (!hasCr) {
      const first = endedInCr && chunk.charCodeAt(0) === LF ? 1 : 0;
      for (let at = chunk.indexOf("\n", first); at !== -1; at = chunk.indexOf("\n", at + 1)) {
        starts.push(length + at + 1);
      }
    } else {
      for (let at = 0; at < chunk.length; at++) {
        const code = chunk.charCodeAt(at);
        if (code === CR) starts.push(length + at + (chunk.charCodeAt(at + 1) === LF ? 2 : 1));
        else if (code === LF && (at === 0 ? !endedInCr : chunk.charCodeAt(at - 1) !== CR)) {
          starts.push(length + at + 1);
        }
      }
    }
    endedInCr = chunk.charCodeAt(chunk.length - 1) === CR;
    length += chunk.length;
  }

  function lineAt(offset: number): number {
    const here = starts[cursor] ?? 0;
    let low = offset >= here ? cursor : 0;
    let high = offset >= here ? starts.length - 1 : cursor;
    // Most questions concern the same line or one of the next few.
    for (let step = 1; low + step <= high; step *= 2) {
      if ((starts[low + step] ?? Number.POSITIVE_INFINITY) > offset) {
        high = low + step - 1;
        break;
      }
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? Number.POSITIVE_INFINITY) <= offset) low = middle;
      else high = middle - 1;
    }
    cursor = low;
    return low;
  }

  function point(offset: number): Point {
    if (waiting !== "") {
      index(waiting);
      waiting = "";
    }
    const line = lineAt(offset);
    const number = line < KEPT ? line + 1 : line + forgotten + 1;
    return { line: number, column: offset - (starts[line] ?? 0) + 1, offset };
  }

  function forget(before: number): void {
    if (starts.length < KEPT + FORGOTTEN) return;
    const kept = lineAt(before);
    if (kept < KEPT + FORGOTTEN) return;
    forgotten += kept - KEPT;
    starts.splice(KEPT, kept - KEPT);
    cursor = KEPT;
  }

  return {
    write,
    point,
    forget,
    place: (start, end) => ({ type: "text", start: point(start), end: point(end) }),
  };
}
