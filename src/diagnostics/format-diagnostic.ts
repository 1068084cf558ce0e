import type { Diagnostic, Place } from "./diagnostic.js";

/** Options of {@link formatDiagnostic}. */
export interface FormatDiagnosticOptions {
  /** The name printed before the position. Default: `<input>`. */
  file?: string | undefined;
}

const WIDTH = 100;

/**
 * Prints a diagnostic as `file:line:column code message` and, where the input is given and the
 * place is text, the line that it is about with a caret under the first character.
 * A long line is cut around the caret. Control characters are shown as `?`.
 *
 * @example
 * ```ts
 * import { formatDiagnostic, parseListing } from "trending-papers";
 *
 * const input = "Daily Papers\n\nA Title\n\n• 3 authors\n·\nFeb 30, 2024\n";
 * const [diagnostic] = parseListing(input).diagnostics;
 * if (diagnostic) console.log(formatDiagnostic(diagnostic, input, { file: "page.txt" }));
 * // page.txt:7:1 date-impossible "Feb 30, 2024" is not a day of the calendar.
 * //   Feb 30, 2024
 * //   ^
 * ```
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  input?: string,
  options: FormatDiagnosticOptions = {},
): string {
  const head = `${options.file ?? "<input>"}${position(diagnostic.place)} ${diagnostic.code} ${diagnostic.message}`;
  const { place } = diagnostic;
  if (input === undefined || place?.type !== "text") return printable(head);
  const { column, offset } = place.start;
  const lineStart = offset - column + 1;
  const line = lineFrom(input, lineStart);
  const from = column - 1 > WIDTH - 20 ? column - 1 - 20 : 0;
  const shown = printable(withoutHalves(line.slice(from, from + WIDTH)));
  if (shown.trim() === "") return printable(head);
  return `${printable(head)}\n  ${shown}\n  ${blankOf(shown.padEnd(column - 1 - from).slice(0, column - 1 - from))}^`;
}

function position(place: Place | undefined): string {
  if (place === undefined) return "";
  if (place.type === "text") return `:${place.start.line}:${place.start.column}`;
  if (place.type === "json") return `#${place.pointer}`;
  return place.column === undefined ? `:${place.row}` : `:${place.row}:${place.column}`;
}

function lineFrom(input: string, start: number): string {
  const end = /[\r\n]/g;
  end.lastIndex = start;
  const found = end.exec(input);
  return input.slice(start, found ? found.index : input.length);
}

/** One UTF-16 unit for each, so that the caret stays where it belongs. */
function printable(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, "?");
}

/** A cut may go through a character of two UTF-16 units. */
function withoutHalves(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "?");
}

const NO_COLUMN = /[\p{Mn}\p{Me}\u200b-\u200d\u2060\ufeff]/gu;
const TWO_COLUMNS =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/gu;

/** Blanks as wide as the text: an ideographic one for each character of two columns. */
function blankOf(text: string): string {
  return text
    .replace(NO_COLUMN, "")
    .replace(TWO_COLUMNS, "\u3000")
    .replace(/[^\u3000]/gu, " ");
}
