/**
 * Drops what cannot be seen at both ends of a pasted value: blanks, control characters, zero-width
 * and direction marks. Inside the value nothing is changed.
 *
 * @example
 * ```ts
 * trimInvisible("\u200b2311.12022\n"); // "2311.12022"
 * ```
 */
export function trimInvisible(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isInvisible(text.charCodeAt(start))) start += 1;
  while (end > start && isInvisible(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * Whether a UTF-16 code is a blank, a control character or a zero-width character.
 *
 * @example
 * ```ts
 * isInvisible(0x200b); // true
 * ```
 */
export function isInvisible(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return (
    code <= 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
