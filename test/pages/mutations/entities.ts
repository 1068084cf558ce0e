import type { Random } from "../random.js";
import type { Token } from "../tokens.js";
import type { Mutation } from "./mutation.js";

const KNOWN: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
};
const NAMES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "·": "&middot;",
  "©": "&copy;",
};
const SPECIAL = /&(?:amp|lt|gt|quot|#39|#x27);|[^\0-\x7f]|[/=:>]/gu;

/** Entities by name, in decimal, in hexadecimal or as the character itself. */
export const entitiesRewritten: Mutation = {
  name: "entities rewritten",
  change: (tokens, random) => {
    const style = random.pick(["name", "decimal", "hexadecimal", "raw", "any"] as const);
    const plain = random.chance(0.5);
    const rewrite = (source: string, quote: string) =>
      source.replace(SPECIAL, (found) => {
        const character = KNOWN[found] ?? found;
        // ASCII that needs no entity: some escapers write one all the same.
        if (/^[/=:>]$/.test(found) && !(plain && random.chance(0.2))) return found;
        const how =
          style === "any" ? random.pick(["name", "decimal", "hexadecimal", "raw"]) : style;
        return written(character, how, quote, found, random);
      });
    return tokens.map((token): Token => {
      if (token.type === "text") return { ...token, source: rewrite(token.source, "text") };
      if (token.type !== "open") return token;
      const attributes = token.attributes.map((one) => {
        if (one.quote === "") return one;
        return { ...one, value: rewrite(one.value, one.quote) };
      });
      return { ...token, attributes };
    });
  },
};

function written(
  character: string,
  how: string,
  quote: string,
  found: string,
  random: Random,
): string {
  if (how === "raw") return mayBeRaw(character, quote) ? character : found;
  if (how === "name" && NAMES[character] !== undefined) return NAMES[character];
  if (how === "name") return found;
  const code = character.codePointAt(0) ?? 0;
  if (how === "decimal") return `&#${code};`;
  const digits = code.toString(16);
  return random.chance(0.5) ? `&#x${digits};` : `&#X${digits.toUpperCase()};`;
}

/** An ampersand or a bracket of text stays an entity; inside quotes only the quote itself must. */
function mayBeRaw(character: string, quote: string): boolean {
  if (character === "&") return false;
  return quote === "text" ? character !== "<" : character !== quote;
}
