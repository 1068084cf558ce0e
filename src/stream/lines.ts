import { type Line, readLines } from "../text/read-lines.js";

/** Options of {@link lines}. */
export interface LineOptions {
  /** Most UTF-16 units of one line that are kept. Default: 16,777,216. */
  maxLength?: number | undefined;
}

/** A line with its number, from 1 on. */
export interface NumberedLine extends Line {
  number: number;
}

const DEFAULT_MAX_LENGTH = 16_777_216;

/**
 * Cuts chunked text into lines, each handed over as soon as it is complete. CRLF, CR and LF each end
 * a line. A line that is too long is handed over with its beginning only, and is marked `cut`.
 *
 * @example
 * ```ts
 * const texts: string[] = [];
 * for await (const line of lines(["one\ntw", "o"])) texts.push(`${line.number} ${line.text}`);
 * texts; // ["1 one", "2 two"]
 * ```
 */
export async function* lines(
  chunks: Iterable<string> | AsyncIterable<string>,
  options: LineOptions = {},
): AsyncGenerator<NumberedLine, void, undefined> {
  const complete: Line[] = [];
  const maxLength = options.maxLength ?? DEFAULT_MAX_LENGTH;
  const reader = readLines((line) => complete.push(line), { maxLength });
  let number = 0;

  function* drain(): Generator<NumberedLine> {
    for (const line of complete) yield { ...line, number: ++number };
    complete.length = 0;
  }

  for await (const chunk of chunks) {
    reader.write(chunk);
    yield* drain();
  }
  reader.end();
  yield* drain();
}
