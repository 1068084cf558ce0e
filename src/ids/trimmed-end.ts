const ALWAYS_STRIPPED = new Set(".,;:!?'\"`*，。；：、！？）」』】》”’…");
const OPENER_OF = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
  [">", "<"],
]);

/**
 * Where an address or identifier copied out of a sentence ends: the length of `text` without the
 * punctuation of the sentence. A closing bracket goes only while it has no opening partner in the
 * text, so `Foo_(bar)` is kept whole.
 *
 * @returns an offset in UTF-16 units, `text.length` where there is nothing to strip
 * @example
 * ```ts
 * trimmedEnd("10.1000/182)."); // 11
 * ```
 */
export function trimmedEnd(text: string): number {
  const surplus = new Map<string, number>();
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    const opener = OPENER_OF.get(last);
    if (opener !== undefined) {
      const left = surplus.get(last) ?? count(text, last, end) - count(text, opener, end);
      if (left <= 0) return end;
      surplus.set(last, left - 1);
    } else if (!ALWAYS_STRIPPED.has(last)) {
      return end;
    }
    end -= 1;
  }
  return end;
}

function count(text: string, character: string, end: number): number {
  let total = 0;
  for (let at = text.indexOf(character); at >= 0 && at < end; ) {
    total += 1;
    at = text.indexOf(character, at + 1);
  }
  return total;
}
