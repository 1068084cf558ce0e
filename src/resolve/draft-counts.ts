import type { LineIndex } from "../diagnostics/line-index.js";
import type { Paper } from "../model/paper.js";
import type { StatedField } from "../model/provenance.js";
import type { Draft, Raw } from "../sources/source.js";
import { parseCount } from "../text/parse-count.js";
import type { Report } from "./report.js";

const COUNTS = ["authorCount", "upvotes", "comments", "githubStars"] as const;

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
    const count = parseCount(raw.text);
    if (count === undefined) {
      report("count-invalid", `"${raw.text.slice(0, 40)}" is not a count.`, raw, {
        field,
        actual: raw.text,
      });
      continue;
    }
    paper[field] = count.value;
    if (!count.approximate) continue;
    paper.approximate = [...(paper.approximate ?? []), field];
    const at = lines.place(raw.start, raw.end);
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
}
