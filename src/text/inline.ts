/** A piece of a line: text as it is, a link, or an image. Offsets are relative to the line. */
export type Inline =
  | { type: "text"; text: string; start: number; end: number }
  | { type: "image"; alt: string; url?: string; start: number; end: number }
  | {
      type: "link";
      children: Inline[];
      /** The address, where the line has it. */
      url?: string;
      /** The number or name of a footnote that holds the address. */
      ref?: string;
      start: number;
      end: number;
    };

interface Open {
  at: number;
  /** How many finished pieces stood before it. */
  pieces: number;
  image: boolean;
}

const ADDRESS_LIMIT = 2048;
/** No page nests links; deeper brackets are text. */
const MAX_DEPTH = 16;
const REF = /^\[([\w.-]{1,16})\]/;

/**
 * Splits a line into text, markdown links and images. Links may hold images and other brackets;
 * a bracket that leads nowhere is text. Works in one pass.
 *
 * @example
 * ```ts
 * parseInline("by [AK](https://huggingface.co/akhaliq)");
 * // [{ type: "text", text: "by ", ... }, { type: "link", ..., url: "https://huggingface.co/akhaliq", ... }]
 * ```
 */
export function parseInline(line: string): Inline[] {
  if (!line.includes("](") && !line.includes("][")) return [textPiece(line, 0, line.length)];
  const pieces: Inline[] = [];
  const stack: Open[] = [];
  let textStart = 0;
  let escaped = -1;

  const flush = (end: number) => {
    if (end > textStart) pieces.push(textPiece(line, textStart, end));
  };

  for (let at = 0; at < line.length; at++) {
    const char = line.charCodeAt(at);
    if (char === BACKSLASH) {
      escaped = ++at;
    } else if (char === OPEN && stack.length < MAX_DEPTH) {
      const image = line.charCodeAt(at - 1) === EXCLAMATION && escaped !== at - 1;
      flush(image ? at - 1 : at);
      textStart = image ? at - 1 : at;
      stack.push({ at: textStart, pieces: pieces.length, image });
    } else if (char === CLOSE && stack.length > 0) {
      const open = stack.pop();
      const target = readTarget(line, at + 1);
      if (open === undefined || target === undefined) continue;
      flush(at);
      const inner = dropOpening(pieces.splice(open.pieces), open);
      pieces.push(finishPiece(open, inner, target, line));
      textStart = target.end;
      at = target.end - 1;
    }
  }
  flush(line.length);
  return pieces;
}

const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;
const EXCLAMATION = 33;

interface Target {
  url?: string;
  ref?: string;
  end: number;
}

function textPiece(line: string, start: number, end: number): Inline {
  return { type: "text", text: line.slice(start, end), start, end };
}

/** The first inner piece still carries the "[" or "![" that opened the link. */
function dropOpening(inner: Inline[], open: Open): Inline[] {
  const [first, ...rest] = inner;
  if (first?.type !== "text") return inner;
  const cut = open.image ? 2 : 1;
  const text = first.text.slice(cut);
  return text === "" ? rest : [{ ...first, text, start: first.start + cut }, ...rest];
}

function finishPiece(open: Open, children: Inline[], target: Target, line: string): Inline {
  const { end } = target;
  const address = {
    ...(target.url === undefined ? {} : { url: target.url }),
    ...(target.ref === undefined ? {} : { ref: target.ref }),
  };
  if (!open.image) return { type: "link", children, ...address, start: open.at, end };
  const close = line.lastIndexOf("]", end - 1);
  const alt = children.length === 0 ? "" : line.slice(open.at + 2, close);
  const url = target.url === undefined ? {} : { url: target.url };
  return { type: "image", alt: visibleText(children) || alt, ...url, start: open.at, end };
}

function readTarget(line: string, at: number): Target | undefined {
  const char = line.charAt(at);
  if (char === "[") {
    const ref = REF.exec(line.slice(at, at + 20));
    return ref?.[1] === undefined ? undefined : { ref: ref[1], end: at + ref[0].length };
  }
  if (char !== "(") return undefined;
  const limit = Math.min(line.length, at + ADDRESS_LIMIT);
  let depth = 1;
  let stop = at + 1;
  for (; stop < limit; stop++) {
    const code = line.charCodeAt(stop);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) break;
    else if (code === 10) return undefined;
  }
  if (depth !== 0) return undefined;
  const inside = line.slice(at + 1, stop).trim();
  const blank = inside.search(/\s/);
  const url = (blank === -1 ? inside : inside.slice(0, blank)).replace(/^<|>$/g, "");
  return { url, end: stop + 1 };
}

/** What a reader sees of some pieces: links by their text, images not at all. */
export function visibleText(pieces: readonly Inline[]): string {
  let text = "";
  for (const piece of pieces) {
    if (piece.type === "text") text += piece.text;
    else if (piece.type === "link") text += unescapeMarkdown(visibleText(piece.children));
  }
  return text;
}

const ESCAPED = /\\+([!-/:-@[-`{-~\s]|$)/g;

/**
 * Takes out the backslashes of markdown: before punctuation an escape, before a line end or a blank
 * a forced break. A backslash before a letter is TeX and stays.
 */
export function unescapeMarkdown(text: string): string {
  return text.includes("\\") ? text.replace(ESCAPED, "$1") : text;
}
