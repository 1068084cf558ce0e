import { isHostCode } from "./character-classes.js";

const MAX_HOST = 253;

/**
 * Where the host that ends just before `at` begins; `at` itself where there is none.
 *
 * @param floor no character before this offset is looked at
 */
export function hostStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - MAX_HOST);
  let start = at;
  while (start > least && isHostCode(text.charCodeAt(start - 1))) start -= 1;
  while (start < at && /[.-]/.test(text.charAt(start))) start += 1;
  return start;
}

/** Whether `word` (in lower case) ends just before `at`, in any case, not before `floor`. */
export function endsWithWord(text: string, at: number, floor: number, word: string): boolean {
  const start = at - word.length;
  return start >= floor && text.slice(start, at).toLowerCase() === word;
}
