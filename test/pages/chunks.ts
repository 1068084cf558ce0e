import type { Random } from "./random.js";

/** Cuts a text into parts of random lengths, up to `longest`. */
export function chunksOf(text: string, random: Random, longest: number): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = 1 + random.below(longest);
    chunks.push(text.slice(at, at + length));
    at += length;
  }
  return chunks;
}
