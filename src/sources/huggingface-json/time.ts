/** Midnight in UTC and what the site makes of it by adding or taking the four or five hours of US Eastern time. */
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T(?:00|04|05|19|20):00:00(?:\.0+)?Z$/;

/**
 * A time as the site's data states it, as precise as it is meant: a midnight is a day, since the
 * site writes days so. Other texts stay as they are.
 *
 * @example
 * ```ts
 * readHuggingFaceTime("2026-05-30T00:00:00.000Z"); // "2026-05-30"
 * readHuggingFaceTime("2025-05-07T17:30:25.000Z"); // "2025-05-07T17:30:25.000Z"
 * ```
 */
export function readHuggingFaceTime(text: string): string {
  const trimmed = text.trim();
  return MIDNIGHT.exec(trimmed)?.[1] ?? trimmed;
}
