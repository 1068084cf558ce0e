/**
 * The order of the UTF-8 bytes of two texts, which is that of their code points. The order of `<`
 * differs from it behind U+FFFF.
 *
 * @returns a number below, at or above 0, as `sort` takes it
 * @example
 * ```ts
 * ["ﬀ", "😀", "a"].sort(compareBytes); // ["a", "ﬀ", "😀"]
 * ```
 */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    const surrogates = Number(isSurrogate(left)) - Number(isSurrogate(right));
    return surrogates !== 0 ? surrogates : left - right;
  }
  return a.length - b.length;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
