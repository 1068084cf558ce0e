import type { Writer } from "./read-lines.js";

/** A field of a CSV record, without its quotes; offsets are UTF-16 units from the start of the input. */
export interface CsvField {
  text: string;
  start: number;
  end: number;
}

/**
 * Cuts chunked CSV (RFC 4180) into records. A field in quotes can hold commas, line ends and doubled
 * quotes; a quote that is never closed ends with the input. Lines without anything are passed over.
 *
 * @example
 * ```ts
 * const records: string[][] = [];
 * const reader = readCsv((fields) => records.push(fields.map(({ text }) => text)));
 * reader.write('a,"b ""c"",\nd"\n1,2');
 * reader.end(); // records: [["a", 'b "c",\nd'], ["1", "2"]]
 * ```
 */
export function readCsv(onRecord: (fields: CsvField[]) => void): Writer {
  let fields: CsvField[] = [];
  let parts: string[] = [];
  let start = 0;
  let position = 0;
  let quoted = false;
  let closed = false;

  function endField(end: number): void {
    fields.push({ text: parts.join(""), start, end });
    parts = [];
    closed = false;
    start = end + 1;
  }

  function endRecord(end: number): void {
    endField(end);
    const [first] = fields;
    if (fields.length > 1 || first?.text !== "") onRecord(fields);
    fields = [];
  }

  function read(char: string, at: number): void {
    if (quoted) {
      if (char !== '"') parts.push(char);
      else {
        quoted = false;
        closed = true;
      }
    } else if (char === '"' && closed) {
      parts.push(char);
      quoted = true;
      closed = false;
    } else if (char === '"' && at === start) quoted = true;
    else if (char === ",") endField(at);
    else if (char === "\n") endRecord(at);
    else if (char !== "\r") parts.push(char);
  }

  return {
    write(chunk) {
      let from = 0;
      const special = /["\n\r,]/g;
      for (let match = special.exec(chunk); match !== null; match = special.exec(chunk)) {
        if (match.index > from) parts.push(chunk.slice(from, match.index));
        read(match[0], position + match.index);
        from = match.index + 1;
      }
      if (from < chunk.length) parts.push(chunk.slice(from));
      position += chunk.length;
    },
    end() {
      if (parts.length > 0 || fields.length > 0 || position > start) endRecord(position);
    },
  };
}
