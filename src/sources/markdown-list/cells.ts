import type { Line } from "../../text/read-lines.js";
import { type Cell, readCell } from "../paper-rows/cell.js";
import type { ColumnRole } from "../paper-rows/columns.js";
import { readRow } from "../paper-rows/row.js";
import { joinSurplus, splitRow } from "../paper-rows/split-row.js";
import type { Draft } from "../source.js";

/** The text of an item from an offset of its first line on; of several lines it stands in them all. */
export function cellOfLines(lines: readonly Line[], offset: number): Cell {
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return readCell("", () => ({ start: 0, end: 0 }));
  const from = first.start + offset;
  const text = lines.map((line, at) => (at === 0 ? line.text.slice(offset) : line.text.trim()));
  const isSingle = lines.length === 1;
  return readCell(text.join(" "), (start, end) =>
    isSingle ? { start: from + start, end: from + end } : { start: from, end: last.end },
  );
}

/** Reads a row of a table whose columns are known. */
export function readTableRow(
  line: Line,
  roles: readonly ColumnRole[],
  rank: number,
): Draft | undefined {
  const title = roles.indexOf("title");
  const parts = joinSurplus(splitRow(line.text), roles.length, title, line.text);
  const cells = parts.map(({ text, start }) =>
    readCell(text, (from, to) => ({
      start: line.start + start + from,
      end: line.start + start + to,
    })),
  );
  return readRow({ cells, roles, start: line.start, end: line.end }, rank);
}
