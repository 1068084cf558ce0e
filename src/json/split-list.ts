/** What a list is cut into. */
export interface ListHandler {
  /** The text of an item, however little sense it makes, with the blanks around it. */
  onItem(text: string, start: number): void;
}

/** Cuts a list that comes in parts into its items. */
export interface ListSplitter {
  /** Where in the chunk the list is closed; `undefined` where it goes on. */
  write(chunk: string): number | undefined;
  /** The text of the item that is open. */
  rest(): string;
  /** Whether a comma stands before the closing bracket. */
  readonly endsInComma: boolean;
}

const QUOTE = 34;
const APOSTROPHE = 39;
const OPEN = new Set(Array.from("[{(", (char) => char.charCodeAt(0)));
const CLOSE = new Set(Array.from("]})", (char) => char.charCodeAt(0)));
const COMMA = 44;
const BACKSLASH = 92;
/** An apostrophe inside a word opens no text. */
const BEFORE_TEXT = new Set(Array.from(" \t\r\n[{(,:\"'", (char) => char.charCodeAt(0)));

/**
 * Cuts the items of a list apart at the commas between them, from behind its opening bracket on.
 * Brackets and quoted texts are passed over as wholes, as `endOfItem` does it, in parts of any size.
 *
 * @example
 * ```ts
 * const items: string[] = [];
 * const splitter = splitList(0, { onItem: (text) => items.push(text) });
 * splitter.write('{"a": [1, 2');
 * splitter.write(']}, "]"]'); // 7
 * items; // ['{"a": [1, 2]}', ' "]"']
 * ```
 */
export function splitList(offset: number, { onItem }: ListHandler): ListSplitter {
  let carried: string[] = [];
  let itemStart = offset;
  let base = offset;
  let depth = 0;
  /** The quote of the text that is open, or 0. */
  let quote = 0;
  /** Whether the number of backslashes at the end of what was read is odd, within a text. */
  let escaped = false;
  let before = COMMA;
  let any = false;
  let endsInComma = false;

  function finish(rest: string, at: number): void {
    const text = carried.length === 0 ? rest : carried.join("") + rest;
    carried = [];
    onItem(text, itemStart);
    itemStart = base + at + 1;
    any = true;
  }

  /** Where a quoted text that is open ends: behind its quote, or at the end of the chunk. */
  function endOfText(chunk: string, from: number): number {
    const char = quote === QUOTE ? '"' : "'";
    for (let at = chunk.indexOf(char, from); at !== -1; at = chunk.indexOf(char, at + 1)) {
      let slash = at;
      while (slash > from && chunk.charCodeAt(slash - 1) === BACKSLASH) slash--;
      const odd = (at - slash) % 2 === 1;
      // Backslashes that reach back to where the chunk begins go on with those before it.
      if (slash === from ? odd !== escaped : odd) continue;
      quote = 0;
      escaped = false;
      return at + 1;
    }
    let slash = chunk.length;
    while (slash > from && chunk.charCodeAt(slash - 1) === BACKSLASH) slash--;
    const odd = (chunk.length - slash) % 2 === 1;
    escaped = slash === from ? odd !== escaped : odd;
    return chunk.length;
  }

  return {
    write(chunk) {
      let from = 0;
      let at = quote === 0 ? 0 : endOfText(chunk, 0);
      while (at < chunk.length) {
        const code = chunk.charCodeAt(at);
        const previous = at === 0 ? before : chunk.charCodeAt(at - 1);
        if (code === QUOTE || (code === APOSTROPHE && BEFORE_TEXT.has(previous))) {
          quote = code;
          at = endOfText(chunk, at + 1);
          continue;
        }
        if (OPEN.has(code)) depth++;
        else if (CLOSE.has(code)) {
          if (depth === 0) {
            const text = chunk.slice(from, at);
            endsInComma = any && isBlank(carried) && text.trim() === "";
            if (!isBlank(carried) || text.trim() !== "") finish(text, at);
            base += chunk.length;
            return at;
          }
          depth--;
        } else if (code === COMMA && depth === 0) {
          finish(chunk.slice(from, at), at);
          from = at + 1;
        }
        at++;
      }
      if (from < chunk.length) carried.push(chunk.slice(from));
      if (chunk !== "") before = chunk.charCodeAt(chunk.length - 1);
      base += chunk.length;
      return undefined;
    },
    rest: () => carried.join(""),
    get endsInComma() {
      return endsInComma;
    },
  };
}

function isBlank(parts: readonly string[]): boolean {
  return parts.every((part) => part.trim() === "");
}
