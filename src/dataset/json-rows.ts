import type { Place } from "../diagnostics/diagnostic.js";
import { type JsonSlice, splitValues } from "../json/split-values.js";
import { emitReading, NOT_JSON, readText } from "./json-lines-rows.js";
import { type EmitRow, type RowReader, rowProblem, tooLong } from "./row-reader.js";

/** Reads a list of papers or of listings, a listing, or one paper. */
export function jsonRows(emit: EmitRow, maxRowLength: number): RowReader {
  let last: Place = placeOf("");
  /** How many more items there were than the brackets told. */
  let shift = 0;
  const splitter = splitValues(
    ({ pointer, text, problem }) => {
      const [, list, index] = /^(.*)\/(\d+)$/.exec(pointer) ?? [];
      const first = Number(index ?? 0) + shift;
      const here = (at: number) =>
        list === undefined ? placeOf(pointer) : placeOf(`${list}/${first + at}`);
      last = here(0);
      if (problem === "too-long") emit(tooLong(maxRowLength, last));
      else {
        const reading = problem === undefined ? readText(text) : undefined;
        if (reading !== undefined) emitReading(reading, last, emit);
        else shift += emitBroken(text, here, emit) - 1;
      }
    },
    { maxLength: maxRowLength, listMember: "papers" },
  );
  return {
    write: splitter.write,
    end() {
      const end = splitter.end();
      if (end === "nothing") {
        const message = "This is neither a list nor an object in JSON.";
        emit(rowProblem("not-a-listing", message, placeOf("")));
      } else if (end === "cut") {
        emit(rowProblem("input-broken", "The input ends before the JSON does.", last));
      } else if (end === "trailing") {
        emit(rowProblem("item-malformed", "Text stands behind the end of the JSON.", placeOf("")));
      }
    },
  };
}

function placeOf(pointer: string): Place {
  return { type: "json", pointer };
}

/**
 * Reads what is not JSON as a whole; the answer is how many items it is. Where a bracket is missing and
 * each item begins on a line of its own, the items behind it are found by that: none of what stands
 * within an item is indented less.
 */
function emitBroken(text: string, here: (at: number) => Place, emit: EmitRow): number {
  const indent = leastIndent(text);
  let count = 0;
  for (const item of itemsByLines(text, indent)) {
    const place = here(count);
    const whole = indent === undefined ? undefined : firstValue(item);
    const reading = whole === undefined ? undefined : readText(whole);
    if (reading !== undefined) emitReading(reading, place, emit);
    else emit(rowProblem("item-malformed", NOT_JSON, place));
    count++;
  }
  return count;
}

const ITEM_LINE = /[\r\n]([ \t]*)\{/g;

/** How far the lines are indented that begin an item; `undefined` where there are none. */
function leastIndent(text: string): number | undefined {
  let least: number | undefined;
  for (const [, indent = ""] of text.matchAll(ITEM_LINE)) {
    least = Math.min(least ?? indent.length, indent.length);
  }
  return least;
}

/** What stands before the first such line is an item, too. */
function* itemsByLines(text: string, least: number | undefined): Generator<string> {
  let start = 0;
  for (const { index, 1: indent } of text.matchAll(ITEM_LINE)) {
    if (indent?.length !== least) continue;
    yield text.slice(start, index);
    start = index;
  }
  yield text.slice(start);
}

/** The value that a text begins with, whatever is behind it; nothing where it is not closed. */
function firstValue(text: string): string | undefined {
  const values: JsonSlice[] = [];
  const splitter = splitValues((slice) => values.push(slice));
  splitter.write("[");
  splitter.write(text);
  splitter.end();
  const [first] = values;
  return first?.problem === undefined ? first?.text : undefined;
}
