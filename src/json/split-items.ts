/**
 * Where a broken item of a list ends: at the comma behind it, the end of the list, or the end of the
 * text. Brackets and quoted texts are passed over as wholes, without asking whether they make sense.
 *
 * @example
 * ```ts
 * endOfItem('[{"a": oops, "b": 1}, 2]', 1, "]"); // 20
 * ```
 */
export function endOfItem(text: string, start: number, close: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"' || (char === "'" && opensText(text, at))) at = endOfText(text, at, char);
    else if (char === "[" || char === "{" || char === "(") depth++;
    else if (depth === 0 && (char === "," || char === close)) return at;
    else if (depth > 0 && (char === "]" || char === "}" || char === ")")) depth--;
  }
  return text.length;
}

/** An apostrophe inside a word opens no text. */
function opensText(text: string, at: number): boolean {
  return at === 0 || /[\s[{(,:"']/.test(text.charAt(at - 1));
}

function endOfText(text: string, start: number, quote: string): number {
  let at = text.indexOf(quote, start + 1);
  while (at !== -1 && isEscaped(text, at)) at = text.indexOf(quote, at + 1);
  return at === -1 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charAt(at - 1 - slashes) === "\\") slashes++;
  return slashes % 2 === 1;
}

/** The lines of JSON lines; blank ones carry nothing. */
export function splitJsonLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}
