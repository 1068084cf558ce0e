import { readIsoDate } from "./read-iso-date.js";
import { singleBlanks } from "./single-blanks.js";

const DAY_LENGTH = "2018-12-24".length;

/**
 * The UTC day of an ISO day or instant that a caller passed, `undefined` when none was. Anything
 * else throws a `TypeError` that names the option.
 *
 * @example
 * ```ts
 * isoDayOption("2026-01-01T01:00:00+02:00", "referenceDate"); // "2025-12-31"
 * ```
 */
export function isoDayOption(value: string | undefined, name: string): string | undefined {
  if (value === undefined) return undefined;
  const reading = typeof value === "string" ? readIsoDate(singleBlanks(value)) : undefined;
  const dated = reading?.kind === "date" && /^(?:day|instant)$/.test(reading.precision);
  if (!dated) {
    throw new TypeError(
      `${name} must be an ISO day such as 2026-01-05 or an instant, got ${String(value).slice(0, 40)}`,
    );
  }
  return reading.value.slice(0, DAY_LENGTH);
}
