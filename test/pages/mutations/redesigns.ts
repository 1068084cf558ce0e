import type { Random } from "../random.js";
import type { Token } from "../tokens.js";
import type { Mutation } from "./mutation.js";

/**
 * Changes of the structure itself, as a redesign makes them. The text stays; whether records can
 * still be read is another matter, but what cannot be read must be said.
 */
export const REDESIGNS: readonly Mutation[] = [
  renaming("articles become other elements", ["article"], ["div", "li", "section", "x-card"]),
  renaming("headings change their level", ["h3"], ["h2", "h4"]),
  renaming("headings become plain elements", ["h3"], ["div", "span", "strong"]),
  renaming("lists become plain elements", ["ul", "li"], ["div"]),
  renaming("the header date becomes plain", ["time"], ["span", "div"]),
  rewriting("links to discussions point elsewhere", "href", (value) =>
    value.replace("#community", "/discussion"),
  ),
  rewriting("the vote link is gone", "href", (value) =>
    value.startsWith("/login?next=%2Fpapers%2F") ? "#" : value,
  ),
  rewriting("links are absolute", "href", (value) =>
    value.startsWith("/") ? `https://huggingface.co${value}` : value,
  ),
];

function renaming(name: string, from: readonly string[], to: readonly string[]): Mutation {
  return {
    name,
    change: (tokens: readonly Token[], random: Random) => {
      const chosen = random.pick(to);
      return tokens.map((token) => {
        if (token.type !== "open" && token.type !== "close") return token;
        return from.includes(token.name) ? { ...token, name: chosen } : token;
      });
    },
  };
}

function rewriting(name: string, attribute: string, change: (value: string) => string): Mutation {
  return {
    name,
    change: (tokens) =>
      tokens.map((token): Token => {
        if (token.type !== "open") return token;
        const attributes = token.attributes.map((one) =>
          one.name === attribute ? { ...one, value: change(one.value) } : one,
        );
        return { ...token, attributes };
      }),
  };
}
