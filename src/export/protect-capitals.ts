import { SMALL_WORDS } from "./small-words.js";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CAPITAL_INSIDE = /^.+\p{Lu}/u;
const CAPITAL = /\p{Lu}/u;
const DIGIT = /\p{N}/u;
const ONE_CAPITAL = /^[B-HJ-Z]$/;
const CAPITALIZED = /^\p{Lu}\p{Ll}/u;
const LOWER = /^\p{Ll}{3}/u;

/**
 * Tells the words of a title whose capitals a bibliography style must not change: those with a
 * capital inside (`LoRA`, `GPT`), with a digit (`Qwen2`), single capitals (`Q-learning`), and, where
 * the rest of the title is in lower case, words with a capital first, which are names then.
 *
 * @param write gets a piece of the title and whether it must keep its capitals
 * @example
 * ```ts
 * const write = (piece: string, keep: boolean) => (keep ? `{${piece}}` : piece);
 * protectCapitals("LoRA: Low-Rank Adaptation", write); // "{LoRA}: Low-Rank Adaptation"
 * protectCapitals("Learning from the Gaussian case", write); // "Learning from the {Gaussian} case"
 * ```
 */
export function protectCapitals(
  title: string,
  write: (piece: string, keep: boolean) => string,
): string {
  const words = wordsOf(title);
  const isSentence = isInSentenceCase(words);
  let text = "";
  let last = 0;
  for (const { word, index, isFirst } of words) {
    const isName = isSentence && !isFirst && CAPITALIZED.test(word);
    text += write(title.slice(last, index), false);
    text += write(word, isName || hasFixedCapitals(word));
    last = index + word.length;
  }
  return text + write(title.slice(last), false);
}

interface TitleWord {
  word: string;
  index: number;
  /** Whether it begins the title or a part of it, also behind a hyphen: both parts of "Q-Learning". */
  isFirst: boolean;
}

function wordsOf(title: string): TitleWord[] {
  const words: TitleWord[] = [];
  let last = 0;
  let isFirst = true;
  for (const { 0: word, index } of title.matchAll(WORD)) {
    const between = title.slice(last, index);
    isFirst = words.length === 0 || /[:?!.]\s/.test(between) || (isFirst && between === "-");
    words.push({ word, index, isFirst });
    last = index + word.length;
  }
  return words;
}

function hasFixedCapitals(word: string): boolean {
  if (!CAPITAL.test(word)) return false;
  return CAPITAL_INSIDE.test(word) || DIGIT.test(word) || ONE_CAPITAL.test(word);
}

/** Whether at least as many telling words begin in lower case as do not. */
function isInSentenceCase(words: readonly TitleWord[]): boolean {
  const telling = words.filter(
    ({ word, isFirst }) => !isFirst && word.length > 3 && !SMALL_WORDS.has(word.toLowerCase()),
  );
  const lower = telling.filter(({ word }) => LOWER.test(word)).length;
  const capitalized = telling.filter(({ word }) => CAPITALIZED.test(word)).length;
  return lower > 0 && lower >= capitalized;
}
