import { TEX_ACCENTS, TEX_LETTERS } from "../text/tex-letters.js";
import { TEX_SIGNS } from "../text/tex-signs.js";

/** How letters beyond ASCII are written: as commands of LaTeX, or as they are. */
export type BibtexEncoding = "latex" | "unicode";

/** What LaTeX reads as something else. Braces count for BibTeX even behind a backslash. */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ["\\", "{\\textbackslash}"],
  ["{", "{\\textbraceleft}"],
  ["}", "{\\textbraceright}"],
  ["~", "{\\textasciitilde}"],
  ["^", "{\\textasciicircum}"],
  ["`", "{\\textasciigrave}"],
  ["<", "{\\textless}"],
  [">", "{\\textgreater}"],
  ["|", "{\\textbar}"],
  ["&", "\\&"],
  ["%", "\\%"],
  ["$", "\\$"],
  ["#", "\\#"],
  ["_", "\\_"],
]);

const MATH = new Set("αβγΓδΔεζηθΘικλΛμνξΞπΠρσΣτυφΦχψΨωΩ∞");

/** Commands that the reading table does not have, or writes otherwise. */
const SIGNS: readonly (readonly [string, string])[] = [
  ["–", "{\\textendash}"],
  ["—", "{\\textemdash}"],
  ["‘", "{\\textquoteleft}"],
  ["’", "{\\textquoteright}"],
  ["“", "{\\textquotedblleft}"],
  ["”", "{\\textquotedblright}"],
  ["…", "{\\textellipsis}"],
  ["×", "{\\texttimes}"],
  // The plain names are those of other shapes, U+03F5 and U+03D5.
  ["ε", "{$\\varepsilon$}"],
  ["φ", "{$\\varphi$}"],
  // As accents more programs know them than by their names, "aa" and "AA".
  ["å", "{\\r{a}}"],
  ["Å", "{\\r{A}}"],
];

/** The first name of a letter in the table is the usual one. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...TEX_LETTERS, ...TEX_SIGNS]
    .filter(([, letter]) => letter > "\x7f")
    .reverse()
    .map(([name, letter]): [string, string] => [
      letter,
      MATH.has(letter) ? `{$\\${name}$}` : `{\\${name}}`,
    ]),
  ...SIGNS,
]);

const ACCENTS: ReadonlyMap<string, string> = new Map(
  [...TEX_ACCENTS].map(([command, mark]) => [mark, command]),
);

/** Two hyphens, apostrophes or marks make one sign; empty braces keep them apart. */
const LIGATURE = /-(?=-)|'(?=')|[?!](?=\{\\textasciigrave\})|,(?=,)/g;
const SPECIALS = /[\\{}~^`<>|&%$#_]/g;

/**
 * Text as LaTeX and BibTeX read it: nothing in it is a command, and braces are balanced. Accents and
 * Greek letters become commands; what has no common command, such as Chinese, stays as it is.
 *
 * @example
 * ```ts
 * latexText("Küchlin & τ-bench: 100% {x}");
 * // 'K{\\"u}chlin \\& {$\\tau$}-bench: 100\\% {\\textbraceleft}x{\\textbraceright}'
 * latexText("Küchlin & co", "unicode"); // "Küchlin \\& co"
 * ```
 */
export function latexText(text: string, encoding: BibtexEncoding = "latex"): string {
  const escaped = text
    .replace(SPECIALS, (sign) => SPECIAL.get(sign) ?? sign)
    .replace(LIGATURE, "$&{}");
  return encoding === "unicode" ? escaped : escaped.replace(/[^\0-\x7f]/gu, latexLetter);
}

function latexLetter(letter: string): string {
  const known = LETTERS.get(letter);
  if (known !== undefined) return known;
  const [base = "", mark = "", ...more] = letter.normalize("NFD");
  const accent = ACCENTS.get(mark);
  if (accent === undefined || more.length > 0 || !/^[A-Za-z]$/.test(base)) return letter;
  return /[a-zA-Z]/.test(accent) ? `{\\${accent}{${base}}}` : `{\\${accent}${base}}`;
}
