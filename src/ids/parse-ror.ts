import { trimInvisible } from "./trim-invisible.js";

const FORM = /^(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6}\d{2})\/?$/i;
/** Crockford's digits of base 32, in which the identifier is written. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Reads one ROR identifier of an organization, bare or as an address, and holds it against its last
 * two digits (ISO 7064, MOD 97-10).
 *
 * @returns its address, the form in which ROR wants it stated, or `undefined` where the text is none
 * @example
 * ```ts
 * parseRor("05a28rw58"); // "https://ror.org/05a28rw58"
 * parseRor("https://ror.org/05a28rw59"); // undefined
 * ```
 */
export function parseRor(text: string): string | undefined {
  const id = FORM.exec(trimInvisible(text))?.[1]?.toLowerCase();
  return id !== undefined && hasCheckDigits(id) ? `https://ror.org/${id}` : undefined;
}

function hasCheckDigits(id: string): boolean {
  let value = 0;
  for (const digit of id.slice(1, 7)) value = value * 32 + DIGITS.indexOf(digit);
  return Number(id.slice(7)) === 98 - ((value * 100) % 97);
}
