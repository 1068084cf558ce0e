/** One line of the input without its terminator; offsets are UTF-16 units from the start. */
export interface Line {
  text: string;
  start: number;
  end: number;
  /** Set where the line is longer than `maxLength`, and `text` only its beginning. */
  cut?: true;
}

/** Something that is fed the input in parts of any size. */
export interface Writer {
  write(chunk: string): void;
  end(): void;
}

/**
 * Cuts chunked text into lines, each handed over as soon as it is complete. CRLF, CR and LF each
 * end a line, also where a CRLF is torn apart between two chunks.
 *
 * @example
 * ```ts
 * const lines: string[] = [];
 * const reader = readLines((line) => lines.push(line.text));
 * reader.write("one\r");
 * reader.write("\ntwo");
 * reader.end(); // lines: ["one", "two"]
 * ```
 */
export function readLines(
  onLine: (line: Line) => void,
  { maxLength = Number.POSITIVE_INFINITY }: { maxLength?: number } = {},
): Writer {
  let carried: string[] = [];
  let carriedLength = 0;
  let start = 0;
  let position = 0;
  let skipLf = false;

  function finish(rest: string, end: number, next: number): void {
    const text = carried.length === 0 ? rest : carried.join("") + rest;
    if (carried.length > 0) carried = [];
    carriedLength = 0;
    if (end - start <= maxLength) onLine({ text, start, end });
    else onLine({ text: text.slice(0, maxLength), start, end, cut: true });
    start = next;
  }

  function write(chunk: string): void {
    if (chunk === "") return;
    let from = skipLf && chunk.charCodeAt(0) === 10 ? 1 : 0;
    if (from === 1) start = position + 1;
    skipLf = false;
    let lf = chunk.indexOf("\n", from);
    let cr = chunk.indexOf("\r", from);
    while (lf !== -1 || cr !== -1) {
      const at = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
      const isCr = at === cr;
      const pairs = isCr && lf === at + 1;
      const next = at + (pairs ? 2 : 1);
      finish(chunk.slice(from, at), position + at, position + next);
      from = next;
      if (isCr && next === chunk.length && !pairs) skipLf = true;
      if (lf !== -1 && lf < next) lf = chunk.indexOf("\n", next);
      if (cr !== -1 && cr < next) cr = chunk.indexOf("\r", next);
    }
    if (from < chunk.length && carriedLength <= maxLength) {
      carried.push(chunk.slice(from));
      carriedLength += chunk.length - from;
    }
    position += chunk.length;
  }

  function end(): void {
    if (carried.length > 0) finish("", position, position);
  }

  return { write, end };
}
