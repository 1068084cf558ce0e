const ENTITY = /&(?:([a-z]{2,8})|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
  ["szlig", "ß"],
]);

/** `&eacute;` is the letter and the mark that its name says. */
const LETTER_AND_MARK = /^([a-z])(acute|grave|circ|uml|tilde|ring|cedil|caron)$/i;
const MARKS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  ring: "\u030a",
  cedil: "\u0327",
  caron: "\u030c",
};

/**
 * Undoes the entities of HTML that occur in titles and names: numeric ones, punctuation, and letters
 * with a mark. An entity that was escaped twice (`&amp;eacute;`) is undone, too; unknown ones stay.
 *
 * @example
 * ```ts
 * decodeEntities("HRM theory &amp;amp; pratique &eacute;tendue"); // "HRM theory & pratique étendue"
 * ```
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, decode).replace(ENTITY, decode).normalize("NFC");
}

function decode(whole: string, name?: string, decimal?: string, hexadecimal?: string): string {
  if (name !== undefined) {
    const [, letter, mark] = LETTER_AND_MARK.exec(name) ?? [];
    if (letter !== undefined && mark !== undefined) return letter + MARKS[mark.toLowerCase()];
    return NAMED.get(name.toLowerCase()) ?? whole;
  }
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
