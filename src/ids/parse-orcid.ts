import { trimInvisible } from "./trim-invisible.js";

const FORM =
  /^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid: {0,3})?(\d{4}-\d{4}-\d{4}-\d{3}[\dx])\/?$/i;

/**
 * Reads one ORCID iD, bare or as an address, and holds it against its check digit (ISO 7064,
 * MOD 11-2).
 *
 * @returns the 16 characters in four groups, or `undefined` where the text is none
 * @example
 * ```ts
 * parseOrcid("https://orcid.org/0000-0002-1825-0097"); // "0000-0002-1825-0097"
 * parseOrcid("0000-0002-1825-0098"); // undefined
 * ```
 */
export function parseOrcid(text: string): string | undefined {
  const id = FORM.exec(trimInvisible(text))?.[1]?.toUpperCase();
  return id !== undefined && hasCheckDigit(id.replaceAll("-", "")) ? id : undefined;
}

function hasCheckDigit(characters: string): boolean {
  let total = 0;
  for (const digit of characters.slice(0, 15)) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  return characters.charAt(15) === (check === 10 ? "X" : String(check));
}
