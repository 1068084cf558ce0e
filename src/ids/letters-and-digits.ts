/**
 * What remains of a title or a name for comparison: NFKC, lower case, letters and digits of every
 * script, nothing else. No locale is read.
 *
 * @example
 * ```ts
 * lettersAndDigits("ZeroSearch: Incentivize the Search!"); // "zerosearchincentivizethesearch"
 * ```
 */
export function lettersAndDigits(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
