const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

/**
 * Decodes the five references that XML knows and those by number. What a DTD may define is never
 * looked up, so no document can make a short text long: such a reference stays as it is written.
 *
 * @example
 * ```ts
 * decodeReferences("R&amp;D &#x41; &lol;"); // "R&D A &lol;"
 * ```
 */
export function decodeReferences(raw: string): string {
  return raw.includes("&") ? raw.replace(REFERENCE, decoded) : raw;
}

function decoded(reference: string): string {
  const named = NAMED.get(reference);
  if (named !== undefined) return named;
  if (reference[1] !== "#") return reference;
  const isHex = /^&#x/i.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}
