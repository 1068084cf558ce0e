import type { PaperChange, SnapshotDiff } from "../../dataset/index.js";
import { printableText } from "../terminal/printable-text.js";

const MARKS: Readonly<Record<PaperChange["kind"], string>> = { new: "+", gone: "-", changed: "~" };

/** Each change on a line. */
export function diffLines({ changes }: SnapshotDiff): string[] {
  return changes.map((change) => `${lineOf(change)}\n`);
}

/** The counts on one line. */
export function diffCounts({ counts }: SnapshotDiff): string {
  const { new: added, gone, changed, unchanged } = counts;
  return `${added} new, ${gone} gone, ${changed} changed, ${unchanged} unchanged\n`;
}

function lineOf({ kind, title, key, fields }: PaperChange): string {
  const shown = fields.map(({ field, before, after }) => {
    const isShort = [before, after].every(
      (value) => typeof value !== "object" && String(value).length <= 40,
    );
    return isShort ? `${field} ${shownValue(before)} -> ${shownValue(after)}` : field;
  });
  const what = shown.length === 0 ? "" : `: ${shown.join(", ")}`;
  return printableText(`${MARKS[kind]} ${title} (${key})${what}`);
}

function shownValue(value: unknown): string {
  return value === undefined ? "(none)" : String(value);
}
