/**
 * A 32-bit hash of a text (FNV-1a over UTF-16 units, then mixed), the same on every machine.
 *
 * @returns a whole number from 0 to 4294967295
 * @example
 * ```ts
 * hashText("lora") === hashText("lora"); // true
 * hashText("lora") === hashText("lora+"); // false
 * ```
 */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
