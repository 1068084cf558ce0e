// A Map, since an object would also answer to "constructor".
const MONTHS: ReadonlyMap<string, number> = new Map([
  ["jan", 1],
  ["january", 1],
  ["feb", 2],
  ["february", 2],
  ["mar", 3],
  ["march", 3],
  ["apr", 4],
  ["april", 4],
  ["may", 5],
  ["jun", 6],
  ["june", 6],
  ["jul", 7],
  ["july", 7],
  ["aug", 8],
  ["august", 8],
  ["sep", 9],
  ["sept", 9],
  ["september", 9],
  ["oct", 10],
  ["october", 10],
  ["nov", 11],
  ["november", 11],
  ["dec", 12],
  ["december", 12],
]);

/**
 * The number of a month by its English name or usual abbreviation without the dot, in any case.
 *
 * @example
 * ```ts
 * monthOfName("Sept"); // 9
 * ```
 */
export function monthOfName(name: string): number | undefined {
  return MONTHS.get(name.toLowerCase());
}
