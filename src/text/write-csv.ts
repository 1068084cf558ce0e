/**
 * What a spreadsheet would run as a formula, also where it takes the wide forms of the signs for the
 * signs themselves. Apostrophes before it count, so that the guard can be told from the text.
 */
const FORMULA = /^'*(?:[=+\-@\t\r]|\n|[＝＋－＠])/;
/** A program that takes ";" for the comma would begin a cell there. */
const FORMULA_BEHIND_OTHER_COMMA = /;[ ']*[=+\-@＝＋－＠]/;

/**
 * One row of RFC 4180, ended by CRLF.
 *
 * @example
 * ```ts
 * csvRow(["LoRA, again", "12", ""]); // '"LoRA, again",12,\r\n'
 * ```
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/**
 * One cell: in quotes where needed; what a spreadsheet would run as a formula gets an apostrophe
 * first. `unguardedCell` takes it away again.
 *
 * @example
 * ```ts
 * csvCell('say "hi"'); // '"say ""hi"""'
 * csvCell("@SUM(A1)"); // "'@SUM(A1)"
 * ```
 */
export function csvCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  const quoted = /[",\r\n]/.test(guarded) || FORMULA_BEHIND_OTHER_COMMA.test(guarded);
  return quoted ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * The text of a cell that `csvCell` wrote, after a reader has taken the quotes away.
 *
 * @example
 * ```ts
 * unguardedCell("'=1+1"); // "=1+1"
 * unguardedCell("'tis"); // "'tis"
 * ```
 */
export function unguardedCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
