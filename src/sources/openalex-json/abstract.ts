import type { JsonNode, MemberReader } from "../json-members.js";
import type { Raw } from "../source.js";

/**
 * Puts an abstract together again from the places of its words, `{"We": [0], "read": [1, 3]}`. Places
 * that nobody claims leave nothing behind, and of two words at one place both are kept.
 */
export function readInvertedAbstract(work: JsonNode, read: MemberReader): Raw | undefined {
  const index = read.object(work, "abstract_inverted_index", "abstract");
  if (index === undefined || typeof index.value !== "object" || index.value === null) {
    return undefined;
  }
  const words: { place: number; word: string }[] = [];
  for (const word of Object.keys(index.value)) {
    for (const place of read.items(read.list(index, word, "abstract"))) {
      if (isPlace(place.value)) words.push({ place: place.value, word });
      else read.invalid(place, "This is not the place of a word.", "abstract");
    }
  }
  if (words.length === 0) return undefined;
  words.sort((a, b) => a.place - b.place);
  return { text: words.map(({ word }) => word).join(" "), ...read.spanOf(index) };
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
