import { pairAll, pairNeighbours } from "./block-pairs.js";
import { keysOf } from "./blocking-keys.js";
import { compareBytes } from "./compare-bytes.js";
import { compareFeatures } from "./compare-features.js";
import { createRankList } from "./content-order.js";
import { LISTING_KEY, RECORD_KEY } from "./key-lines.js";
import type { DedupeSettings } from "./options.js";
import { createPairSketches } from "./pair-sketch.js";
import { type RecordNote, readRecordNote } from "./record-note.js";
import { repeatsItself } from "./repeating-listings.js";

/** A line of a listing that repeats itself begins so. */
export const REPEATING = "!repeats";

/** Lines go in, one block of them is in memory, and lines come out. */
export interface LineFilter {
  /** @throws Error where a line is none of the step before, or not in order */
  write: (line: string) => Iterable<string>;
  end: () => Iterable<string>;
}

/**
 * Reads the sorted lines of all records and writes, in no order and some more than once:
 *
 * - `!repeats <listing>` for a listing that repeats itself
 * - `<id>` for a record
 * - `<id> <id> <decision> <score> <note> <note>` for two records that match or may match, listings
 *   left aside; the smaller id comes first
 *
 * A block that is too large is divided by finer keys, as in memory, and reported.
 *
 * @param onCapped is told of each such block
 */
export function createPairFilter(
  settings: DedupeSettings,
  onCapped: (key: string, size: number) => void,
): LineFilter {
  let key = "";
  let block: string[][] = [];
  const listing = { records: 0, titles: 0, title: "" };
  return {
    *write(line) {
      const [ofLine = "", ...fields] = line.split("\t");
      const [first = "", second] = fields;
      if (first === "") throw new Error("expected a key, a tab and more");
      if (ofLine !== key) {
        yield* end();
        if (compareBytes(ofLine, key) < 0) throw new Error(OUT_OF_ORDER);
        key = ofLine;
      }
      if (ofLine.startsWith(RECORD_KEY)) yield first;
      else if (ofLine.startsWith(LISTING_KEY)) count(first);
      else if (second === undefined) throw new Error("expected a key, an id and a note");
      else block.push(fields);
    },
    end,
  };

  function count(title: string): void {
    if (title < listing.title) throw new Error(OUT_OF_ORDER);
    if (title !== listing.title) listing.titles++;
    listing.title = title;
    listing.records++;
  }

  function* end(): Generator<string> {
    if (repeatsItself(listing.records, listing.titles))
      yield `${REPEATING}\t${key.slice(LISTING_KEY.length)}`;
    Object.assign(listing, { records: 0, titles: 0, title: "" });
    const records = block.length > 1 ? recordsOf(block) : [];
    block = [];
    if (records.length > settings.maxBlockSize) onCapped(key, records.length);
    if (records.length > 1) yield* pairsOf(records, key, settings);
  }
}

const OUT_OF_ORDER = "not in the order of bytes, as LC_ALL=C sort leaves lines";

interface BlockRecord extends RecordNote {
  id: string;
  text: string;
}

/** The records of a block, each once, by their ids. */
function recordsOf(fields: readonly string[][]): BlockRecord[] {
  const records = new Map<string, BlockRecord>();
  for (const [id = "", text = ""] of fields) {
    if (!records.has(id)) records.set(id, { id, text, ...noteOf(text) });
  }
  return [...records.values()].sort((a, b) => compareBytes(a.id, b.id));
}

function noteOf(text: string): RecordNote {
  const note = readRecordNote(text);
  return { ...note, features: { ...note.features, listings: [] } };
}

function* pairsOf(
  block: readonly BlockRecord[],
  key: string,
  settings: DedupeSettings,
): Generator<string> {
  const titles: string[] = [];
  const sketches = createPairSketches({
    push: (title) => titles.push(title),
    textAt: (at) => titles[at] ?? "",
  });
  const ranks = createRankList();
  for (const { features, rank } of block) {
    sketches.push(features);
    ranks.push(rank);
  }
  const order = (a: number, b: number) => ranks.compare(a, b) || a - b;
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  const push = (one: number, other: number) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    if (a === b || sketches.lettersExclude(a, b, settings.possibleThreshold)) return;
    const pair = a * block.length + b;
    if (seen.has(pair)) return;
    seen.add(pair);
    pairs.push([a, b]);
  };
  const all = Array.from(block, (_, at) => at);
  if (all.length <= settings.maxBlockSize) pairAll(all, push);
  else {
    pairNeighbours(all.toSorted(order), push);
    for (const members of dividedBy(block, key)) {
      if (members.length <= settings.maxBlockSize) pairAll(members, push);
      else pairNeighbours(members.toSorted(order), push);
    }
  }
  for (const [a, b] of pairs) {
    const [left, right] = [block[a], block[b]];
    if (left === undefined || right === undefined) continue;
    if (sketches.titlesExclude(a, b, settings.possibleThreshold)) continue;
    const { decision, score } = compareFeatures(left.features, right.features, settings);
    if (decision === "non-match") continue;
    yield [left.id, right.id, decision, String(score), left.text, right.text].join("\t");
  }
}

/** The records of a block that share another key, too. */
function dividedBy(block: readonly BlockRecord[], key: string): Iterable<number[]> {
  const finer = new Map<string, number[]>();
  for (const [at, { features }] of block.entries()) {
    for (const other of keysOf(features)) {
      if (other === key) continue;
      const members = finer.get(other);
      if (members === undefined) finer.set(other, [at]);
      else members.push(at);
    }
  }
  return finer.values();
}
