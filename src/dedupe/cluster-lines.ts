import { bytesInMemory } from "./byte-store.js";
import { compareBytes } from "./compare-bytes.js";
import { createRankList } from "./content-order.js";
import { decidePairs } from "./decide-pairs.js";
import type { DedupeSettings } from "./options.js";
import { type LineFilter, REPEATING } from "./pair-lines.js";
import { recentValues } from "./recent-values.js";
import { readRecordNote } from "./record-note.js";
import { withoutListings } from "./repeating-listings.js";
import { createSortedWords, visitOnce } from "./sorted-words.js";
import { createTextList } from "./text-list.js";

const MOST_REMEMBERED = 8_000;

/**
 * Reads the lines that the pair filter wrote, in any order, and writes `<id> <cluster>` for every
 * record: clusters are called by the smallest id in them. What is kept is the ids, and the notes of
 * records that are in a pair.
 *
 * All lines of records that pairs connect have to come together; others may go to another process.
 */
export function createClusterFilter(settings: DedupeSettings): LineFilter {
  const places = new Map<string, number>();
  const ids: string[] = [];
  const noteOf: number[] = [];
  const notes = createTextList(bytesInMemory());
  const ranks = createRankList();
  const pairs = createSortedWords();
  const repeating = new Set<number>();
  return { write, end };

  function write(line: string): Iterable<string> {
    const [first = "", second, , , left, right] = line.split("\t");
    if (first === "") throw new Error("expected an id");
    if (first === REPEATING) repeating.add(Number.parseInt(second ?? "", 16));
    else if (second === undefined) placeOf(first, undefined);
    else {
      if (left === undefined || right === undefined) throw new Error("expected two notes");
      const [a, b] = [placeOf(first, left), placeOf(second, right)];
      pairs.push(Math.min(a, b), Math.max(a, b));
    }
    return [];
  }

  function placeOf(id: string, note: string | undefined): number {
    const place = places.get(id) ?? ids.length;
    if (place === ids.length) {
      places.set(id, place);
      ids.push(id);
    }
    if (note !== undefined && noteOf[place] === undefined) {
      ranks.push(readRecordNote(note).rank);
      noteOf[place] = notes.size;
      notes.push(note);
    }
    return place;
  }

  function* end(): Generator<string> {
    const featuresAt = recentValues((at) => {
      const { features } = readRecordNote(notes.textAt(noteOf[at] ?? 0));
      return withoutListings(features, repeating);
    }, MOST_REMEMBERED);
    const order = (a: number, b: number) =>
      ranks.compare(noteOf[a] ?? 0, noteOf[b] ?? 0) || compareBytes(ids[a] ?? "", ids[b] ?? "");
    const { clusters } = decidePairs(
      { size: ids.length, featuresAt, order },
      (visit) => visitOnce(pairs, visit),
      settings,
    );
    for (const members of clusters) {
      const named = members.map((at) => ids[at] ?? "").sort(compareBytes);
      for (const id of named) yield `${id}\t${named[0] ?? id}`;
    }
  }
}
