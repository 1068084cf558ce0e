/**
 * What must be the same in two titles of one paper, however similar they are: numbers and versions,
 * signs such as `++`, the number of a part, and words that make a paper a comment on another one.
 */
export interface TitleSignature {
  /** Every number in digits, sorted: `2.5` of "Qwen2.5". */
  numbers: readonly string[];
  /** Numbers in words and Roman numerals, sorted: `4` of "fourth", `3` of "Part III". */
  written: readonly string[];
  /** Words that end in `plus`, `plusplus` or `star`, which stood there as `+`, `++` or `*`. */
  signs: readonly string[];
  /** The number of the part or volume, where the title names one. */
  part: string | undefined;
  /** `comment`, `reply`, `erratum`, `retraction`. */
  kinds: readonly string[];
}

const NUMBER = /\d+(?:\.\d+)*/g;
const SIGN = /(?<=.)(?:plusplus|plus|star)$/;
const PART_WORDS = new Set(["part", "volume", "vol", "chapter", "episode", "section", "paper"]);
const ROMAN: Readonly<Record<string, string>> = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
  vi: "6",
  vii: "7",
  viii: "8",
  ix: "9",
  x: "10",
  xi: "11",
  xii: "12",
};
const SPELLED: Readonly<Record<string, string>> = {
  one: "1",
  first: "1",
  two: "2",
  second: "2",
  three: "3",
  third: "3",
  four: "4",
  fourth: "4",
  five: "5",
  fifth: "5",
  six: "6",
  sixth: "6",
  seven: "7",
  seventh: "7",
  eight: "8",
  eighth: "8",
  nine: "9",
  ninth: "9",
  ten: "10",
  tenth: "10",
};
/** "One" and "first" are mostly no numbers. */
const SPELLED_ANYWHERE = new Set(Object.keys(SPELLED).filter((word) => SPELLED[word] !== "1"));

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    "comment",
    /^(?:a )?(?:comments?|commentary|note) (?:on|to)\b|\b(?:a comment|comment|commentary)$/,
  ],
  [
    "reply",
    /^(?:a |authors? )?(?:repl(?:y|ies)|response|rebuttal|rejoinder) (?:to|on)\b|\b(?:repl(?:y|ies)|rebuttal|rejoinder|authors response)$/,
  ],
  [
    "erratum",
    /^(?:author |publisher )?(?:errat(?:um|a)|corrigend(?:um|a)|correction|addendum)\b|\b(?:errat(?:um|a)|corrigend(?:um|a))$/,
  ],
  ["retraction", /^(?:retract(?:ion|ed)|withdrawn|notice of retraction)\b/],
];

/**
 * The signature of a title that {@link normalizeTitle} gave. Two titles with different signatures
 * are two papers unless an identifier says otherwise.
 *
 * @example
 * ```ts
 * titleSignature("qwen2.5 technical report"); // { numbers: ["2.5"], written: [], signs: [], part: undefined, kinds: [] }
 * titleSignature("fuzzy sets part ii").part; // "2"
 * ```
 */
export function titleSignature(normalized: string): TitleSignature {
  const words = normalized.split(" ");
  const part = partOf(words);
  const numbers = normalized.match(NUMBER) ?? [];
  const written = writtenNumbers(words);
  return {
    numbers: numbers.map(withoutLeadingZeros).sort(),
    written: written.sort(),
    signs: words.filter((word) => SIGN.test(word)).sort(),
    part,
    kinds: KINDS.flatMap(([kind, pattern]) => (pattern.test(normalized) ? [kind] : [])),
  };
}

function withoutLeadingZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, "");
}

function partOf(words: readonly string[]): string | undefined {
  for (let at = 0; at + 1 < words.length; at++) {
    if (!PART_WORDS.has(words[at] ?? "")) continue;
    const next = words[at + 1] ?? "";
    const number = /^\d+$/.test(next) ? next : (ROMAN[next] ?? SPELLED[next]);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** Numbers in words, and Roman numerals: a single letter counts only behind a word for parts. */
function writtenNumbers(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1] ?? "";
    if (PART_WORDS.has(before)) return ROMAN[word] ?? SPELLED[word] ?? [];
    if (SPELLED_ANYWHERE.has(word)) return SPELLED[word] ?? [];
    return word.length > 1 && at > 0 ? (ROMAN[word] ?? []) : [];
  });
}
