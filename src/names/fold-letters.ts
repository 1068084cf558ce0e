const MARKS = /[\u0300-\u036f]/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ŧ: "t",
  ĸ: "k",
  ƒ: "f",
};
const SPECIAL = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "g");

/**
 * Lower case without accents, in NFKC: `ł ø đ ı ß æ œ þ` and the like become plain letters, marks of
 * Latin, Greek and Cyrillic letters go. Other scripts are kept as they are. No locale is read.
 *
 * @example
 * ```ts
 * foldLetters("Łukasz Ørsted-Müller"); // "lukasz orsted-muller"
 * ```
 */
export function foldLetters(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(SPECIAL, (letter) => FOLDED[letter] ?? letter);
}
