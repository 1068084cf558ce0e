import type { Paper } from "trending-papers";
import {
  type Comparison,
  candidatePairs,
  comparePapers,
  dedupePapers,
  explainMatch,
} from "trending-papers/dedupe";
import type { NamedPapers } from "./protocol.js";

/** Two records side by side and what their comparison says. */
export interface PairView {
  a: string;
  b: string;
  inputs: string;
  words: string;
}

export interface MergeView {
  papers: Paper[];
  /** Papers that were made of more than one record. */
  merged: { title: string; records: string[]; words: string[] }[];
  /** Pairs that a person should look at. */
  possible: PairView[];
  /** Pairs that look alike and were kept apart, each with the veto. */
  vetoed: PairView[];
  notes: string[];
}

/** Below this score two titles do not look alike, and that they are apart surprises nobody. */
const LOOKS_ALIKE = 0.6;
const MOST_VETOED = 100;
/** So many records are compared each with each; of more, only those that share a key. */
const FEW = 400;

/** Finds records that are one paper, and says why of each pair that was joined or kept apart. */
export function mergeView(listings: readonly NamedPapers[]): MergeView {
  const records = listings.flatMap(({ name, papers }) => papers.map((paper) => ({ name, paper })));
  const papers = records.map(({ paper }) => paper);
  const result = dedupePapers(papers);
  const shown = (at: number) => {
    const record = records[at];
    return record === undefined ? "" : `${record.paper.title} (${record.name})`;
  };
  const view = (a: number, b: number, comparison: Comparison): PairView => ({
    a: papers[a]?.title ?? "",
    b: papers[b]?.title ?? "",
    inputs: [...new Set([records[a]?.name, records[b]?.name])].join(" / "),
    words: explainMatch(comparison),
  });
  const merged = result.clusters.filter(({ members }) => members.length > 1);
  return {
    papers: result.papers,
    merged: merged.map(({ members, paper }) => ({
      title: paper.title,
      records: members.map(shown),
      words: result.matches
        .filter(({ a, b }) => members.includes(a) && members.includes(b))
        .map(({ comparison }) => explainMatch(comparison)),
    })),
    possible: result.possible.map(({ a, b, comparison }) => view(a, b, comparison)),
    vetoed: vetoedPairs(papers).map(({ a, b, comparison }) => view(a, b, comparison)),
    notes: result.diagnostics.map(({ message }) => message),
  };
}

function vetoedPairs(papers: readonly Paper[]): { a: number; b: number; comparison: Comparison }[] {
  const found: { a: number; b: number; comparison: Comparison }[] = [];
  for (const [a, b] of pairsToExplain(papers)) {
    const [first, second] = [papers[a], papers[b]];
    if (first === undefined || second === undefined) continue;
    const comparison = comparePapers(first, second);
    if (comparison.vetoes.length > 0 && comparison.score >= LOOKS_ALIKE) {
      found.push({ a, b, comparison });
    }
  }
  return found.sort((x, y) => y.comparison.score - x.comparison.score).slice(0, MOST_VETOED);
}

function pairsToExplain(papers: readonly Paper[]): Iterable<readonly [number, number]> {
  return papers.length <= FEW ? allPairs(papers.length) : candidatePairs(papers).pairs;
}

function* allPairs(count: number): Generator<readonly [number, number]> {
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) yield [a, b];
}
