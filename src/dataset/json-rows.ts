import type { Place } from "../diagnostics/diagnostic.js";
import { readJson } from "../json/read-json.js";
import { type JsonSlice, splitValues } from "../json/split-values.js";
import { emitText } from "./json-lines-rows.js";
import { emitValue } from "./listing-rows.js";
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
 * A bracket is missing somewhere: the items behind it are read one by one, as far as they make sense.
 */
function emitCut({ pointer, text }: JsonSlice, emit: EmitRow): void {
  const [, list = "", first = ""] = /^(.*)\/(\d+)$/.exec(pointer) ?? [];
  if (first === "") {
    emit(rowProblem("item-malformed", "The object is not closed.", placeOf(pointer)));
    return;
  }
  const { value, problems } = readJson(`[${text}`);
  const items = Array.isArray(value) ? value : [];
  const broken = new Set(problems.map((problem) => Number(/^\/(\d+)/.exec(problem.pointer)?.[1])));
  items.forEach((item: unknown, at) => {
    const place = placeOf(`${list}/${Number(first) + at}`);
    if (broken.has(at)) emit(rowProblem("item-malformed", "The item is broken or cut.", place));
    else emitValue(item, place, emit);
  });
}
