import type { LineIndex } from "../diagnostics/line-index.js";
import type { Paper } from "../model/paper.js";
import type { StatedField } from "../model/provenance.js";
import type { Draft, Raw } from "../sources/source.js";
import { type ParsedCount, parseCount } from "../text/parse-count.js";
import { placeOf } from "./place-of.js";
import type { Report } from "./report.js";

const LINKED = ["models", "datasets", "spaces", "collections"] as const;
const COUNTS = ["authorCount", "upvotes", "comments", "githubStars", "citations"] as const;

/** Reads the counts of a draft into the record; a rounded one is marked, a wrong one reported. */
export function readCounts(
  draft: Draft,
  paper: Paper,
  stated: StatedField[],
  lines: LineIndex,
  report: Report,
): void {
  for (const field of COUNTS) {
    const raw: Raw | undefined = draft[field];
    if (raw === undefined) continue;
    const count = readCount(raw, field, report);
    if (count === undefined) continue;
    paper[field] = count.value;
    if (!count.approximate) continue;
    paper.approximate = [...(paper.approximate ?? []), field];
    const at = placeOf(raw, lines);
    stated.push({ field, value: count.value, raw: raw.text, at });
    report(
      "count-rounded",
      `"${raw.text}" is printed rounded; ${count.value} is approximate.`,
      raw,
      {
        field,
        actual: raw.text,
      },
    );
  }
  readRate(draft, paper, report);
  if (draft.linked !== undefined) readLinked(draft.linked, paper, report);
}

const RATE = /^\d{1,9}(?:\.\d{1,6})?$/;

function readRate({ starsPerHour: raw }: Draft, paper: Paper, report: Report): void {
  if (raw === undefined) return;
  const text = raw.text.trim();
  if (RATE.test(text)) paper.starsPerHour = Number(text);
  else {
    const about = { field: "starsPerHour", actual: raw.text };
    report("count-invalid", `"${text.slice(0, 40)}" is not a number of stars an hour.`, raw, about);
  }
}

function readLinked(linked: NonNullable<Draft["linked"]>, paper: Paper, report: Report): void {
  const counts: NonNullable<Paper["linked"]> = {};
  for (const field of LINKED) {
    const raw = linked[field];
    const count = raw === undefined ? undefined : readCount(raw, `linked.${field}`, report);
    if (count !== undefined) counts[field] = count.value;
  }
  if (Object.keys(counts).length > 0) paper.linked = counts;
}

function readCount(raw: Raw, field: string, report: Report): ParsedCount | undefined {
  const count = parseCount(raw.text);
  if (count === undefined) {
    const about = { field, actual: raw.text };
    report("count-invalid", `"${raw.text.slice(0, 40)}" is not a count.`, raw, about);
  }
  return count;
}
