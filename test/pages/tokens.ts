/** A piece of a page. Printing the pieces of a page gives the page, unit for unit. */
export type Token = Text | Raw | Comment | Open | Close;

/** Text between tags, as written. */
export interface Text {
  type: "text";
  source: string;
}

/** What stands in `script`, `style`, `title` and the like: no markup, whatever it looks like. */
export interface Raw {
  type: "raw";
  source: string;
}

/** A comment or a doctype. */
export interface Comment {
  type: "comment";
  source: string;
}

export interface Open {
  type: "open";
  name: string;
  attributes: Attribute[];
  /** What stands before `>`: white space, or `/`. */
  tail: string;
}

export interface Close {
  type: "close";
  name: string;
  tail: string;
}

export interface Attribute {
  /** White space before the name. */
  before: string;
  name: string;
  /** `=` with the white space around it; empty where there is no value. */
  equals: string;
  quote: '"' | "'" | "";
  /** As written, entities and all. */
  value: string;
}

const RAW = new Set(["script", "style", "title", "textarea", "noscript"]);
const NAME = /[a-zA-Z][^\s/>]*/y;
const SPACE = /\s*/y;
const ATTRIBUTE_NAME = /[^\s=>/"'][^\s=>/]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s"'>]*/y;
const TAIL = /\s*\/?\s*/y;

/** Splits a page into tokens. Made for well-formed pages. */
export function readTokens(page: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < page.length) {
    const open = nextMarkup(page, at);
    if (open > at) tokens.push({ type: "text", source: page.slice(at, open) });
    at = open;
    if (at >= page.length) break;
    if (page.startsWith("<!", at)) {
      const ending = page.startsWith("<!--", at) ? "-->" : ">";
      const found = page.indexOf(ending, at + 2);
      const end = found === -1 ? page.length : found + ending.length;
      tokens.push({ type: "comment", source: page.slice(at, end) });
      at = end;
      continue;
    }
    if (page.startsWith("</", at)) {
      const end = page.indexOf(">", at);
      const name = sticky(NAME, page, at + 2);
      tokens.push({ type: "close", name, tail: page.slice(at + 2 + name.length, end) });
      at = end + 1;
      continue;
    }
    const tag = readOpen(page, at);
    tokens.push(tag.token);
    at = tag.end;
    const lower = tag.token.name.toLowerCase();
    if (!RAW.has(lower) || tag.token.tail.includes("/")) continue;
    const rest = new RegExp(`</${lower}`, "gi");
    rest.lastIndex = at;
    const end = rest.exec(page)?.index ?? page.length;
    if (end > at) tokens.push({ type: "raw", source: page.slice(at, end) });
    at = end;
  }
  return tokens;
}

export function printTokens(tokens: readonly Token[]): string {
  return tokens.map(printToken).join("");
}

function printToken(token: Token): string {
  if (token.type === "open") {
    return `<${token.name}${token.attributes.map(printAttribute).join("")}${token.tail}>`;
  }
  if (token.type === "close") return `</${token.name}${token.tail}>`;
  return token.source;
}

function printAttribute({ before, name, equals, quote, value }: Attribute): string {
  return before + name + equals + quote + value + quote;
}

/** A `<` that no tag can begin with is text. */
function nextMarkup(page: string, from: number): number {
  for (let at = page.indexOf("<", from); at !== -1; at = page.indexOf("<", at + 1)) {
    if (/[a-zA-Z/!]/.test(page[at + 1] ?? "")) return at;
  }
  return page.length;
}

function readOpen(page: string, start: number): { token: Open; end: number } {
  const name = sticky(NAME, page, start + 1);
  const attributes: Attribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    const before = sticky(SPACE, page, at);
    const attribute = sticky(ATTRIBUTE_NAME, page, at + before.length);
    if (attribute === "") break;
    at += before.length + attribute.length;
    const equals = sticky(EQUALS, page, at);
    at += equals.length;
    const value = equals === "" ? { quote: "" as const, value: "" } : readValue(page, at);
    at += value.value.length + 2 * value.quote.length;
    attributes.push({ before, name: attribute, equals, ...value });
  }
  const tail = sticky(TAIL, page, at);
  at += tail.length;
  if (page[at] !== ">")
    throw new SyntaxError(`a tag does not end at ${at}: ${page.slice(start, at + 20)}`);
  return { token: { type: "open", name, attributes, tail }, end: at + 1 };
}

function readValue(page: string, at: number): Pick<Attribute, "quote" | "value"> {
  const quote = page[at];
  if (quote !== '"' && quote !== "'") return { quote: "", value: sticky(BARE_VALUE, page, at) };
  return { quote, value: page.slice(at + 1, page.indexOf(quote, at + 1)) };
}

function sticky(pattern: RegExp, page: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(page)?.[0] ?? "";
}
