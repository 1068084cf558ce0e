import type { Random } from "../random.js";
import type { Attribute, Token } from "../tokens.js";
import type { Mutation } from "./mutation.js";

export const classesRemoved: Mutation = {
  name: "classes removed",
  change: (tokens) => withAttributes(tokens, (list) => list.filter(({ name }) => !isClass(name))),
};

export const classesRenamed: Mutation = {
  name: "classes renamed",
  change: (tokens, random) => {
    const seed = random.below(1_000_000);
    const rename = (value: string) => value.replace(/[^\s]+/g, (word) => `c${hash(word, seed)}`);
    return withAttributes(tokens, (list) =>
      list.map((one) => (isClass(one.name) ? { ...one, value: rename(one.value) } : one)),
    );
  },
};

export const attributesReordered: Mutation = {
  name: "attributes reordered",
  change: (tokens, random) =>
    withAttributes(tokens, (list) => {
      if (list.length < 2) return list;
      return random.shuffle(list).map((one) => ({ ...one, before: " " }));
    }),
};

export const attributesAdded: Mutation = {
  name: "attributes added",
  change: (tokens, random) =>
    withAttributes(tokens, (list) => {
      if (!random.chance(0.1)) return list;
      const value = random.pick([
        "svelte-1a2b3c",
        "<h3><a href='/papers/2401.00001'>Other</a></h3>",
        "/papers/9999.99999",
        "999",
        "",
      ]);
      const name = random.pick(["data-svelte-h", "data-note", "aria-describedby", "x-ref"]);
      const added = { before: " ", name, equals: "=", quote: '"', value } as const;
      return random.chance(0.5) ? [added, ...list] : [...list, added];
    }),
};

export const quotesChanged: Mutation = {
  name: "quotes changed",
  change: (tokens, random) => {
    const wanted = random.pick(["'", "bare", "any"] as const);
    const changed = withAttributes(tokens, (list) =>
      list.map((one) => {
        if (one.equals === "" || one.name.toLowerCase() === "srcdoc") return one;
        const style = wanted === "any" ? random.pick(["'", '"', "bare"] as const) : wanted;
        return quoted(one, style);
      }),
    );
    return changed.map(endBareValue);
  },
};

export const emptyValuesWritten: Mutation = {
  name: "empty values written out",
  change: (tokens) =>
    withAttributes(tokens, (list) =>
      list.map((one) => (one.equals === "" ? { ...one, equals: "=", quote: '"' as const } : one)),
    ),
};

function quoted(one: Attribute, style: "'" | '"' | "bare"): Attribute {
  if (style === "bare") {
    const safe = one.value !== "" && !/[\s"'`=<>]/.test(one.value);
    return safe ? { ...one, equals: "=", quote: "" } : one;
  }
  const value = one.value.replaceAll(style, style === "'" ? "&#39;" : "&quot;");
  return { ...one, quote: style, value };
}

/** A slash after a bare value would belong to the value. */
function endBareValue(token: Token): Token {
  if (token.type !== "open" || !token.tail.startsWith("/")) return token;
  const last = token.attributes.at(-1);
  return last?.quote === "" && last.equals !== "" ? { ...token, tail: ` ${token.tail}` } : token;
}

function withAttributes(
  tokens: readonly Token[],
  change: (list: Attribute[]) => Attribute[],
): Token[] {
  return tokens.map((token) => {
    if (token.type !== "open") return token;
    return { ...token, attributes: change(token.attributes) };
  });
}

function isClass(name: string): boolean {
  return name.toLowerCase() === "class";
}

function hash(word: string, seed: number): string {
  let value = seed;
  for (const unit of word) value = (Math.imul(value, 31) + (unit.codePointAt(0) ?? 0)) >>> 0;
  return value.toString(36);
}

/** For mutations that need an attribute of their own. */
export function attribute(name: string, value: string): Attribute {
  return { before: " ", name, equals: "=", quote: '"', value };
}

/** Upper, lower or mixed: names of tags and attributes have no case. */
export const caseChanged: Mutation = {
  name: "tag case changed",
  change: (tokens, random) => {
    const all = random.pick(["upper", "mixed", "tags"] as const);
    return tokens.map((token) => {
      if (token.type === "close") return { ...token, name: recased(token.name, all, random) };
      if (token.type !== "open") return token;
      const attributes = token.attributes.map((one) =>
        all === "tags" ? one : { ...one, name: recased(one.name, all, random) },
      );
      return { ...token, name: recased(token.name, all, random), attributes };
    });
  },
};

function recased(name: string, how: "upper" | "mixed" | "tags", random: Random): string {
  if (how !== "mixed") return name.toUpperCase();
  return [...name].map((one) => (random.chance(0.5) ? one.toUpperCase() : one)).join("");
}
