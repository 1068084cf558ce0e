import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { isBlank } from "../text/clean-text.js";
import type { Writer } from "../text/read-lines.js";
import { createEntityDecoder } from "./decode-entities.js";
import { type ElementKind, elementKind, elementKindAt } from "./elements.js";

/** The decoded value of an attribute, and where it stands without its quotes. */
export interface HtmlAttribute {
  text: string;
  start: number;
  end: number;
}

/** A start tag. It is the same object for every tag, so it is to be read at once and not kept. */
export interface HtmlTag {
  readonly kind: ElementKind;
  readonly start: number;
  readonly end: number;
  /** How many elements are open, this one included if it has an end. */
  readonly depth: number;
  /** An attribute by its name in lower case; of two with one name the first counts. */
  attribute(name: string): HtmlAttribute | undefined;
  /** The same as it is written, with its character references. */
  written(name: string): HtmlAttribute | undefined;
  /** Where the element at a depth (1 is the outermost) begins. */
  startAt(depth: number): number;
  /** What the element at a depth is. */
  kindAt(depth: number): ElementKind | undefined;
}

/** What the reader tells of. Offsets are UTF-16 units from the start of the input. */
export interface HtmlHandler {
  onOpen(tag: HtmlTag): void;
  /** An element ends, by its end tag or because the page goes on without one. */
  onClose(kind: ElementKind, depth: number, start: number, end: number): void;
  /** Text that is not blank, decoded, from one tag or comment to the next. */
  onText(text: string, start: number, end: number): void;
  /** White space between tags. */
  onBlank(): void;
  /** The first element that is too deep to be followed. */
  onTooDeep(start: number, end: number): void;
  /** The input ends within a start tag. */
  onCut(tag: HtmlTag): void;
}

export interface HtmlReader extends Writer {
  /** Reads no further, not even what was already written. */
  stop(): void;
}

/** What the reader keeps to, and may count on. */
export interface HtmlLimits {
  maxDepth: number;
  /**
   * The attribute, in lower case, that holds most of a page where it is there: its value is passed
   * over at once, since the tokenizer looks at each character.
   */
  longAttribute?: string;
}

const MAX_ATTRIBUTES = 1024;
/** An equals sign, a quote and the first character of a value. */
const VALUE_START = 3;

/**
 * Follows the elements of an HTML page in one pass, on htmlparser2's tokenizer. Nothing is kept but
 * the names of the open elements and the tag or text at hand, and nothing is decoded that is not
 * asked for. What a page does not show (scripts, styles, templates, drawings, comments) is left out.
 *
 * @example
 * ```ts
 * const texts: string[] = [];
 * const ignore = () => {};
 * const reader = readHtml(
 *   { onText: (text) => texts.push(text), onOpen: ignore, onClose: ignore, onBlank: ignore, onTooDeep: ignore, onCut: ignore },
 *   { maxDepth: 512 },
 * );
 * reader.write("<p>R&amp");
 * reader.write(";D</p>");
 * reader.end(); // texts: ["R&D"]
 * ```
 */
export function readHtml(handler: HtmlHandler, limits: HtmlLimits): HtmlReader {
  const { maxDepth, longAttribute } = limits;
  const decoder = createEntityDecoder();
  /** The part of the input that is still needed, and where it begins. */
  let held = "";
  let base = 0;
  let length = 0;
  let settled = 0;
  let textStart = -1;
  let textEnd = -1;
  let inTag = false;
  let stopped = false;
  let tooDeep = false;
  /** How far the input is ahead of what the tokenizer was fed. */
  let skipped = 0;
  let inValue = false;

  const names: ElementKind[] = [];
  const starts: number[] = [];
  /** How many elements of a kind are open; kinds that HTML does not have are counted by name. */
  const counts: number[] = [];
  const otherCounts = new Map<string, number>();

  let tagKind = elementKind("");
  let tagStart = 0;
  let tagEnd = 0;
  let attributes = 0;
  /** For each attribute the start and end of its name and of its value. */
  const bounds: number[] = [];

  /** The element whose content is left out, and how many of its name are open. */
  let ignored: ElementKind | undefined;
  let ignoredDepth = 0;
  let embedsHtml = false;

  const tag: HtmlTag = {
    get kind() {
      return tagKind;
    },
    get start() {
      return tagStart;
    },
    get end() {
      return tagEnd;
    },
    get depth() {
      return names.length;
    },
    attribute,
    written,
    startAt: (depth) => starts[depth - 1] ?? 0,
    kindAt: (depth) => names[depth - 1],
  };

  function attribute(name: string): HtmlAttribute | undefined {
    const found = written(name);
    if (found !== undefined) found.text = decoder.attribute(found.text);
    return found;
  }

  function written(name: string): HtmlAttribute | undefined {
    for (let at = 0; at < attributes * 4; at += 4) {
      const from = bounds[at] ?? 0;
      if ((bounds[at + 1] ?? 0) - from !== name.length || !isNamed(from, name)) continue;
      const start = bounds[at + 2] ?? 0;
      const end = bounds[at + 3] ?? 0;
      return { text: slice(start, end), start, end };
    }
    return undefined;
  }

  function isNamed(from: number, name: string): boolean {
    for (let at = 0; at < name.length; at++) {
      const code = held.charCodeAt(from - base + at);
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      if (lower !== name.charCodeAt(at)) return false;
    }
    return true;
  }

  function slice(start: number, end: number): string {
    return held.slice(start - base, end - base);
  }

  function flushText(): void {
    if (textStart === -1) return;
    const start = textStart;
    textStart = -1;
    const raw = slice(start, textEnd);
    if (isBlank(raw)) handler.onBlank();
    else handler.onText(decoder.text(raw), start, textEnd);
  }

  function pop(end: number): void {
    const kind = names.pop();
    const start = starts.pop();
    if (kind === undefined || start === undefined) return;
    count(kind, -1);
    const depth = names.length + 1;
    if (depth <= maxDepth) handler.onClose(kind, depth, start, end);
  }

  function count({ index, name }: ElementKind, change: number): void {
    if (index > 0) counts[index] = (counts[index] ?? 0) + change;
    else otherCounts.set(name, (otherCounts.get(name) ?? 0) + change);
  }

  function isOpen({ index, name }: ElementKind): boolean {
    return ((index > 0 ? counts[index] : otherCounts.get(name)) ?? 0) > 0;
  }

  function readKind(start: number, end: number): ElementKind {
    return elementKindAt(held, start - base, end - base);
  }

  function openTag(end: number, selfClosing: boolean): void {
    inTag = false;
    settled = end;
    tagEnd = end;
    if (ignored !== undefined) return;
    if (tagKind.ignored) {
      const foreign = tagKind.name === "svg" || tagKind.name === "math";
      if (foreign && selfClosing) return;
      ignored = tagKind;
      ignoredDepth = 1;
      embedsHtml = !foreign;
      return;
    }
    const { closes } = tagKind;
    if (closes !== undefined) {
      while (closes.has(names[names.length - 1]?.name ?? "")) pop(tagStart);
    }
    if (!tagKind.isVoid) {
      names.push(tagKind);
      starts.push(tagStart);
      count(tagKind, 1);
    }
    if (names.length <= maxDepth) handler.onOpen(tag);
    else if (!tooDeep) {
      tooDeep = true;
      handler.onTooDeep(tagStart, tagEnd);
    }
  }

  function closeTag(start: number, end: number): void {
    flushText();
    settled = end;
    const kind = readKind(start, end);
    if (ignored !== undefined) {
      if (kind === ignored) ignoredDepth--;
      else if (embedsHtml || !kind.leavesForeign) return;
      else ignoredDepth = 0;
      if (ignoredDepth > 0) return;
      const closed = kind === ignored;
      ignored = undefined;
      if (closed) return;
    }
    if (!isOpen(kind)) return;
    while (names[names.length - 1]?.name !== kind.name) pop(start - 2);
    pop(end + 1);
  }

  function openInsideIgnored(kind: ElementKind): void {
    if (kind === ignored) ignoredDepth++;
    else if (kind.name === "foreignobject") embedsHtml = true;
    // A drawing that was left open ends where the page goes on.
    else if (kind.leavesForeign && !embedsHtml) ignored = undefined;
  }

  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      flushText();
      tagKind = readKind(start + skipped, end + skipped);
      tagStart = start + skipped - 1;
      attributes = 0;
      inTag = true;
      if (ignored !== undefined) openInsideIgnored(tagKind);
    },
    onattribname(start, end) {
      // Those beyond the limit take the place of the last one.
      const at = Math.min(attributes, MAX_ATTRIBUTES - 1) * 4;
      attributes = Math.min(attributes + 1, MAX_ATTRIBUTES);
      bounds[at] = start + skipped;
      bounds[at + 1] = end + skipped;
      bounds[at + 2] = -1;
      bounds[at + 3] = -1;
    },
    onattribdata(start, end) {
      const at = attributes * 4 - 4;
      if (bounds[at + 2] === -1) bounds[at + 2] = start + skipped;
      bounds[at + 3] = end + skipped;
      inValue = true;
    },
    onattribend(_quote, end) {
      inValue = false;
      const at = attributes * 4 - 4;
      if (bounds[at + 2] !== -1) return;
      bounds[at + 2] = end + skipped;
      bounds[at + 3] = end + skipped;
    },
    onopentagend: (end) => openTag(end + skipped + 1, false),
    onselfclosingtag: (end) => openTag(end + skipped + 1, true),
    onclosetag: (start, end) => closeTag(start + skipped, end + skipped),
    ontext(start, end) {
      if (start + skipped !== textEnd) flushText();
      settled = end + skipped;
      if (ignored !== undefined || names.length > maxDepth) return;
      if (textStart === -1) textStart = start + skipped;
      textEnd = end + skipped;
    },
    oncomment(_start, end) {
      flushText();
      settled = end + skipped;
    },
    oncdata(_start, end) {
      flushText();
      settled = end + skipped;
    },
    ondeclaration(_start, end) {
      settled = end + skipped;
    },
    isInForeignContext: () => ignored?.name === "svg" || ignored?.name === "math",
    onattribentity: ignore,
    onend: ignore,
    onprocessinginstruction: ignore,
    ontextentity: ignore,
  };
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);

  function write(chunk: string): void {
    if (stopped || chunk === "") return;
    const from = textStart !== -1 ? textStart : inTag ? tagStart : settled;
    if (from >= length) {
      held = chunk;
      base = length;
    } else {
      // Without a cut this only links the two parts, so that a tag in many chunks stays cheap.
      held = (from > base ? held.slice(from - base) : held) + chunk;
      base = from;
    }
    const before = length;
    length += chunk.length;
    feed(chunk, before);
  }

  /** Stops the tokenizer behind the start of a long value, and goes on at its end. */
  function feed(chunk: string, before: number): void {
    let from = inValue ? passOver(chunk, 0, before) : 0;
    if (longAttribute !== undefined) {
      let name = chunk.indexOf(longAttribute, from);
      while (name !== -1 && !stopped) {
        const to = name + longAttribute.length + VALUE_START;
        tokenizer.write(chunk.slice(from, to));
        from = inValue ? passOver(chunk, to, before) : to;
        name = chunk.indexOf(longAttribute, from);
      }
    }
    if (from < chunk.length && !stopped) tokenizer.write(chunk.slice(from));
  }

  /** Where a value ends that is open at a place of the chunk; the tokenizer does not see what is between. */
  function passOver(chunk: string, from: number, before: number): number {
    const at = attributes * 4 - 4;
    const quote = held.charAt((bounds[at + 2] ?? 0) - 1 - base);
    if (quote !== '"' && quote !== "'") return from;
    const found = chunk.indexOf(quote, from);
    const end = found === -1 ? chunk.length : found;
    skipped += Math.max(0, end - from);
    bounds[at + 3] = before + end;
    return end;
  }

  function end(): void {
    if (stopped) return;
    tokenizer.end();
    flushText();
    if (inTag && ignored === undefined) {
      tagEnd = length;
      handler.onCut(tag);
    }
    while (names.length > 0) pop(length);
  }

  return {
    write,
    end,
    stop() {
      stopped = true;
      tokenizer.pause();
    },
  };
}

function ignore(): void {}
