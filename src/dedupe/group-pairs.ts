import { commonNeighbours } from "./common-neighbours.js";
import type { Comparison } from "./comparison.js";
import { sharesId } from "./identifier-evidence.js";
import { withRoom } from "./with-room.js";

/** A compared pair of records, by their places in the input, `a` before `b`. */
export interface ComparedPair {
  a: number;
  b: number;
  comparison: Comparison;
}

/** Two groups that a match would have joined, and why they stay apart. */
export interface RefusedJoin {
  a: number;
  b: number;
  reason: "veto" | "mean-score" | "size";
}

export interface Grouping {
  /** Places in the input, every record in one group, ascending; the groups by their first record. */
  clusters: number[][];
  refused: RefusedJoin[];
}

/** Pairs as numbers, since there may be millions. */
export interface PairList {
  readonly size: number;
  /** Two numbers a pair, those of its records. */
  readonly ends: Uint32Array;
  readonly strengths: Uint16Array;
  push: (a: number, b: number, strength: number) => void;
}

export function createPairList(): PairList {
  let ends = new Uint32Array(64);
  let strengths = new Uint16Array(32);
  let size = 0;
  return {
    get size() {
      return size;
    },
    get ends() {
      return ends.subarray(0, size * 2);
    },
    get strengths() {
      return strengths.subarray(0, size);
    },
    push: (a, b, strength) => {
      ends = withRoom(ends, size * 2 + 2);
      strengths = withRoom(strengths, size + 1);
      ends[size * 2] = a;
      ends[size * 2 + 1] = b;
      strengths[size++] = strength;
    },
  };
}

const BY_ID = 20_000;

/**
 * Stronger matches come first: those that share an identifier before all others. Scores above 1
 * count, too: among equal titles, those with equal authors and pages come first.
 */
export function strengthOf({ evidence }: Comparison): number {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  const score = Math.round(Math.max(0, Math.min(1.9, sum)) * 10_000);
  return score + (sharesId(evidence) ? BY_ID : 0);
}

export interface GroupingLimits {
  maxClusterSize: number;
  /** Least mean score between two groups that no identifier joins. */
  leastMean: number;
}

/** The most pairs between two groups whose scores are looked at; vetoes are looked for in all. */
const MOST_SCORED = 64;

/**
 * Groups records by their matches, strongest first. Two groups are joined only if no pair between
 * them is vetoed, the group stays within the cap and, where no identifier is shared, the mean score
 * between them is high enough.
 *
 * @returns of each record the group that it is in, by the number of one of its records
 */
export function groupPairs(
  count: number,
  matches: PairList,
  order: (a: number, b: number) => number,
  compare: (a: number, b: number) => Comparison,
  { maxClusterSize, leastMean }: GroupingLimits,
): { groupOf: Uint32Array; refused: RefusedJoin[] } {
  const { strengths } = matches;
  const ends = inContentOrder(matches, order);
  const groupOf = Uint32Array.from({ length: count }, (_, at) => at);
  const members = new Map<number, number[]>();
  const membersOf = (group: number): number[] => members.get(group) ?? [group];
  const refused: RefusedJoin[] = [];
  for (const at of strongestFirst(ends, strengths, count, order)) {
    const [a, b] = [ends[at * 2] ?? 0, ends[at * 2 + 1] ?? 0];
    const [left, right] = [groupOf[a] ?? a, groupOf[b] ?? b];
    if (left === right) continue;
    const [ofLeft, ofRight] = [membersOf(left), membersOf(right)];
    const reason = reasonAgainst(ofLeft, ofRight, (strengths[at] ?? 0) >= BY_ID);
    if (reason !== undefined) {
      refused.push({ a: Math.min(a, b), b: Math.max(a, b), reason });
      continue;
    }
    const [into, from] = ofLeft.length >= ofRight.length ? [left, right] : [right, left];
    const joined = [...membersOf(into), ...membersOf(from)];
    for (const member of membersOf(from)) groupOf[member] = into;
    members.set(into, joined);
    members.delete(from);
  }
  return { groupOf, refused };

  function reasonAgainst(
    left: number[],
    right: number[],
    byId: boolean,
  ): RefusedJoin["reason"] | undefined {
    if (left.length + right.length > maxClusterSize) return "size";
    if (left.length === 1 && right.length === 1) return undefined;
    let sum = 0;
    let scored = 0;
    for (const a of left) {
      for (const b of right) {
        const { vetoes, score } = compare(a, b);
        if (vetoes.length > 0) return "veto";
        if (scored < MOST_SCORED) {
          sum += score;
          scored++;
        }
      }
    }
    return !byId && sum / scored < leastMean ? "mean-score" : undefined;
  }
}

/** The ends of each match in an order that does not depend on the order of the input. */
function inContentOrder(
  { ends, size }: PairList,
  order: (a: number, b: number) => number,
): Uint32Array {
  const ordered = ends.slice();
  for (let at = 0; at < size; at++) {
    const [a, b] = [ends[at * 2] ?? 0, ends[at * 2 + 1] ?? 0];
    if (order(a, b) > 0) ordered.set([b, a], at * 2);
  }
  return ordered;
}

/**
 * The places of matches, strongest first; among equally strong ones, those whose ends have most
 * matches in common.
 */
function strongestFirst(
  ends: Uint32Array,
  strengths: Uint16Array,
  count: number,
  order: (a: number, b: number) => number,
): Uint32Array {
  const countCommon = commonNeighbours(ends, count);
  const common = Uint32Array.from(strengths, (_, at) =>
    countCommon(ends[at * 2] ?? 0, ends[at * 2 + 1] ?? 0),
  );
  return Uint32Array.from(strengths, (_, at) => at).sort(
    (x, y) =>
      (strengths[y] ?? 0) - (strengths[x] ?? 0) ||
      (common[y] ?? 0) - (common[x] ?? 0) ||
      order(ends[x * 2] ?? 0, ends[y * 2] ?? 0) ||
      order(ends[x * 2 + 1] ?? 0, ends[y * 2 + 1] ?? 0),
  );
}

/** The groups, by their first record, members ascending. Only their beginnings are kept in memory. */
export function* clustersOf(groupOf: Uint32Array): Generator<number[]> {
  const last = new Int32Array(groupOf.length).fill(-1);
  const next = new Int32Array(groupOf.length).fill(-1);
  const isFirst = new Uint8Array(groupOf.length);
  groupOf.forEach((group, at) => {
    const before = last[group] ?? -1;
    if (before < 0) isFirst[at] = 1;
    else next[before] = at;
    last[group] = at;
  });
  for (let first = 0; first < groupOf.length; first++) {
    if (isFirst[first] === 0) continue;
    const members: number[] = [];
    for (let at = first; at >= 0; at = next[at] ?? -1) members.push(at);
    yield members;
  }
}
