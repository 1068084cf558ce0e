import type { Place } from "../diagnostics/diagnostic.js";
import { readWholeJson } from "../json/read-json.js";
import { readLines } from "../text/read-lines.js";
import { emitValue } from "./listing-rows.js";
import { type EmitRow, type RowReader, rowProblem, tooLong } from "./row-reader.js";

/** Reads JSON lines. Blank lines do not count, but they have numbers, from `first` on. */
export function jsonLinesRows(emit: EmitRow, maxRowLength: number, first = 1): RowReader {
  let row = first - 1;
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

/** What could not be read, in words. */
export const NOT_JSON = "This is no paper (not JSON).";

/** The value of a text in JSON, or of what a program wrote that is nearly JSON. */
export interface TextReading {
  value: unknown;
  repairs: readonly string[];
}

/** `undefined` where the text is no value as a whole. */
export function readText(text: string): TextReading | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value, repairs: [] };
  } catch {
    return readWholeJson(text);
  }
}

/** Hands over what was read, and says first what was overlooked for it. */
export function emitReading({ value, repairs }: TextReading, place: Place, emit: EmitRow): void {
  if (repairs.length > 0) {
    const message = `Read as JSON all the same (${repairs.join(", ")}).`;
    emit(rowProblem("item-repaired", message, place));
  }
  emitValue(value, place, emit);
}

function emitText(text: string, place: Place, emit: EmitRow): void {
  const reading = readText(text);
  if (reading !== undefined) emitReading(reading, place, emit);
  else emit(rowProblem("item-malformed", NOT_JSON, place, { actual: text.slice(0, LONGEST) }));
}

const LONGEST = 200;
