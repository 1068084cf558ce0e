import { TEX_ACCENTS, TEX_LETTERS } from "./tex-letters.js";
import { TEX_SIGNS } from "./tex-signs.js";

/** `\"{u}`, `\"u`, `{\"u}`, `\'\i`, `\c{c}`, `\v s`; the braces around it go with the other braces. */
const ACCENT =
  /\\(?:([`'^~=."])\s*|([uvHcdbrk])(?:\s+|(?=\{)))(?:\{\s*)?(\\[ij](?![A-Za-z])|\p{L})\}?/gu;
const COMMAND = /\\([A-Za-z]{1,24})\s*/g;
const ESCAPED = /\\([&%_#$~{} -])/g;
const DOTLESS: Readonly<Record<string, string>> = { "\\i": "i", "\\j": "j" };

/**
 * Text without TeX: accents and named letters become the letters they mean, commands such as
 * `\underline` or `\textit` leave their argument, `$` and braces go. `^` and `_` are kept. Text
 * without a backslash, a brace or a dollar sign comes back as it is.
 *
 * @example
 * ```ts
 * decodeTex('K{\\"u}chlin, $\\tau$-bench, \\underline{A}ll'); // "Küchlin, τ-bench, All"
 * ```
 */
export function decodeTex(text: string): string {
  if (!/[\\{}$]/.test(text)) return text;
  return text
    .replace(ACCENT, (whole, sign: string | undefined, name: string | undefined, base: string) => {
      const mark = TEX_ACCENTS.get(sign ?? name ?? "");
      return mark === undefined ? whole : (DOTLESS[base] ?? base) + mark;
    })
    .replace(COMMAND, (_whole, name: string) => TEX_LETTERS.get(name) ?? TEX_SIGNS.get(name) ?? "")
    .replace(ESCAPED, (_whole, sign: string) => (sign === "-" ? "" : sign))
    .replace(/[{}$]/g, "")
    .normalize("NFC");
}
