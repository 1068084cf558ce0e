import { isBlock, isGap, spotsOf } from "../outline.js";
import type { Token } from "../tokens.js";
import type { Mutation } from "./mutation.js";

const BLANKS = ["\n", "\n\n\t\t", " ", "\r\n    ", "\t"];

/** White space beside the tags of blocks, where none is seen. */
export const blanksInserted: Mutation = {
  name: "white space inserted",
  change: (tokens, random) => {
    const spots = spotsOf(tokens);
    return tokens.flatMap((token, at) => {
      const beside = isEdge(tokens[at - 1]) || isEdge(token);
      if (!beside || !isGap(spots, at) || !random.chance(0.5)) return [token];
      const blank: Token = { type: "text", source: random.pick(BLANKS) };
      return [blank, token];
    });
  },
};

/** As minifiers do: what is not seen goes, what is seen is one blank. */
export const blanksRemoved: Mutation = {
  name: "white space removed",
  change: (tokens) => {
    const spots = spotsOf(tokens);
    return tokens.flatMap((token, at) => {
      if (token.type !== "text" || spots[at]?.inBody !== true) return [token];
      let source = token.source.replace(/\s+/g, " ");
      if (isEdge(tokens[at - 1])) source = source.trimStart();
      if (isEdge(tokens[at + 1])) source = source.trimEnd();
      return source === "" ? [] : [{ ...token, source }];
    });
  },
};

/** White space inside tags: before attributes, around `=`, before `>`. */
export const blanksInTags: Mutation = {
  name: "white space in tags",
  change: (tokens, random) =>
    tokens.map((token) => {
      if (token.type === "close") return random.chance(0.3) ? { ...token, tail: " \n" } : token;
      if (token.type !== "open") return token;
      const attributes = token.attributes.map((one) => ({
        ...one,
        before: random.pick([" ", "\n\t", "  "]),
        equals: one.equals === "" ? "" : random.pick(["=", " = ", "=\n"]),
      }));
      const bare = attributes.at(-1)?.quote === "" ? " " : "";
      return { ...token, attributes, tail: random.pick([bare, " ", "\n"]) + token.tail.trim() };
    }),
};

function isEdge(token: Token | undefined): boolean {
  return (token?.type === "open" || token?.type === "close") && isBlock(token.name);
}
