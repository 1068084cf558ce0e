/** What a spreadsheet would run as a formula, and what the guard against that could be taken for. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/**
 * One row of CSV (RFC 4180), ended by CRLF.
 *
 * @example
 * ```ts
 * csvRow(["a", 'b "c"', "=1+1"]); // `a,"b ""c""",'=1+1\r\n`
 * ```
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/**
 * Quotes where needed. A cell that a spreadsheet would run as a formula gets an apostrophe first, and
 * so does one that begins like a guarded one: {@link unguardedCell} takes exactly that back.
 */
export function csvCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * The text of a cell without the apostrophe that guards it.
 *
 * @example
 * ```ts
 * unguardedCell("'=1+1"); // "=1+1"
 * unguardedCell("'tis"); // "'tis"
 * ```
 */
export function unguardedCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
