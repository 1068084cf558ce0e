import { isBlock } from "./outline.js";
import { readTokens } from "./tokens.js";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  middot: "·",
  copy: "©",
};

/** The text of a page as a reader sees it, a line for each block. */
export function visibleText(page: string): string {
  let text = "";
  let inBody = false;
  for (const token of readTokens(page)) {
    if (token.type === "open" && token.name.toLowerCase() === "body") inBody = true;
    if (token.type === "text" && inBody) text += decode(token.source).replace(/\s/g, " ");
    if ((token.type === "open" || token.type === "close") && isBlock(token.name)) text += "\n";
  }
  return text
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

export function decode(source: string): string {
  return source.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}
