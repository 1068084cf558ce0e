import { TEX_ACCENTS, TEX_LETTERS } from "../text/tex-letters.js";

// Some feeds print the backslash twice. The letter may stand in braces, be a dotless i, or follow
// the name of the accent after a blank.
const BASE = "(?:\\{ ?\\\\{0,2}([A-Za-z]) ?\\}|\\\\{1,2}([ij])(?![A-Za-z]) ?|([A-Za-z]))";
const ACCENT = new RegExp(`\\\\{1,2}(?:([\`'^"~=.]) ?|([uHvdckrb])(?: |(?=[{\\\\])))${BASE}`, "g");
const LETTER =
  /\\{1,2}(AA|AE|DH|DJ|NG|OE|SS|TH|aa|ae|dh|dj|ng|oe|ss|th|[LOijlo])(?![A-Za-z])(?:\{\}| )?/g;
const TIE = /~|\\[ ,/]/g;
const BRACES = /\{([^{}]*)\}/g;

/**
 * Decodes the accents and letters of TeX in a line of names, in composed form (NFC). It comes before
 * any splitting: an accent may hold a blank. Formulas and commands of other kinds stay as they are.
 *
 * @example
 * ```ts
 * decodeTex(String.raw`Jean-Michel L\'eon, R{\"u}bhausen, Sz\H olo`);
 * // "Jean-Michel Léon, Rübhausen, Szőlo"
 * ```
 */
export function decodeTex(text: string): string {
  if (!/[\\{~]/.test(text)) return /[^ -~]/.test(text) ? text.normalize("NFC") : text;
  const decoded = text
    .replace(ACCENT, accented)
    .replace(LETTER, (_, name: string) => TEX_LETTERS.get(name) ?? "")
    .replace(TIE, (tie) => (tie === "\\/" ? "" : " "));
  // Braces keep letters together for TeX and are no part of a name; accents leave them two deep.
  return decoded.replace(BRACES, "$1").replace(BRACES, "$1").normalize("NFC");
}

function accented(
  _: string,
  sign: string | undefined,
  name: string | undefined,
  inBraces: string | undefined,
  dotless: string | undefined,
  plain: string | undefined,
): string {
  return (inBraces ?? dotless ?? plain ?? "") + (TEX_ACCENTS.get(sign ?? name ?? "") ?? "");
}
