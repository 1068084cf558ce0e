import { type DedupeSet, pairKey } from "./read-set.js";

/** Precision, recall and F1 of a set of things that were found. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
  wrong: number;
  missed: number;
}

export function scoreOfCounts(right: number, wrong: number, missed: number): Score {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, wrong, missed };
}

/** All pairs within clusters; for two-source sets only those across sources. */
export function closurePairs(
  clusters: readonly number[][],
  set: DedupeSet,
  acrossOnly: boolean,
): Set<string> {
  const found = new Set<string>();
  for (const cluster of clusters) {
    for (const [at, a] of cluster.entries()) {
      for (const b of cluster.slice(at + 1)) {
        if (acrossOnly && set.sources[a] === set.sources[b]) continue;
        found.add(pairKey(set.ids[a] ?? "", set.ids[b] ?? ""));
      }
    }
  }
  return found;
}

export function pairScore(found: ReadonlySet<string>, truth: ReadonlySet<string>): Score {
  let right = 0;
  for (const pair of found) if (truth.has(pair)) right++;
  return scoreOfCounts(right, found.size - right, truth.size - right);
}

/** The protocol of bib-dedupe: the first record of each cluster is kept, the others are removed. */
export function removalScore(
  clusters: readonly number[][],
  { ids, clusterOf }: DedupeSet,
): Score & { wronglyRemoved: number } {
  const kept = new Set(clusters.map((cluster) => ids[Math.min(...cluster)] ?? ""));
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const group = clusterOf.get(id) ?? id;
    groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  let [right, wrong, missed] = [0, 0, 0];
  for (const group of groups.values()) {
    const left = group.filter((id) => kept.has(id)).length;
    if (left === 0) wrong++;
    right += left === 0 ? group.length - 1 : group.length - left;
    missed += Math.max(0, left - 1);
  }
  return { ...scoreOfCounts(right, wrong, missed), wronglyRemoved: wrong };
}

/** B-cubed over all records, singletons too; it inflates, so it decides nothing. */
export function bCubed(clusters: readonly number[][], { ids, clusterOf }: DedupeSet): number {
  const goldSize = new Map<string, number>();
  for (const id of ids)
    goldSize.set(clusterOf.get(id) ?? id, (goldSize.get(clusterOf.get(id) ?? id) ?? 0) + 1);
  let [precision, recall] = [0, 0];
  for (const cluster of clusters) {
    const inCluster = new Map<string, number>();
    for (const at of cluster) {
      const gold = clusterOf.get(ids[at] ?? "") ?? ids[at] ?? "";
      inCluster.set(gold, (inCluster.get(gold) ?? 0) + 1);
    }
    for (const [gold, count] of inCluster) {
      precision += (count * count) / cluster.length;
      recall += (count * count) / (goldSize.get(gold) ?? 1);
    }
  }
  const [p, r] = [precision / ids.length, recall / ids.length];
  return (2 * p * r) / (p + r);
}

/** Clusters of more than one record that are exactly a true one. */
export function clusterScore(clusters: readonly number[][], { ids, clusterOf }: DedupeSet): Score {
  const gold = new Map<string, string[]>();
  for (const id of ids) {
    const name = clusterOf.get(id) ?? id;
    gold.set(name, [...(gold.get(name) ?? []), id]);
  }
  const truth = new Set(
    [...gold.values()].filter(({ length }) => length > 1).map((group) => group.sort().join(" ")),
  );
  const found = clusters.filter(({ length }) => length > 1);
  const right = found.filter((cluster) => {
    return truth.has(
      cluster
        .map((at) => ids[at] ?? "")
        .sort()
        .join(" "),
    );
  }).length;
  return scoreOfCounts(right, found.length - right, truth.size - right);
}
