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
  const isSentence = isInSentenceCase(title);
  let text = "";
  let last = 0;
  let startsSentence = true;
  for (const { 0: word, index } of title.matchAll(WORD)) {
    const between = title.slice(last, index);
    startsSentence ||= /[:?!.]\s/.test(between);
    const isName = isSentence && !startsSentence && CAPITALIZED.test(word);
    const keep = isName || hasFixedCapitals(word);
    text += write(between, false) + write(word, keep);
    last = index + word.length;
    startsSentence = false;
  }
  return text + write(title.slice(last), false);
}

function hasFixedCapitals(word: string): boolean {
  if (!CAPITAL.test(word)) return false;
  return CAPITAL_INSIDE.test(word) || DIGIT.test(word) || ONE_CAPITAL.test(word);
}

/** Whether most words of some length begin in lower case. */
function isInSentenceCase(title: string): boolean {
  const words = title.match(WORD)?.slice(1) ?? [];
  const lower = words.filter((word) => LOWER.test(word) && word.length > 4).length;
  const capitalized = words.filter((word) => CAPITALIZED.test(word) && word.length > 4).length;
  return lower > capitalized;
}
