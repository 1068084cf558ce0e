/** Words that venues of all kinds have. */
const COMMON = new Set(
  "the of on in and for acm ieee international conference proceedings proc journal transactions annual symposium workshop".split(
    " ",
  ),
);

/**
 * Whether two normalised venues can be one: equal words, one in the other, or an acronym ("VLDB" and
 * "Very Large Data Bases"). `false` says only that nothing shows it.
 *
 * @example
 * ```ts
 * venuesAgree("acm sigmod record", "sigmod record"); // true
 * venuesAgree("vldb", "very large data bases"); // true
 * venuesAgree("sigmod record", "vldb"); // false
 * ```
 */
export function venuesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [telling(a), telling(b)];
  if (isAcronym(left, b) || isAcronym(right, a)) return true;
  const shared = left.filter((word) => right.includes(word)).length;
  return shared > 0 && shared * 2 >= Math.min(left.length, right.length);
}

function telling(venue: string): string[] {
  return venue.split(" ").filter((word) => word !== "" && !COMMON.has(word));
}

function isAcronym(words: readonly string[], venue: string): boolean {
  const initials = venue
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
  return words.some((word) => word.length >= 3 && initials.includes(word));
}
