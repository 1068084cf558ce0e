import { commonNeighbours } from "./common-neighbours.js";
import type { Comparison } from "./comparison.js";
import { sharesId } from "./identifier-evidence.js";

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

/** What grouping needs to know of a match. */
export interface MatchEdge {
  a: number;
  b: number;
  /** Stronger edges come first; those that share an identifier before all others. */
  strength: number;
  byId: boolean;
}

export function edgeOf({ a, b, comparison }: ComparedPair): MatchEdge {
  const byId = sharesId(comparison.evidence);
  return { a, b, strength: (byId ? 2 : 0) + rawScore(comparison), byId };
}

export interface Grouping {
  /** Places in the input, every record in one group, ascending. */
  clusters: number[][];
  refused: RefusedJoin[];
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
 */
export function groupPairs(
  count: number,
  edges: readonly MatchEdge[],
  order: (a: number, b: number) => number,
  compare: (a: number, b: number) => Comparison,
  { maxClusterSize, leastMean }: GroupingLimits,
): Grouping {
  const groupOf = Array.from({ length: count }, (_, at) => at);
  const members = new Map<number, number[]>();
  const membersOf = (group: number): number[] => members.get(group) ?? [group];
  const refused: RefusedJoin[] = [];
  for (const at of strongestFirst(edges, count, order)) {
    const edge = edges[at];
    if (edge === undefined) continue;
    const { a, b, byId } = edge;
    const [left, right] = [groupOf[a] ?? a, groupOf[b] ?? b];
    if (left === right) continue;
    const [ofLeft, ofRight] = [membersOf(left), membersOf(right)];
    const reason = reasonAgainst(ofLeft, ofRight, byId);
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
  return { clusters: collect(groupOf), refused };

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

/**
 * The places of edges, strongest first; among equally strong ones, those whose ends have most matches
 * in common. Numbers are sorted, not edges, since there may be millions.
 */
function strongestFirst(
  edges: readonly MatchEdge[],
  count: number,
  order: (a: number, b: number) => number,
): Uint32Array {
  const countCommon = commonNeighbours(edges, count);
  const common = Uint32Array.from(edges, ({ a, b }) => countCommon(a, b));
  const turned = Uint8Array.from(edges, ({ a, b }) => (order(a, b) <= 0 ? 0 : 1));
  const first = (at: number) => (turned[at] === 0 ? edges[at]?.a : edges[at]?.b) ?? 0;
  const second = (at: number) => (turned[at] === 0 ? edges[at]?.b : edges[at]?.a) ?? 0;
  return Uint32Array.from(edges, (_edge, at) => at).sort(
    (x, y) =>
      (edges[y]?.strength ?? 0) - (edges[x]?.strength ?? 0) ||
      (common[y] ?? 0) - (common[x] ?? 0) ||
      order(first(x), first(y)) ||
      order(second(x), second(y)),
  );
}

/** Above 1, too: among equal titles, those with equal authors and pages come first. */
function rawScore({ evidence }: Comparison): number {
  const sum = evidence.reduce((total, { weight }) => total + weight, 0);
  return Math.round(Math.min(1.9, sum) * 10_000) / 10_000;
}

function collect(groupOf: readonly number[]): number[][] {
  const places = new Int32Array(groupOf.length).fill(-1);
  const clusters: number[][] = [];
  groupOf.forEach((group, at) => {
    const place = places[group] ?? -1;
    if (place >= 0) clusters[place]?.push(at);
    else {
      places[group] = clusters.length;
      clusters.push([at]);
    }
  });
  return clusters;
}
