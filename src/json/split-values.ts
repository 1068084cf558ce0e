/** One value of a text in JSON, not yet parsed, and its pointer. */
export interface JsonSlice {
  pointer: string;
  text: string;
  /** `too-long`: nothing is kept of it; `cut`: the input ends inside it. */
  problem?: "too-long" | "cut" | undefined;
}

/** Options of {@link splitValues}. */
export interface SplitOptions {
  /** Most UTF-16 units of one value. Default: no limit. */
  maxLength?: number | undefined;
  /** The member of an object whose items are values of their own, such as `papers`. */
  listMember?: string | undefined;
}

/** How a text ended: `nothing` where it is neither an object nor a list. */
export type JsonEnd = "whole" | "cut" | "trailing" | "nothing";

/** Takes a text in parts; `end` says how it ended. */
export interface JsonSplitter {
  write(chunk: string): void;
  end(): JsonEnd;
}

/**
 * Cuts chunked JSON into the items of its list, each handed over as soon as it is complete. Of an
 * object the items of one list member are handed over, or the object as a whole where it has no such
 * member. A value is not looked into: its brackets and quotes match. A line end within quotes shows
 * that they do not; where a bracket and a comma stand before it, the value ends there.
 *
 * @example
 * ```ts
 * const slices: string[] = [];
 * const splitter = splitValues(({ pointer, text }) => slices.push(`${pointer} ${text}`));
 * splitter.write('[{"a": "]"}, ');
 * splitter.write("2]");
 * splitter.end(); // "whole"
 * slices; // ['/0 {"a": "]"}', "/1 2"]
 * ```
 */
export function splitValues(
  onValue: (slice: JsonSlice) => void,
  { maxLength = Number.POSITIVE_INFINITY, listMember }: SplitOptions = {},
): JsonSplitter {
  let place: "before" | "object" | "items" | "behind-items" | "behind" = "before";
  let prefix = "";
  let index = 0;
  let depth = 0;
  let inText = false;
  let isEscaped = false;
  let parts: string[] = [];
  let length = 0;
  /** The last two characters: a value may end with them. */
  let last = "";
  /** The last text at the first level of an object: before a list it is the name of a member. */
  let name: string | undefined;
  let trailing = false;

  function keep(text: string): void {
    if (place === "behind-items") return;
    length += text.length;
    if (length <= maxLength) parts.push(text);
    else parts = [];
    last = (last + text).slice(-2);
  }

  function finish(pointer: string, isCut: boolean): void {
    const text = parts.join("").trim();
    const isLong = length > maxLength;
    parts = [];
    length = 0;
    if (isLong) onValue({ pointer, text: "", problem: "too-long" });
    else if (text === "") return;
    else onValue(isCut ? { pointer, text, problem: "cut" } : { pointer, text });
    index++;
  }

  function finishItem(isCut = false): void {
    finish(`${prefix}/${index}`, isCut);
  }

  function itemDepth(): number {
    return prefix === "" ? 1 : 2;
  }

  function openItems(of: string): void {
    place = "items";
    prefix = of;
    parts = [];
    length = 0;
  }

  function takeInText(char: string): void {
    if (char === "\n" || char === "\r") {
      endBrokenText(char);
      return;
    }
    keep(char);
    isEscaped = char === "\\" && !isEscaped;
    if (char === '"') inText = false;
  }

  function endBrokenText(lineEnd: string): void {
    inText = false;
    if (place !== "items" || last !== "},") {
      keep(lineEnd);
      return;
    }
    parts = [parts.join("").slice(0, -1)];
    depth = itemDepth();
    finishItem();
  }

  function takeOutside(char: string): void {
    const isFirst = place === "before";
    if (char === '"') {
      inText = !isFirst;
      if (place === "object" && depth === 1) name = "";
      keep(char);
    } else if (char === "{" || char === "[") open(char);
    else if (isFirst) return;
    else if (char !== ",") close(char);
    else if (place === "items" && depth === itemDepth()) finishItem();
    else keep(char);
  }

  function open(char: string): void {
    depth++;
    if (place === "before" && char === "[") openItems("");
    else if (place === "before") {
      place = "object";
      keep(char);
    } else if (place === "object" && char === "[" && depth === 2 && name === listMember) {
      openItems(`/${name}`);
    } else keep(char);
  }

  function close(char: string): void {
    if (place === "items" && depth === itemDepth()) {
      // A bracket too many belongs to the broken item before it.
      if (char === "}") return keep(char);
      finishItem();
      place = "behind-items";
    }
    depth--;
    keep(char);
    if (depth > 0) return;
    if (place === "object") finish("", false);
    place = "behind";
  }

  function takePlain(text: string): void {
    if (place === "before") return;
    if (inText && name !== undefined && depth === 1 && name.length < LONGEST_NAME) name += text;
    keep(text);
  }

  function write(chunk: string): void {
    let from = 0;
    while (from < chunk.length && place !== "behind") {
      if (isEscaped) {
        isEscaped = false;
        keep(chunk.charAt(from++));
        continue;
      }
      const special = inText ? IN_TEXT : OUTSIDE;
      special.lastIndex = from;
      const to = special.exec(chunk)?.index ?? chunk.length;
      if (to > from) takePlain(chunk.slice(from, to));
      if (to === chunk.length) return;
      if (inText) takeInText(chunk.charAt(to));
      else takeOutside(chunk.charAt(to));
      from = to + 1;
    }
    trailing ||= chunk.slice(from).trim() !== "";
  }

  function end(): JsonEnd {
    if (place === "behind") return trailing ? "trailing" : "whole";
    if (place === "before") return "nothing";
    if (place === "items") finishItem(true);
    else if (place === "object") finish("", true);
    return "cut";
  }

  return { write, end };
}

const LONGEST_NAME = 100;
const IN_TEXT = /["\\\n\r]/g;
const OUTSIDE = /["{}[\],]/g;
