/** The last millisecond of the year 9999; later times have no form in records. */
const LAST = 253_402_300_799_999;

/**
 * A time in milliseconds since 1970 as an instant.
 *
 * @returns `undefined` where no instant of a record is that late
 * @example
 * ```ts
 * readEpochTime(1727000000123); // "2024-09-22T10:13:20.123Z"
 * readEpochTime(1e15); // undefined
 * ```
 */
export function readEpochTime(milliseconds: number): string | undefined {
  return milliseconds > LAST ? undefined : new Date(milliseconds).toISOString();
}
