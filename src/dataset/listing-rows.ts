import type { Place } from "../diagnostics/diagnostic.js";
import { childPointer } from "../json/json-pointer.js";
import { isJsonObject, own } from "../json/json-value.js";
import type { EmitRow } from "./row-reader.js";

/** Hands over a value as a row or, where it is a listing, each of its papers. */
export function emitValue(value: unknown, place: Place, emit: EmitRow): void {
  const papers =
    isJsonObject(value) && own(value, "title") === undefined ? own(value, "papers") : undefined;
  if (!Array.isArray(papers)) {
    emit({ type: "row", value, place });
    return;
  }
  papers.forEach((paper: unknown, at) => {
    emit({ type: "row", value: paper, place: placeWithin(place, at) });
  });
}

function placeWithin(place: Place, at: number): Place {
  if (place.type !== "json") return place;
  return { type: "json", pointer: childPointer(childPointer(place.pointer, "papers"), at) };
}
