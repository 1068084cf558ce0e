/** A quoted text that was read, and where it ends. */
export interface LiteralText {
  value: string;
  end: number;
  /** Whether only Python writes it like this. */
  python: boolean;
  /** Whether control characters stand in it that JSON wants escaped. */
  control: boolean;
}

const SIMPLE: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  a: "\u0007",
  v: "\u000b",
  "0": "\u0000",
};
const HEX: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const ONLY_PYTHON = new Set(["'", "a", "v", "0", "x", "U"]);
/** Whatever comes before the blank. */
const CONTROL = /[^ -\uffff]/;
const NAMED = /N\{[A-Z0-9 -]{1,80}\}/y;
const STOPS = { '"': /["\\]/g, "'": /['\\]/g } as const;

/**
 * Reads a text quoted as JSON or Python does it, from its opening quote. `"cut"` where the input ends
 * before the closing one, `undefined` where an escape is neither of the two.
 *
 * @example
 * ```ts
 * readLiteralText(`'it\\'s'`, 0); // { value: "it's", end: 7, python: true, control: false }
 * ```
 */
export function readLiteralText(text: string, start: number): LiteralText | "cut" | undefined {
  const quote = text.charAt(start) === '"' ? '"' : "'";
  const stop = STOPS[quote];
  let python = quote === "'";
  let control = false;
  let from = start + 1;
  const parts: string[] = [];
  for (;;) {
    stop.lastIndex = from;
    const found = stop.exec(text);
    if (found === null) return "cut";
    const run = text.slice(from, found.index);
    control ||= CONTROL.test(run);
    parts.push(run);
    if (found[0] === quote) {
      return { value: parts.join(""), end: found.index + 1, python, control };
    }
    const escaped = readEscape(text, found.index + 1);
    if (typeof escaped !== "object") return escaped;
    python ||= ONLY_PYTHON.has(text.charAt(found.index + 1));
    parts.push(escaped.value);
    from = escaped.end;
  }
}

function readEscape(text: string, at: number): { value: string; end: number } | "cut" | undefined {
  const letter = text.charAt(at);
  if (letter === "") return "cut";
  const simple = Object.hasOwn(SIMPLE, letter) ? SIMPLE[letter] : undefined;
  if (simple !== undefined) return { value: simple, end: at + 1 };
  if (letter === "N") return readNamed(text, at);
  const length = Object.hasOwn(HEX, letter) ? HEX[letter] : undefined;
  if (length === undefined) return undefined;
  const digits = text.slice(at + 1, at + 1 + length);
  if (!/^[\da-f]*$/i.test(digits)) return undefined;
  if (digits.length < length) return at + 1 + length > text.length ? "cut" : undefined;
  const code = Number.parseInt(digits, 16);
  return code > 0x10ffff ? undefined : { value: String.fromCodePoint(code), end: at + 1 + length };
}

/** The names of characters are a table of their own; the escape stays as it is written. */
function readNamed(text: string, at: number): { value: string; end: number } | undefined {
  NAMED.lastIndex = at;
  const found = NAMED.exec(text);
  return found === null ? undefined : { value: `\\${found[0]}`, end: NAMED.lastIndex };
}
