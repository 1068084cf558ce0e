import type { ComparedPair } from "./group-pairs.js";
import type { DedupeSettings } from "./options.js";
import type { PaperFeatures } from "./paper-features.js";
import { scoreOf } from "./weigh-evidence.js";

/** What it adds to the score of a short title that only one title of the data can stand for. */
const WEIGHT = 0.12;

/**
 * Newsletters shorten titles: "TextGrad" for "TextGrad: Automatic Differentiation via Text". Two
 * records alone do not tell whether the short title means this paper; all records together do, where
 * exactly one of their titles begins so. Answers the pairs that this makes matches.
 */
export function uniqueNameMatches(
  possible: Iterable<ComparedPair>,
  featuresAt: (at: number) => PaperFeatures,
  settings: DedupeSettings,
): ComparedPair[] {
  const byShort = new Map<number, Set<string>>();
  const named: { pair: ComparedPair; short: number }[] = [];
  for (const pair of possible) {
    const sides = shortAndLong(pair, featuresAt);
    if (sides === undefined) continue;
    const titles = byShort.get(sides.short) ?? new Set<string>();
    byShort.set(sides.short, titles.add(sides.long));
    named.push({ pair, short: sides.short });
  }
  return named.flatMap(({ pair, short }) => {
    if (byShort.get(short)?.size !== 1) return [];
    const { comparison } = pair;
    const [a, b] = [featuresAt(pair.a).rawTitle, featuresAt(pair.b).rawTitle];
    const evidence = [
      ...comparison.evidence,
      { name: "unique-title" as const, finding: "only one", a, b, weight: WEIGHT },
    ];
    const score = scoreOf(evidence);
    if (score < settings.matchThreshold) return [];
    return [
      { ...pair, comparison: { ...comparison, decision: "match" as const, score, evidence } },
    ];
  });
}

/** The record with the short title, which states nobody, and the long title it may stand for. */
function shortAndLong(
  { a, b, comparison }: ComparedPair,
  featuresAt: (at: number) => PaperFeatures,
) {
  const title = comparison.evidence.find(({ name }) => name === "title");
  if (title?.finding !== "name" && title?.finding !== "part-of-title") return undefined;
  if (comparison.vetoes.length > 0) return undefined;
  const [left, right] = [featuresAt(a), featuresAt(b)];
  const isLeftShort = left.plainTitle.length <= right.plainTitle.length;
  const [short, long] = isLeftShort ? [left, right] : [right, left];
  if (short.authors.length > 0) return undefined;
  return { short: isLeftShort ? a : b, long: long.plainTitle };
}
