import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** Character references of text and of attribute values, which differ in where they may end. */
export interface EntityDecoder {
  text(raw: string): string;
  attribute(raw: string): string;
}

const OTHER = /&(?!(?:amp|lt|gt|#39);)[#a-z]/i;

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

  return {
    text(raw) {
      return decodeCommon(raw) ?? decode(raw.replaceAll("<", "&lt;"));
    },
    attribute(raw) {
      return decodeCommon(raw) ?? decode(`<a b="${raw.replaceAll('"', "&quot;")}">`);
    },
  };
}

const COMMON = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&#39;", "'"],
  ["&amp;", "&"],
] as const;

/** `undefined` where there is more to it than the five references that every writer of HTML uses. */
function decodeCommon(raw: string): string | undefined {
  if (!raw.includes("&")) return raw;
  // JSON in an attribute is mostly quotes, and one constant is replaced faster than five.
  const quoted = raw.includes("&quot;") ? raw.replaceAll("&quot;", '"') : raw;
  if (!quoted.includes("&")) return quoted;
  if (OTHER.test(quoted)) return undefined;
  // The ampersand last, since what it stands for may look like another reference.
  return COMMON.reduce((text, [reference, sign]) => {
    return text.includes(reference) ? text.replaceAll(reference, sign) : text;
  }, quoted);
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
