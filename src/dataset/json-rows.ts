import type { Place } from "../diagnostics/diagnostic.js";
import { type JsonSlice, splitValues } from "../json/split-values.js";
import { emitText } from "./json-lines-rows.js";
import { type EmitRow, type RowReader, rowProblem, tooLong } from "./row-reader.js";

/** Reads a list of papers or of listings, a listing, or one paper. */
export function jsonRows(emit: EmitRow, maxRowLength: number): RowReader {
  let last: Place = placeOf("");
  const splitter = splitValues(
    (slice) => {
      last = placeOf(slice.pointer);
      if (slice.problem === "too-long") emit(tooLong(maxRowLength, last));
      else if (slice.problem === "cut") emitCut(slice, emit);
      else emitText(slice.text, last, emit);
    },
    { maxLength: maxRowLength, listMember: "papers" },
  );
  return {
    write: splitter.write,
    end() {
      const end = splitter.end();
      if (end === "nothing") {
        emit(
          rowProblem("not-a-listing", "This is neither a list nor an object in JSON.", placeOf("")),
        );
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
 * A bracket is missing somewhere. Where each item begins on a line of its own, the items behind it are
 * found by that: none of what stands within an item is indented less.
 */
function emitCut({ pointer, text }: JsonSlice, emit: EmitRow): void {
  const [, list, first] = /^(.*)\/(\d+)$/.exec(pointer) ?? [];
  if (first === undefined) {
    emit(rowProblem("item-malformed", "The object is not closed.", placeOf(pointer)));
    return;
  }
  itemsByLines(text).forEach((item, at) => {
    const place = placeOf(`${list}/${Number(first) + at}`);
    const whole = firstValue(item);
    if (whole !== undefined) emitText(whole, place, emit);
    else emit(rowProblem("item-malformed", "The item is broken or cut.", place));
  });
}

function itemsByLines(text: string): string[] {
  const starts = [...text.matchAll(/[\r\n]([ \t]*)\{/g)];
  const least = starts.reduce((width, [, indent = ""]) => Math.min(width, indent.length), Infinity);
  const ends = starts.filter(([, indent]) => indent?.length === least).map(({ index }) => index);
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end));
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
