import { decodeEntities } from "../text/decode-entities.js";
import { decodeTex } from "../text/decode-tex.js";
import { foldLetters } from "./fold-letters.js";

/** What is left of a name to tell whether two spellings can be one person. */
export interface AuthorKey {
  /** The family name; without one that is marked, the last word that is no initial. */
  family: string;
  /** Initials of the other words, in their order. */
  initials: string;
  /** All words, sorted, so that the order of family and given name does not matter. */
  words: string;
}

/** Something that a list of authors ends in, and no author. */
const OPEN_END = /^(?:and )?(?:et\.? ?al\.?|others|\.\.\.|…)$/i;
const OPEN_TAIL = /[ ,]{1,4}(?:et\.? ?al\.?|and others)$/i;
const MAY_END_LIST = /al|others|\.\.\.|…/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/;
const PARTICLES = new Set([
  "van",
  "von",
  "der",
  "den",
  "de",
  "la",
  "le",
  "del",
  "della",
  "da",
  "di",
  "du",
  "dos",
  "ter",
  "el",
  "al",
  "bin",
  "ibn",
]);

/**
 * Keys of one author name: accents, TeX, entities and case do not matter, and `ü` is the same as
 * `ue`. "Kingma, D.P.", "Kingma D.P." and "Diederik P. Kingma" share family and first initial.
 *
 * @returns `undefined` where the text is no name, such as "et al."
 * @example
 * ```ts
 * authorKey("Küchlin, Wolfgang"); // { family: "kuchlin", initials: "w", words: "kuchlin wolfgang" }
 * authorKey("Kingma D.P."); // { family: "kingma", initials: "dp", words: "d kingma p" }
 * authorKey("et al."); // undefined
 * ```
 */
export function authorKey(name: string): AuthorKey | undefined {
  if (PLAIN_NAME.test(name) && !MAY_BE_OPEN.test(name)) return keyOfWords(plainWords(name));
  const text = decodeTex(decodeEntities(name)).replace(/\s+/g, " ").trim();
  if (OPEN_END.test(text)) return undefined;
  const [before = "", ...after] = text.replace(OPEN_TAIL, "").split(",");
  const hasComma = after.length > 0;
  const head = wordsOf(before);
  const rest = wordsOf(after.join(" ")).filter((word) => !SUFFIX.test(word));
  const all = hasComma ? [...head, ...rest] : head;
  if (all.length === 0) return undefined;
  const family = hasComma && head.length > 0 ? familyOf(head) : lastFullWord(all);
  const others = removeOnce(all, family).filter((word) => !PARTICLES.has(word));
  return {
    family,
    initials: others.map((word) => word.charAt(0)).join(""),
    words: [...all].sort().join(" "),
  };
}

/** "Diederik P. Kingma": no comma, no accents, no initials run together. */
const PLAIN_NAME = /^[A-Z][a-z]+(?: [A-Z]\.?)* [A-Z][a-z-]+$/;
const MAY_BE_OPEN = / (?:et|others|al)\b/i;

function plainWords(name: string): string[] {
  const words = name.toLowerCase().replace(/[.-]/g, "").split(" ");
  return words.map(withoutUmlautSpelling);
}

function keyOfWords(words: string[]): AuthorKey {
  const family = lastFullWord(words);
  const others = removeOnce(words, family).filter((word) => !PARTICLES.has(word));
  return {
    family,
    initials: others.map((word) => word.charAt(0)).join(""),
    words: words.toSorted().join(" "),
  };
}

/** Whether a name says that the list goes on: "et al.", "and others", "Tao Wu et.al.". */
export function isOpenEnd(name: string): boolean {
  if (!MAY_END_LIST.test(name)) return false;
  const text = name.replace(/\s+/g, " ").trim();
  return OPEN_END.test(text) || OPEN_TAIL.test(text);
}

/** "NextStep Team et al." without what says that the list goes on. */
export function withoutOpenEnd(name: string): string {
  if (!MAY_END_LIST.test(name)) return name;
  return name.replace(/\s+/g, " ").trim().replace(OPEN_TAIL, "");
}

function wordsOf(text: string): string[] {
  const spaced = text
    .replace(/(?<=\p{Ll})(?=\p{Lu}\.)/gu, " ")
    .replace(/(?<=^|\s)(\p{Lu})(\p{Lu})(?=\s|$|\.)/gu, "$1 $2");
  return foldLetters(spaced)
    .replace(/['’‘`´-]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(withoutUmlautSpelling);
}

/** Both spellings of an umlaut lead to one form; "bauer" becomes "baur" on both sides. */
function withoutUmlautSpelling(word: string): string {
  return word.length > 3 ? word.replace(/([aou])e(?!$)/g, "$1") : word;
}

function familyOf(words: readonly string[]): string {
  const kept = words.filter((word) => !PARTICLES.has(word));
  return (kept.length > 0 ? kept : words).at(-1) ?? "";
}

function lastFullWord(words: readonly string[]): string {
  const full = words.filter((word) => word.length > 1 && !SUFFIX.test(word));
  return full.at(-1) ?? words.at(-1) ?? "";
}

function removeOnce(words: readonly string[], word: string): string[] {
  const at = words.lastIndexOf(word);
  return words.filter((_word, index) => index !== at);
}
