const ROR = /^(?:https?:\/\/)?(?:(?:www\.)?ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6})(\d{2})\/?$/i;
/** The digits of Crockford's base 32, which leaves out letters that look like others. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Reads a ROR id, bare or as an address, and checks its last two digits (ISO 7064, MOD 97-10).
 *
 * @returns the address of the id, or `undefined` where it is none or its check digits are wrong
 * @example
 * ```ts
 * parseRor("ror.org/02mhbdp94"); // "https://ror.org/02mhbdp94"
 * parseRor("https://ror.org/02mhbdp95"); // undefined
 * ```
 */
export function parseRor(text: string): string | undefined {
  const match = ROR.exec(text.trim());
  if (match === null) return undefined;
  const [, body = "", check = ""] = match.map((part) => part.toLowerCase());
  let value = 0;
  for (const digit of body) value = value * 32 + DIGITS.indexOf(digit);
  const expected = 98 - ((value * 100) % 97);
  return Number(check) === expected ? `https://ror.org/${body}${check}` : undefined;
}
