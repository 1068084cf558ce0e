import type { Line } from "../../text/read-lines.js";
import type { Raw } from "../source.js";

const UPDATED = /^(?:last )?updated (?:on|at):?\s+(\d{4}[.\-/]\d{2}[.\-/]\d{2})\b/i;
const NO_TOPIC = /\d{4}|\b(?:week|month|contents?|updated|papers?|readme|about|overview)\b/i;
const LONGEST_TOPIC = 60;

/** The day in "Updated on 2026.06.29". */
export function readUpdated(line: Line, text: string): Raw | undefined {
  const day = UPDATED.exec(text.trim())?.[1];
  if (day === undefined) return undefined;
  const start = line.start + line.text.indexOf(day);
  return { text: day, start, end: start + day.length };
}

/** Whether a heading says what the papers below it are about. */
export function isTopic(text: string): boolean {
  return text !== "" && text.length <= LONGEST_TOPIC && !NO_TOPIC.test(text);
}
