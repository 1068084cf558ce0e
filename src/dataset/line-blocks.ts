import { readLines } from "../text/read-lines.js";
import type { DatasetRow } from "./dataset-row.js";
import { jsonLinesRows } from "./json-lines-rows.js";
import { type EmitRow, type RowReader, tooLong } from "./row-reader.js";

/** Lines of a data set that nobody has read yet, to be read elsewhere: see {@link readBlock}. */
export interface LineBlock {
  type: "lines";
  /** Lines that follow each other, with LF between them. */
  text: string;
  /** The number of the first. */
  row: number;
}

/** So long that handing a block on costs little beside reading it. */
const ENOUGH = 65_536;

/** Cuts JSON lines into blocks. A line that is too long is told of, as `jsonLinesRows` does. */
export function lineBlocks(
  emit: (row: DatasetRow | LineBlock) => void,
  maxRowLength: number,
): RowReader {
  let row = 0;
  let lines: string[] = [];
  let length = 0;
  const flush = () => {
    if (lines.length > 0)
      emit({ type: "lines", text: lines.join("\n"), row: row - lines.length + 1 });
    lines = [];
    length = 0;
  };
  const reader = readLines(
    ({ text, cut }) => {
      if (cut === true) {
        flush();
        row++;
        emit(tooLong(maxRowLength, { type: "row", row }));
        return;
      }
      row++;
      lines.push(text);
      length += text.length;
      if (length >= ENOUGH) flush();
    },
    { maxLength: maxRowLength },
  );
  return {
    write: reader.write,
    flush,
    end: () => {
      reader.end();
      flush();
    },
  };
}

/** Hands over the rows of a block, as `readRows` would have yielded them. */
export function readBlock({ text, row }: Pick<LineBlock, "text" | "row">, emit: EmitRow): void {
  const reader = jsonLinesRows(emit, Number.POSITIVE_INFINITY, row);
  reader.write(text);
  reader.end();
}
