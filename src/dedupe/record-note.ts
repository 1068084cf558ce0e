import type { Paper } from "../model/index.js";
import { type ContentRank, contentRank } from "./content-order.js";
import { readNote, writeNote } from "./feature-notes.js";
import { type PaperFeatures, paperFeatures } from "./paper-features.js";

/** All that is compared of a record, and where it stands among others. */
export interface RecordNote {
  rank: ContentRank;
  features: PaperFeatures;
}

/** A record note as text in one field of a line: two numbers, then a list in JSON. */
export function writeRecordNote({ rank: { rank, tie }, features }: RecordNote): string {
  return `${rank} ${tie} ${writeNote(features)}`;
}

/** @throws SyntaxError where the text is none that `writeRecordNote` wrote */
export function readRecordNote(text: string): RecordNote {
  const [, rank, tie, note] = /^(\d+) (\d+) (\[.*\])$/s.exec(text) ?? [];
  if (note === undefined) throw new SyntaxError("no note of a record");
  return { rank: { rank: Number(rank), tie: Number(tie) }, features: readNote(note) };
}

export function recordNote(paper: Paper): RecordNote {
  const features = paperFeatures(paper);
  return { rank: contentRank(paper, features.title), features };
}
