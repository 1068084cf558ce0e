/** A text without entities and TeX escapes, and the way back to the text it came from. */
export interface UnescapedText {
  text: string;
  /** The offset in the original of an offset in `text`; both may be the end. */
  originalOffset: (offset: number) => number;
}

const ESCAPE = /\\([_%#&~$])|&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g;

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
]);

/**
 * Undoes what markup did to an address: the entities of `& < > " '`, the no-break space, numeric
 * entities, and `\_`, `\%`, `\#`, `\&`, `\~`, `\$` of TeX and Markdown.
 */
export function unescapeText(text: string): UnescapedText {
  if (!text.includes("\\") && !text.includes("&")) return unchanged(text);
  const pieces: string[] = [];
  const after: number[] = [];
  const shifts: number[] = [];
  let copied = 0;
  let length = 0;
  for (const match of text.matchAll(ESCAPE)) {
    const decoded = decode(match);
    if (decoded === undefined) continue;
    const end = match.index + match[0].length;
    pieces.push(text.slice(copied, match.index), decoded);
    length += match.index - copied + decoded.length;
    after.push(length);
    shifts.push(end - length);
    copied = end;
  }
  if (pieces.length === 0) return unchanged(text);
  pieces.push(text.slice(copied));
  return {
    text: pieces.join(""),
    originalOffset: (offset) => offset + (shifts[countUpTo(after, offset) - 1] ?? 0),
  };
}

function unchanged(text: string): UnescapedText {
  return { text, originalOffset: (offset) => offset };
}

function decode(match: RegExpMatchArray): string | undefined {
  const [, escaped, name, decimal, hexadecimal] = match;
  if (escaped !== undefined) return escaped;
  if (name !== undefined) return NAMED.get(name);
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
