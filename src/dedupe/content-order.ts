import { paperKey } from "../ids/index.js";
import type { Paper } from "../model/index.js";
import { compareBytes } from "./compare-bytes.js";

/**
 * An order of papers that depends on what they say alone, so that answers do not depend on the order
 * of the input: by `paperKey`, then by all they state.
 */
export function contentOrder(papers: readonly Paper[]): (a: number, b: number) => number {
  const keys = papers.map(paperKey);
  const texts = new Map<number, string>();
  const textOf = (at: number): string => {
    const known = texts.get(at);
    if (known !== undefined) return known;
    const text = stableText(papers[at]);
    texts.set(at, text);
    return text;
  };
  return (a, b) =>
    compareBytes(keys[a] ?? "", keys[b] ?? "") || compareBytes(textOf(a), textOf(b)) || a - b;
}

/** JSON with the members of every object in byte order. */
export function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([name, member]) => `${JSON.stringify(name)}:${stableText(member)}`);
  return `{${members.join(",")}}`;
}
