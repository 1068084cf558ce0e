import type { DatasetInput } from "../../src/dataset/dataset-input.js";
import { readPapers } from "../../src/dataset/read-papers.js";
import { type ReadOptions, readRows } from "../../src/dataset/read-rows.js";
import { type WriteOptions, writePapers } from "../../src/dataset/write-papers.js";
import type { Diagnostic, Place } from "../../src/diagnostics/diagnostic.js";
import type { Paper } from "../../src/model/paper.js";

/** All that is written, as bytes. */
export async function written(papers: Iterable<Paper>, options: WriteOptions): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writePapers(papers, options)) {
    parts.push(typeof part === "string" ? new TextEncoder().encode(part) : part);
  }
  return Buffer.concat(parts);
}

/** The papers of an input, and what was wrong. */
export async function papersOf(
  input: DatasetInput,
  options: ReadOptions = {},
): Promise<{ papers: Paper[]; places: Place[]; diagnostics: Diagnostic[] }> {
  const found = { papers: [] as Paper[], places: [] as Place[], diagnostics: [] as Diagnostic[] };
  for await (const event of readPapers(input, options)) {
    if (event.type === "diagnostic") found.diagnostics.push(event.diagnostic);
    else {
      found.papers.push(event.paper);
      found.places.push(event.place);
    }
  }
  return found;
}

/** The values of an input, each with where it stands, and codes with their places between them. */
export async function rowsOf(input: DatasetInput, options: ReadOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const row of readRows(input, options)) {
    if (row.type === "row") found.push(`${shown(row.place)} ${JSON.stringify(row.value)}`);
    else
      found.push(
        `${row.diagnostic.place ? shown(row.diagnostic.place) : "-"} ${row.diagnostic.code}`,
      );
  }
  return found;
}

function shown(place: Place): string {
  if (place.type === "json") return `#${place.pointer}`;
  return place.type === "row" ? String(place.row) : `${place.start.line}:${place.start.column}`;
}
