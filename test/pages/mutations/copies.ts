import { closingTags } from "../outline.js";
import { printTokens, readTokens, type Token } from "../tokens.js";

export type Copy = "desktop" | "mobile";

const MARKS: Readonly<Record<Copy, readonly string[]>> = {
  desktop: ["hidden", "md:flex"],
  mobile: ["md:hidden"],
};

/** Takes the desktop or the mobile copy out of every card of a trending page. */
export function withoutCopy(page: string, copy: Copy): string {
  const tokens = readTokens(page);
  const closing = closingTags(tokens);
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const end = closing.get(at);
    if (end !== undefined && isCopy(token, copy) && isInArticle(tokens, at)) at = end;
    else kept.push(token);
  }
  return printTokens(kept);
}

function isCopy(token: Token, copy: Copy): boolean {
  if (token.type !== "open") return false;
  const classes = token.attributes.find(({ name }) => name === "class")?.value.split(" ") ?? [];
  return MARKS[copy].every((mark) => classes.includes(mark));
}

function isInArticle(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const token = tokens[back];
    if (token?.type === "open" && token.name === "article") return true;
    if (token?.type === "close" && token.name === "article") return false;
  }
  return false;
}
