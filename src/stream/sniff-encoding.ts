/** How many bytes tell a byte order mark and UTF-16. */
const FEWEST = 4;
/** How many bytes are looked at for a declaration, as the HTML standard has it. */
const DECLARED_WITHIN = 1024;
/** How many bytes decide whether a declaration is right. */
const PROVEN_WITHIN = 65_536;

const XML_DECLARATION = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const META = /<meta\s[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;

/**
 * The encoding of a text by its first bytes: a byte order mark, the zero bytes of UTF-16, what XML or
 * HTML declares of itself, else UTF-8. Text that is UTF-8 beyond doubt is read as that, whatever it
 * declares: files are converted more often than their declarations are. Where more bytes are needed,
 * unless `isWhole`, the answer is how many. `wanted` is what the caller says; only a mark is believed
 * before it.
 *
 * @example
 * ```ts
 * const head = new TextEncoder().encode('<?xml version="1.0" encoding="ISO-8859-1"?>');
 * sniffEncoding(head, true); // "windows-1252"
 * ```
 */
export function sniffEncoding(
  head: Uint8Array,
  isWhole: boolean,
  wanted?: string | undefined,
): string | number {
  if (head.length < FEWEST && !isWhole) return FEWEST;
  const [first = -1, second = -1, third = -1] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (wanted !== undefined) return wanted;
  if (first > 0 && second === 0) return "utf-16le";
  if (first === 0 && second > 0) return "utf-16be";
  const mark = firstVisible(head);
  if (mark !== undefined && mark !== "<") return "utf-8";
  if (head.length < DECLARED_WITHIN && !isWhole) return DECLARED_WITHIN;
  const declared = declaredEncoding(head.subarray(0, DECLARED_WITHIN));
  if (declared === "utf-8") return declared;
  if (head.length < PROVEN_WITHIN && !isWhole) return PROVEN_WITHIN;
  const isAll = isWhole && head.length <= PROVEN_WITHIN;
  return isUtf8(head.subarray(0, PROVEN_WITHIN), isAll) ? "utf-8" : declared;
}

function firstVisible(head: Uint8Array): string | undefined {
  const at = head.findIndex((byte) => byte > 0x20);
  return at === -1 ? undefined : String.fromCharCode(head[at] ?? 0);
}

function declaredEncoding(head: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(head);
  const label = (XML_DECLARATION.exec(text) ?? META.exec(text))?.[1];
  const encoding = label === undefined ? undefined : encodingOf(label);
  // A declaration that can be read byte by byte is not in UTF-16.
  return encoding === undefined || encoding.startsWith("utf-16") ? "utf-8" : encoding;
}

/** The encoding that a label stands for; `undefined` where the platform knows none of that name. */
export function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Whether there are characters beyond ASCII, and all of them are UTF-8. */
function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}
