import type { Paper } from "../model/index.js";
import { keysOf } from "./blocking-keys.js";
import { recordNote, writeRecordNote } from "./record-note.js";
import { listingEntries } from "./repeating-listings.js";

/** Keys that are no blocking keys begin so, and come before them in the order of bytes. */
export const RECORD_KEY = "0r:";
export const LISTING_KEY = "0l:";

/**
 * The lines of a record that have to be sorted by their bytes: fields with a tab between them, the
 * first of which is the key that brings lines together.
 *
 * - `0l:<listing> <title> <id>`, hashes in hexadecimal, for each listing that the record stands in
 * - `0r:<id> <id>`, once
 * - `<blocking key> <id> <note>` for each of its blocking keys; the note is all that is compared
 *
 * @param id what the record is called; no other record has it
 */
export function keyLines(id: string, paper: Paper): string[] {
  const note = recordNote(paper);
  const text = writeRecordNote(note);
  const { listings, title } = listingEntries(note.features);
  return [
    ...listings.map((listing) => `${LISTING_KEY}${hex(listing)}\t${hex(title)}\t${id}`),
    `${RECORD_KEY}${id}\t${id}`,
    ...keysOf(note.features).map((key) => `${key}\t${id}\t${text}`),
  ];
}

function hex(hash: number): string {
  return hash.toString(16).padStart(8, "0");
}
