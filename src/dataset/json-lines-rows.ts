import type { Place } from "../diagnostics/diagnostic.js";
import { readWholeJson } from "../json/read-json.js";
import { readLines } from "../text/read-lines.js";
import { emitValue } from "./listing-rows.js";
import { type EmitRow, type RowReader, rowProblem, tooLong } from "./row-reader.js";

/** Reads JSON lines. Blank lines do not count, but they have numbers. */
export function jsonLinesRows(emit: EmitRow, maxRowLength: number): RowReader {
  let row = 0;
  return readLines(
    ({ text, cut }) => {
      row++;
      const place: Place = { type: "row", row };
      if (cut === true) emit(tooLong(maxRowLength, place));
      else if (text.trim() !== "") emitText(text, place, emit);
    },
    { maxLength: maxRowLength },
  );
}

/** Hands over one value in JSON, or what a program wrote for it that is nearly JSON. */
export function emitText(text: string, place: Place, emit: EmitRow): void {
  const value = parsedJson(text);
  if (value !== undefined) {
    emitValue(value, place, emit);
    return;
  }
  const reading = readWholeJson(text);
  if (reading === undefined) {
    emit(
      rowProblem("item-malformed", "This is not JSON.", place, { actual: text.slice(0, LONGEST) }),
    );
    return;
  }
  const repairs = reading.repairs.join(", ");
  emit(rowProblem("item-repaired", `Read as JSON all the same (${repairs}).`, place));
  emitValue(reading.value, place, emit);
}

const LONGEST = 200;

function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
