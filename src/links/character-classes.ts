/** "a" to "z", "A" to "Z", "0" to "9". */
export function isAlphanumeric(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}

/** What a host in Latin script is made of. */
export function isHostCode(code: number): boolean {
  return isAlphanumeric(code) || code === 0x2d || code === 0x2e;
}

/** What the name of a repository is made of. */
export function isNameCode(code: number): boolean {
  return isHostCode(code) || code === 0x5f;
}

const NOT_IN_ADDRESS = new Set([...'<>"`{}|^\\[]'].map((sign) => sign.charCodeAt(0)));

/**
 * What an address in running text may hold. Letters outside ASCII are taken up to Cyrillic; in the
 * scripts after it sentences have no blanks, so that a link would swallow the rest of its sentence.
 */
export function isAddressCode(code: number): boolean {
  if (code < 0x7f) return code > 0x20 && !NOT_IN_ADDRESS.has(code);
  return code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7;
}

/** A blank or tab that stays on its line. */
export function isInlineBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
