/** Most text is plain ASCII, and this narrow pattern tells so fastest. */
const NOT_PLAIN = /[^ -~]/;
/** Found faster by an expression than by `includes`. */
const DOUBLE_BLANK = / {2}/;
const SEVERAL_BLANKS = / {2,}/g;
const UNUSUAL =
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]| {2}/;
/** One blank that stands alone is most of what there is, and stays. */
const BLANKS = /[\s\u0085]{2,}|[^\S ]|\u0085/g;
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/**
 * Text for a record: every run of white space (no-break spaces and tabs too) becomes one blank,
 * characters that nobody can see go, the ends are trimmed. Joiners inside words stay, since some
 * scripts and emoji need them. Nothing else is changed.
 *
 * @example
 * ```ts
 * cleanText("  Attention\u00a0Is  All "); // "Attention Is All"
 * ```
 */
export function cleanText(raw: string): string {
  // Line ends, and blanks around the text, are all that is unusual in most of it.
  const trimmed = raw.trim();
  const text = trimmed.includes("\n") ? trimmed.replace(/\n/g, " ") : trimmed;
  const isPlain = !NOT_PLAIN.test(text);
  if (isPlain) return DOUBLE_BLANK.test(text) ? text.replace(SEVERAL_BLANKS, " ") : text;
  if (!UNUSUAL.test(text)) return text;
  const folded = text.replace(INVISIBLE, "").replace(BLANKS, " ");
  let end = folded.length;
  while (end > 0 && EDGE.includes(folded.charAt(end - 1))) end--;
  return folded.slice(0, end).replace(/^[ \u200c\u200d]+/, "");
}

/** Joiners at an end join nothing. */
const EDGE = " \u200c\u200d";

/** Whether a line holds nothing that anybody can see. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code < 127) return false;
    if (code > 127 && !BLANK.test(text.charAt(at))) return false;
  }
  return true;
}

const BLANK = /[\s\u0080-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
