import type { Writer } from "./read-lines.js";

/** A field of a CSV record, without its quotes; offsets are UTF-16 units from the start of the input. */
export interface CsvField {
  text: string;
  start: number;
  end: number;
  /** Whether it stands between quotes: then an empty text is a text. */
  quoted: boolean;
}

/**
 * What is wrong with a record: text behind a closing quote, a quote that is never closed, or more text
 * than is kept of one record.
 */
export type CsvProblem = "stray-quote" | "open-quote" | "too-long";

/** Options of {@link readCsv}. */
export interface CsvOptions {
  /** Most UTF-16 units of one record. Default: no limit. */
  maxLength?: number | undefined;
  /**
   * Is told of a record that is broken, which is then passed over: the reading goes on at its next
   * line. Default: text behind a closing quote belongs to the field, and an open quote ends with the
   * input.
   */
  onProblem?: ((problem: CsvProblem) => void) | undefined;
}

/**
 * Cuts chunked CSV (RFC 4180) into records. CRLF, CR and LF each end one. A field in quotes can hold
 * commas, line ends and doubled quotes. Lines without anything are passed over.
 *
 * @example
 * ```ts
 * const records: string[][] = [];
 * const reader = readCsv((fields) => records.push(fields.map(({ text }) => text)));
 * reader.write('a,"b ""c"",\nd"\n1,2');
 * reader.end(); // records: [["a", 'b "c",\nd'], ["1", "2"]]
 * ```
 */
export function readCsv(
  onRecord: (fields: CsvField[]) => void,
  { maxLength = Number.POSITIVE_INFINITY, onProblem }: CsvOptions = {},
): Writer {
  let fields: CsvField[] = [];
  let parts: string[] = [];
  /** The record up to the current chunk, where it may have to be read again. */
  let raw: string[] = [];
  let recordStart = 0;
  let start = 0;
  let position = 0;
  let quoted = false;
  let closed = false;
  let lastQuote = -2;
  let reread = 0;
  /** Why nothing is kept of the record. */
  let problem: CsvProblem | undefined;

  function begin(at: number): void {
    fields = [];
    parts = [];
    raw = [];
    recordStart = at;
    start = at;
    quoted = false;
    closed = false;
    problem = undefined;
  }

  function giveUp(why: CsvProblem): void {
    problem ??= why;
    fields = [];
    parts = [];
    raw = [];
    closed = false;
  }

  function endField(end: number): void {
    if (problem === undefined) {
      fields.push({ text: parts.join(""), start, end, quoted: quoted || closed });
      parts = [];
    }
    closed = false;
    start = end + 1;
  }

  function endRecord(end: number): void {
    endField(end);
    const ended = fields;
    const why = problem;
    begin(end + 1);
    if (why !== undefined) onProblem?.(why);
    else if (ended.length > 1 || ended[0]?.text !== "") onRecord(ended);
  }

  function keep(text: string): void {
    if (problem === undefined) parts.push(text);
  }

  /** Takes one special character; says what makes the record broken there. */
  function takeSpecial(char: string, at: number): CsvProblem | undefined {
    if (char === '"') return takeQuote(at);
    if (quoted) keep(char);
    else if (char === ",") endField(at);
    else if (problem === undefined && at - recordStart > maxLength) return "too-long";
    else endRecord(at);
    return undefined;
  }

  function takeQuote(at: number): CsvProblem | undefined {
    if (quoted) {
      quoted = false;
      closed = true;
    } else if (closed) {
      if (onProblem !== undefined && at !== lastQuote + 1) return "stray-quote";
      keep('"');
      quoted = true;
      closed = false;
    } else if (at === start) quoted = true;
    else keep('"');
    lastQuote = at;
    return undefined;
  }

  /** Takes text without special characters. */
  function takePlain(text: string): CsvProblem | undefined {
    if (closed && onProblem !== undefined) return text.trim() === "" ? undefined : "stray-quote";
    keep(text);
    return undefined;
  }

  /** Goes back to the second line of the broken record, unless that would take long. */
  function goBack(why: CsvProblem, chunk: string, noticed: number): string | undefined {
    const text = raw.join("") + chunk.slice(Math.max(0, recordStart - position));
    const lineEnd = text.search(/[\r\n]/);
    const again = noticed - recordStart - lineEnd;
    // What is read twice stays in proportion to what is read.
    if (lineEnd === -1 || lineEnd > maxLength || reread + again > noticed) return undefined;
    reread += again;
    position = recordStart + lineEnd + 1;
    begin(position);
    onProblem?.(why);
    return text.slice(lineEnd + 1);
  }

  /** Reads a chunk; the answer is what is to be read instead of its rest, where a record is broken. */
  function scan(chunk: string): string | undefined {
    const special = /["\n\r,]/g;
    let from = 0;
    for (;;) {
      const match = special.exec(chunk);
      const to = match?.index ?? chunk.length;
      let why = to === from ? undefined : takePlain(chunk.slice(from, to));
      if (match !== null) why ??= takeSpecial(match[0], position + to);
      if (why !== undefined) {
        const noticed = why === "too-long" ? recordStart + maxLength : position + to;
        const again = goBack(why, chunk, noticed);
        if (again !== undefined) return again;
        giveUp(why);
        // What ends a record ends a broken one, too.
        if (match !== null && match[0] !== '"' && !quoted) takeSpecial(match[0], position + to);
      }
      if (match === null) break;
      from = to + 1;
    }
    const isLong = position + chunk.length - recordStart > maxLength;
    if (!isLong || problem !== undefined) return undefined;
    const again = goBack("too-long", chunk, recordStart + maxLength);
    if (again === undefined) giveUp("too-long");
    return again;
  }

  function write(text: string): void {
    let chunk = text;
    for (let again = scan(chunk); again !== undefined; again = scan(chunk)) chunk = again;
    if (onProblem !== undefined && problem === undefined) {
      raw.push(chunk.slice(Math.max(0, recordStart - position)));
    }
    position += chunk.length;
  }

  function end(): void {
    while (quoted && problem === undefined && onProblem !== undefined) {
      const again = goBack("open-quote", "", position);
      if (again === undefined) {
        onProblem("open-quote");
        return;
      }
      write(again);
    }
    if (parts.length > 0 || fields.length > 0 || position > start || problem !== undefined) {
      endRecord(position);
    }
  }

  return { write, end };
}
