import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Character references of text and of attribute values, which differ in where they may end. */
export interface EntityDecoder {
  text(raw: string): string;
  attribute(raw: string): string;
}

/** Long values are decoded in parts of about this length, which stay in the processor's caches. */
const PART = 16_384;

/**
 * Decodes character references as a browser does. The few that JSON in an attribute is full of go
 * the fast way; all others are left to htmlparser2, whose table is complete.
 *
 * @example
 * ```ts
 * createEntityDecoder().text("R&amp;D &middot; &#x41;"); // "R&D · A"
 * ```
 */
export function createEntityDecoder(): EntityDecoder {
  let pieces: string[] = [];
  let source = "";
  const take = (start: number, end: number) => pieces.push(source.slice(start, end));
  const decoded = (code: number) => pieces.push(String.fromCodePoint(code));
  const tokenizer = new Tokenizer({}, collector(take, decoded));

  function decode(markup: string): string {
    pieces = [];
    source = markup;
    tokenizer.reset();
    tokenizer.write(markup);
    tokenizer.end();
    const text = pieces.join("");
    pieces = [];
    source = "";
    return text;
  }

  function decodeAttribute(raw: string): string {
    return decodeCommon(raw) ?? decode(`<a b="${raw.replaceAll('"', "&quot;")}">`);
  }

  return {
    text(raw) {
      return decodeCommon(raw) ?? decode(raw.replaceAll("<", "&lt;"));
    },
    attribute(raw) {
      return raw.length > PART * 2 ? inParts(raw, decodeAttribute) : decodeAttribute(raw);
    },
  };
}

/** Cuts before an ampersand, so that no reference is cut. */
function inParts(raw: string, decodePart: (part: string) => string): string {
  const parts: string[] = [];
  for (let from = 0; from < raw.length; ) {
    const cut = from + PART < raw.length ? raw.indexOf("&", from + PART) : -1;
    const to = cut === -1 ? raw.length : cut;
    parts.push(decodePart(raw.slice(from, to)));
    from = to;
  }
  return parts.join("");
}

/** The references that every writer of HTML uses, beside that of the quote. */
const COMMON: readonly (readonly [reference: string, sign: string])[] = [
  ["&#39;", "'"],
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
];
const REFERENCE = /&[#a-z]/iy;

/** `undefined` where there is more to it than the five references that every writer of HTML uses. */
function decodeCommon(raw: string): string | undefined {
  if (!raw.includes("&")) return raw;
  // JSON in an attribute is mostly quotes. An expression replaces a constant faster than a text does.
  const text = raw.replace(/&quot;/g, '"');
  let at = text.indexOf("&");
  if (at === -1) return text;
  let decoded = "";
  let from = 0;
  for (; at !== -1; at = text.indexOf("&", at + 1)) {
    const known = COMMON.find(([reference]) => text.startsWith(reference, at));
    if (known === undefined) {
      REFERENCE.lastIndex = at;
      if (REFERENCE.test(text)) return undefined;
      continue;
    }
    decoded += text.slice(from, at) + known[1];
    from = at + known[0].length;
  }
  return decoded + text.slice(from);
}

function collector(
  take: (start: number, end: number) => void,
  decoded: (code: number) => void,
): TokenizerCallbacks {
  return {
    onattribdata: take,
    onattribentity: decoded,
    ontext: take,
    ontextentity: decoded,
    onattribend: ignore,
    onattribname: ignore,
    oncdata: ignore,
    onclosetag: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onend: ignore,
    onopentagend: ignore,
    onopentagname: ignore,
    onprocessinginstruction: ignore,
    onselfclosingtag: ignore,
  };
}

function ignore(): void {}
