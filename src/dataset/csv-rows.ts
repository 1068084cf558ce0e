import type { Place } from "../diagnostics/diagnostic.js";
import { type CsvField, readCsv } from "../text/read-csv.js";
import { unguardedCell } from "../text/write-csv.js";
import { type EmitRow, type RowReader, rowProblem, tooLong } from "./row-reader.js";
import { type TableColumns, tableColumns } from "./table-record.js";

/** Reads CSV whose first row names the columns. Rows count from there, blank lines left out. */
export function csvRows(emit: EmitRow, maxRowLength: number): RowReader {
  let columns: TableColumns | undefined;
  let width = 0;
  let row = 0;
  const here = (): Place => ({ type: "row", row });

  function readHeader(names: readonly string[]): void {
    width = names.length;
    columns = tableColumns(names);
    reportColumns(columns, here(), emit);
  }

  return readCsv(
    (fields) => {
      row++;
      if (columns === undefined) readHeader(fields.map(({ text }) => text.trim()));
      else if (!columns.hasTitle) return;
      else if (fields.length !== width) {
        const message = `The row has ${fields.length} cells, and the header has ${width}.`;
        emit(rowProblem("item-malformed", message, here()));
      } else emit({ type: "row", value: columns.record(fields.map(cellOf)), place: here() });
    },
    {
      maxLength: maxRowLength,
      onProblem(problem) {
        row++;
        if (problem === "too-long") emit(tooLong(maxRowLength, here()));
        else emit(rowProblem("item-malformed", MESSAGES[problem], here()));
      },
    },
  );
}

const MESSAGES = {
  "stray-quote": "Text stands behind a closing quote.",
  "open-quote": "A quote is opened and never closed.",
} as const;

/** An empty cell states nothing; an empty text stands between quotes. */
function cellOf({ text, quoted }: CsvField): string | undefined {
  return text === "" && !quoted ? undefined : unguardedCell(text);
}

/** Says what the columns of a table are good for, where that is not all. */
export function reportColumns(
  { hasTitle, unknown }: TableColumns,
  place: Place,
  emit: EmitRow,
): void {
  if (!hasTitle) {
    const message = `No column is called "title". The columns are: ${shown(unknown)}.`;
    emit(rowProblem("not-a-listing", message, place));
  } else if (unknown.length > 0) {
    const message = `These columns are no fields of a paper and were passed over: ${shown(unknown)}.`;
    emit(rowProblem("leftover-text", message, place, { severity: "info" }));
  }
}

const LONGEST = 300;

function shown(names: readonly string[]): string {
  const text = names.join(", ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
