import { distance } from "fastest-levenshtein";

/** How alike two titles are and which words of them have no counterpart. */
export interface TitleSimilarity {
  /** 1 for equal titles, 0 for titles that share nothing. */
  ratio: number;
  /** Words of either title, function words aside, that the other one has not, not even misspelt. */
  changedWords: number;
}

const FUNCTION_WORDS = new Set("a an the of for in and to its s".split(" "));
const MOST_COMPARED = 600;
const MOST_WORDS = 60;

/**
 * Edit similarity of two titles, the better of words as printed and words sorted: `1 - edits / length`.
 *
 * @param a words of a comparison title
 * @param b words of the other one
 * @example
 * ```ts
 * titleSimilarity(["adversarial", "nets"], ["adversarial", "networks"]);
 * // { ratio: 0.8, changedWords: 2 }
 * ```
 */
export function titleSimilarity(a: readonly string[], b: readonly string[]): TitleSimilarity {
  const ratio = titleRatio(a, b);
  if (ratio === 1) return { ratio, changedWords: 0 };
  // Pairing words off depends on who comes first, so that must not depend on the side.
  const isInOrder = a.join(" ") < b.join(" ");
  return { ratio, changedWords: isInOrder ? changedWords(a, b) : changedWords(b, a) };
}

/** The first half of {@link titleSimilarity}. */
export function titleRatio(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [printedWords(a), printedWords(b)];
  if (left === "" || right === "") return 0;
  if (left === right) return 1;
  const printed = ratioOf(left, right);
  return printed > 0.9 ? printed : Math.max(printed, ratioOf(sortedWords(a), sortedWords(b)));
}

/** Words as printed, without blanks: what is one word and what is two does not matter. */
export function printedWords(words: readonly string[]): string {
  return words.join("").slice(0, MOST_COMPARED);
}

/** Sorted words with blanks between them, so that borders of words count a little. */
export function sortedWords(words: readonly string[]): string {
  return [...words].sort().join(" ").slice(0, MOST_COMPARED);
}

/** `1 - edits / length` of two texts. */
export function ratioOf(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

function changedWords(a: readonly string[], b: readonly string[]): number {
  const restOfA = withoutAll(a, b).slice(0, MOST_WORDS);
  const restOfB = withoutAll(b, a).slice(0, MOST_WORDS);
  let unpaired = restOfB;
  let changed = 0;
  for (const word of restOfA) {
    const at = unpaired.findIndex((other) => isVariant(word, other));
    if (at < 0) changed++;
    else unpaired = unpaired.filter((_other, index) => index !== at);
  }
  return changed + unpaired.length;
}

/** Multiset difference: a word that stands twice on one side only is a change. */
function withoutAll(words: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of taken) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0 && !FUNCTION_WORDS.has(word);
  });
}

/** Other spelling or ending of one word: "haemolytic", "learning". */
function isVariant(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return a === b;
  if (Math.abs(a.length - b.length) <= 3 && (a.startsWith(b) || b.startsWith(a))) return true;
  return distance(a, b) <= (shorter >= 7 ? 2 : 1);
}
