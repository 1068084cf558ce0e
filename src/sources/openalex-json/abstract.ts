import { isJsonObject } from "../../json/json-value.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Raw } from "../source.js";

/**
 * Puts an abstract together again from the places of its words, `{"We": [0], "read": [1, 3]}`. Places
 * that nobody claims leave nothing behind, and of two words at one place both are kept.
 */
export function readInvertedAbstract(work: JsonNode, read: MemberReader): Raw | undefined {
  const index = read.object(work, "abstract_inverted_index", "abstract");
  if (index === undefined || !isJsonObject(index.value)) return undefined;
  const words: { place: number; word: string }[] = [];
  for (const [word, places] of Object.entries(index.value)) {
    // An abstract has hundreds of words: nodes with pointers are made for what is wrong alone.
    const isRight = Array.isArray(places) && places.every(isPlace);
    const right: readonly number[] = isRight ? places : readPlaces(index, word, read);
    for (const place of right) words.push({ place, word });
  }
  if (words.length === 0) return undefined;
  return { text: inOrder(words).join(" "), ...read.spanOf(index) };
}

/** The places of a word that are some; the others are reported. */
function readPlaces(index: JsonNode, word: string, read: MemberReader): number[] {
  return read.items(read.list(index, word, "abstract")).flatMap((node) => {
    const { value } = node;
    if (isPlace(value)) return [value];
    read.invalid(node, "This is not the place of a word.", "abstract");
    return [];
  });
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function inOrder(words: readonly { place: number; word: string }[]): string[] {
  return [...words].sort((a, b) => a.place - b.place).map(({ word }) => word);
}
