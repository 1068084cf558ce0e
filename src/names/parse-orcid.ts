const ORCID =
  /^(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid: ?)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/i;

/**
 * Reads an ORCID iD, bare or as an address, and checks its last digit (ISO 7064, MOD 11-2).
 *
 * @returns the iD in four groups, or `undefined` where it is none or its check digit is wrong
 * @example
 * ```ts
 * parseOrcid("https://orcid.org/0000-0002-1825-0097"); // "0000-0002-1825-0097"
 * parseOrcid("0000-0002-1825-0098"); // undefined
 * ```
 */
export function parseOrcid(text: string): string | undefined {
  const match = ORCID.exec(text.trim());
  if (match === null) return undefined;
  const id = match.slice(1).join("-").toUpperCase();
  const digits = id.replaceAll("-", "");
  let total = 0;
  for (const digit of digits.slice(0, -1)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.endsWith(check === 10 ? "X" : String(check)) ? id : undefined;
}
