/** The four forms of a time in a record; whether the calendar has the day, the schema has seen to. */
const TIME = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T[\d:.]{8,32}Z)?)?)?$/;

/**
 * Year, month and day of a time as records have it, as far as it is known.
 *
 * @example
 * ```ts
 * dateParts("2018-12"); // [2018, 12]
 * dateParts("2025-05-07T17:30:25Z"); // [2025, 5, 7]
 * dateParts("May 7"); // []
 * ```
 */
export function dateParts(time: string | undefined): number[] {
  const found = TIME.exec(time ?? "")?.slice(1) ?? [];
  return found.filter((part) => part !== undefined).map(Number);
}

/**
 * The instant that stands for a time where a format has no days: a day begins at midnight UTC.
 * `undefined` for a month or a year, of which no day is known.
 *
 * @example
 * ```ts
 * instantOf("2025-05-07"); // "2025-05-07T00:00:00Z"
 * instantOf("2025-05"); // undefined
 * ```
 */
export function instantOf(time: string | undefined): string | undefined {
  if (time === undefined || dateParts(time).length < 3) return undefined;
  return time.includes("T") ? time : `${time}T00:00:00Z`;
}
