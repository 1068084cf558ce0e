import { isInvisible, trimInvisible } from "../../ids/index.js";

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

/** How they begin. Nearly all texts are done with here. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  [...STANDS_FOR_NOTHING].flatMap((text) => {
    const first = text.charAt(0);
    return [first.charCodeAt(0), first.toUpperCase().charCodeAt(0)];
  }),
);

/**
 * Whether a text is blank or stands for nothing. In names, "Na" and "Nan" are people; "NA" and "nan"
 * are not.
 */
export function isPlaceholder(text: string, isName = false): boolean {
  const isBlankBefore = isInvisible(text.charCodeAt(0));
  if (!isBlankBefore && (text.length > LONGEST || !BEGINNINGS.has(text.charCodeAt(0)))) {
    return text === "";
  }
  const bare = trimInvisible(text);
  if (bare === "") return true;
  const lower = bare.toLowerCase();
  if (!STANDS_FOR_NOTHING.has(lower)) return false;
  return !(isName && MAY_BE_A_NAME.has(lower) && /^[A-Z][a-z]/.test(bare));
}
