import { trimInvisible } from "../../ids/index.js";

const LONGEST = 20;

/** What programs and people write where they have nothing, in lower case. */
const STANDS_FOR_NOTHING: ReadonlySet<string> = new Set([
  "n/a",
  "n.a.",
  "na",
  "#n/a",
  "null",
  "nil",
  "none",
  "nan",
  "undefined",
  "(none)",
  "(null)",
  "[object object]",
  "unknown",
  "not available",
  "not found",
  "no title",
  "no abstract",
  "untitled",
  "untitled document",
  "tbd",
  "tba",
  "todo",
  "lorem ipsum",
  "loading...",
  "loading…",
  "-",
  "--",
  "---",
  "–",
  "—",
  "?",
  "??",
  "???",
  "...",
  "…",
]);

/** What may also be a name: only where nobody is expected to be called so. */
const MAY_BE_A_NAME: ReadonlySet<string> = new Set(["na", "nan", "nil", "none", "tba"]);

/**
 * Whether a text is blank or stands for nothing. In names, "Na" and "Nan" are people; "NA" and "nan"
 * are not.
 */
export function isPlaceholder(text: string, isName = false): boolean {
  if (text.length > LONGEST) return text.charCodeAt(0) <= 0x20 && trimInvisible(text) === "";
  const bare = trimInvisible(text);
  if (bare === "") return true;
  const lower = bare.toLowerCase();
  if (!STANDS_FOR_NOTHING.has(lower)) return false;
  return !(isName && MAY_BE_A_NAME.has(lower) && /^[A-Z][a-z]/.test(bare));
}
