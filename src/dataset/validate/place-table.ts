import type { Place } from "../../diagnostics/diagnostic.js";
import type { RecordPlace } from "./data-problem.js";
import { createNumberColumn } from "./number-column.js";

/** Where every record stands, in four bytes for each. */
export interface PlaceTable {
  /** Takes the place of the next record and answers its number, from 0. */
  add: (place: Place, file: string | undefined) => number;
  at: (record: number) => RecordPlace;
  readonly size: number;
}

/** Records that follow each other in one file and whose places differ by a number only. */
interface Run {
  from: number;
  file: string | undefined;
  /** What stands before the number in a pointer; absent for rows. */
  prefix: string | undefined;
  /** A place that has no such number. */
  fixed: Place | undefined;
}

export function createPlaceTable(): PlaceTable {
  const numbers = createNumberColumn(Int32Array);
  const runs: Run[] = [];
  let size = 0;
  return {
    add: (place, file) => {
      const { number, prefix, fixed } = partsOf(place);
      const last = runs.at(-1);
      if (
        last === undefined ||
        fixed !== undefined ||
        last.fixed !== undefined ||
        last.prefix !== prefix ||
        last.file !== file
      ) {
        runs.push({ from: size, file, prefix, fixed });
      }
      numbers.set(size, number);
      return size++;
    },
    at: (record) => {
      const { file, prefix, fixed } = runOf(runs, record);
      const number = numbers.get(record);
      const place: Place =
        fixed ??
        (prefix === undefined
          ? { type: "row", row: number }
          : { type: "json", pointer: `${prefix}${number}` });
      return { ...(file !== undefined && { file }), place };
    },
    get size() {
      return size;
    },
  };
}

function partsOf(place: Place): { number: number; prefix?: string; fixed?: Place } {
  if (place.type === "row" && place.column === undefined) return { number: place.row };
  if (place.type === "json") {
    const cut = place.pointer.lastIndexOf("/") + 1;
    const last = place.pointer.slice(cut);
    if (/^(?:0|[1-9]\d{0,8})$/.test(last)) {
      return { number: Number(last), prefix: place.pointer.slice(0, cut) };
    }
  }
  return { number: 0, fixed: place };
}

function runOf(runs: readonly Run[], record: number): Run {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= record) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (run === undefined) throw new RangeError(`There is no record ${record}.`);
  return run;
}
