import { closingTags, isBlock, isVoid, type Spot, spotsOf } from "../outline.js";
import type { Random } from "../random.js";
import { readTokens, type Token } from "../tokens.js";
import type { Mutation } from "./mutation.js";

const INLINE = ["<span>", '<span class="contents">', "<x-wrap>", "<hf-card-part>"];
const BLOCK = ["<div>", '<div class="wrap">', "<section>", "<x-wrap>"];
const FIXED = new Set(["html", "head", "body"]);

/** Something around elements: blocks around blocks, inline elements around the others. */
export const elementsWrapped: Mutation = {
  name: "elements wrapped",
  change: (tokens, random) => {
    const spots = spotsOf(tokens);
    const closing = closingTags(tokens);
    const before = new Map<number, string[]>();
    const after = new Map<number, string[]>();
    tokens.forEach((token, at) => {
      const spot = spots[at];
      if (token.type !== "open" || spot === undefined || !mayBeWrapped(token.name, spot)) return;
      const end = isVoid(token) ? at : closing.get(at);
      if (end === undefined || !random.chance(0.2)) return;
      const block = isBlock(token.name) && !spot.inParagraph;
      const wrapper = random.pick(block ? BLOCK : INLINE);
      before.set(at, [...(before.get(at) ?? []), wrapper]);
      after.set(end, [`</${/[\w-]+/.exec(wrapper)?.[0]}>`, ...(after.get(end) ?? [])]);
    });
    return tokens.flatMap((token, at) => [
      ...(before.get(at) ?? []).flatMap(readTokens),
      token,
      ...(after.get(at) ?? []).flatMap(readTokens),
    ]);
  },
};

/** An inline element around runs of text. */
export const textWrapped: Mutation = {
  name: "text wrapped",
  change: (tokens, random) => {
    const spots = spotsOf(tokens);
    return tokens.flatMap((token, at): Token[] => {
      if (token.type !== "text" || token.source.trim() === "") return [token];
      if (!isWrappable(spots[at], random)) return [token];
      const wrapper = random.pick(INLINE);
      const name = /[\w-]+/.exec(wrapper)?.[0];
      return [...readTokens(wrapper), token, ...readTokens(`</${name}>`)];
    });
  },
};

/** An inline element around one word of a run of text, as highlighting does. */
export const wordsWrapped: Mutation = {
  name: "words wrapped",
  change: (tokens, random) => {
    const spots = spotsOf(tokens);
    return tokens.flatMap((token, at): Token[] => {
      if (token.type !== "text" || !isWrappable(spots[at], random)) return [token];
      const words = [...token.source.matchAll(/\S+/g)];
      if (words.length < 2) return [token];
      const { index, 0: word } = random.pick(words);
      const end = index + word.length;
      const text = (source: string): Token[] => (source === "" ? [] : [{ type: "text", source }]);
      const mark = readTokens(`<mark>${word}</mark>`);
      return [...text(token.source.slice(0, index)), ...mark, ...text(token.source.slice(end))];
    });
  },
};

function isWrappable(spot: Spot | undefined, random: Random): boolean {
  return spot?.inBody === true && !spot.inDrawing && random.chance(0.2);
}

function mayBeWrapped(name: string, spot: Spot): boolean {
  return spot.inBody && !spot.inDrawing && !FIXED.has(name.toLowerCase());
}
