import type { LineIndex } from "../diagnostics/line-index.js";
import type { Place } from "../model/place.js";
import type { Span } from "../sources/source.js";

/** The place of a span as records and diagnostics state it. */
export function placeOf({ start, end, pointer }: Span, lines: LineIndex): Place {
  return pointer === undefined ? lines.place(start, end) : { type: "json", pointer };
}
