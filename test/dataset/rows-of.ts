import type { DatasetRow } from "../../src/dataset/index.js";

/** The rows of a file of JSON lines that holds these values. */
export function rowsOf(values: Iterable<unknown>): DatasetRow[] {
  return [...values].map((value, at) => ({
    type: "row",
    value,
    place: { type: "row", row: at + 1 },
  }));
}
