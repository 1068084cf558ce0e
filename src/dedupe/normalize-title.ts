import { foldLetters } from "../names/fold-letters.js";
import { decodeEntities } from "../text/decode-entities.js";
import { decodeTex } from "../text/decode-tex.js";
import { GREEK_NAMES } from "../text/tex-signs.js";

const PLAIN = /^(?:[\w,.:;!?()'"/-]| (?! ))*$/;
const TAG = /<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,100})?\/?>/gi;
/** Runs of blanks would cost the patterns below the square of their length. */
const BLANKS = /\s{2,}/g;
const GREEK = /[α-ως]/g;
/** Superscripts and subscripts belong to the sign before them: `\tau^2`, `\pi_{0.5}`. */
const SCRIPT = /\s*[\^_]\s*(?=[\p{L}\p{N}])/gu;
const PLUSPLUS = /(?<=[\p{L}\p{N}])\+\+/gu;
/** Behind a word, and behind a single letter also before one: "LoRA+", "B+trees", not "text+image". */
const PLUS = /(?<=[\p{L}\p{N}])\+(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{L})\+/gu;
const STAR = /(?<=[\p{L}\p{N}])\*(?=[\s:-]+[\p{L}\p{N}])/gu;
const SHARP = /(?<=\b[cf])#/g;
const APOSTROPHE = /['’‘`´]/g;
/** Vowel signs and the like are part of their letters; a point stays between digits. */
const NEITHER_LETTER_NOR_DIGIT = /(?:[^\p{L}\p{M}\p{N}.]|\.(?!\d)|(?<!\d)\.)+/gu;

/**
 * A title for comparison: words of letters and digits in lower case, one blank between them.
 * HTML entities and tags, TeX (accents, Greek, math, `\underline`), compatibility forms, accents and
 * punctuation are undone; Greek letters become their names; CJK and other scripts are kept. What
 * tells one paper from another is kept: `++` becomes `plusplus`, a `+` behind a word `plus`, a `*`
 * within a title `star`, superscripts and subscripts stay on their word, and `2.5` stays one number.
 *
 * @returns an empty text where the title holds neither a letter nor a digit
 * @example
 * ```ts
 * normalizeTitle("$\\tau^2$-Bench: Evaluating &amp; Ranking"); // "tau2 bench evaluating ranking"
 * normalizeTitle("UNet++ für Qwen2.5"); // "unetplusplus fur qwen2.5"
 * ```
 */
export function normalizeTitle(title: string): string {
  return normalizeText(decodeTitle(title));
}

/** The title as a reader sees it: markup is gone, punctuation stands. */
export function decodeTitle(title: string): string {
  if (PLAIN.test(title)) return title;
  return decodeTex(decodeEntities(title)).replace(TAG, "").replace(BLANKS, " ");
}

/** The second half of {@link normalizeTitle}, for parts of a title that was decoded. */
export function normalizeText(text: string): string {
  return foldLetters(text.replace(BLANKS, " "))
    .replace(GREEK, (letter) => GREEK_NAMES.get(letter) ?? letter)
    .replace(APOSTROPHE, "")
    .replace(SCRIPT, "")
    .replace(PLUSPLUS, "plusplus ")
    .replace(PLUS, "plus ")
    .replace(STAR, "star")
    .replace(SHARP, "sharp")
    .replace(NEITHER_LETTER_NOR_DIGIT, " ")
    .trim();
}
