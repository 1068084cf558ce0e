import { expect } from "vitest";
import { type Listing, type Paper, parseListing } from "../../src/index.js";

/** Reads a value as JSON, or a text as it stands. */
export function parseJson(value: unknown, options: object = {}): Listing {
  return parseListing(typeof value === "string" ? value : JSON.stringify(value), options);
}

/** The one record of an answer. */
export function onlyPaper(value: unknown, options: object = {}): Paper {
  const { papers } = parseJson(value, options);
  expect(papers).toHaveLength(1);
  const [paper] = papers;
  if (paper === undefined) throw new Error("no paper");
  return paper;
}

/** The codes of a listing, with the pointers that they are about. */
export function said({ diagnostics }: Listing): string[] {
  return diagnostics.map(({ code, place }) =>
    place?.type === "json" ? `${code} ${place.pointer}`.trim() : code,
  );
}
