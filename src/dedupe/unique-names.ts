import type { ComparedPair } from "./group-pairs.js";
import type { DedupeSettings } from "./options.js";
import type { PaperFeatures } from "./paper-features.js";
import { venuesAgree } from "./venue-agreement.js";
import { scoreOf } from "./weigh-evidence.js";

/** What it adds to the score of a short title that only one title of the data can stand for. */
const WEIGHT = 0.12;

/**
 * Newsletters shorten titles: "TextGrad" for "TextGrad: Automatic Differentiation via Text". Two
 * records alone do not tell whether the short title means this paper; all records together do, where
 * exactly one of their titles begins so. Answers the pairs that this makes matches.
 */
export function uniqueNameMatches(
  possible: readonly ComparedPair[],
  papers: readonly PaperFeatures[],
  settings: DedupeSettings,
): ComparedPair[] {
  const byShort = new Map<string, Set<string>>();
  const named = possible.flatMap((pair) => {
    const sides = shortAndLong(pair, papers);
    if (sides === undefined) return [];
    const titles = byShort.get(sides.short) ?? new Set<string>();
    byShort.set(sides.short, titles.add(sides.long));
    return [{ pair, ...sides }];
  });
  return named.flatMap(({ pair, short }) => {
    if (byShort.get(short)?.size !== 1) return [];
    const { comparison } = pair;
    const [a, b] = [papers[pair.a]?.rawTitle ?? "", papers[pair.b]?.rawTitle ?? ""];
    const evidence = [
      ...comparison.evidence,
      { name: "unique-title" as const, finding: "only one", a, b, weight: WEIGHT },
    ];
    const score = scoreOf(evidence);
    if (score < settings.matchThreshold) return [];
    return [{ ...pair, comparison: { ...comparison, decision: "match" as const, score, evidence } }];
  });
}

/** The short title of a record that states nobody, and the long title it may stand for. */
function shortAndLong({ a, b, comparison }: ComparedPair, papers: readonly PaperFeatures[]) {
  const title = comparison.evidence.find(({ name }) => name === "title");
  if (title?.finding !== "name" && title?.finding !== "part-of-title") return undefined;
  if (comparison.vetoes.length > 0) return undefined;
  const [left, right] = [papers[a], papers[b]];
  if (left === undefined || right === undefined) return undefined;
  const [short, long] = left.plainTitle.length <= right.plainTitle.length ? [left, right] : [right, left];
  if (short.authors.length > 0) return undefined;
  return { short: short.plainTitle, long: long.plainTitle };
}

/** What it adds to the score of a column or an editorial that has only one counterpart. */
const ONLY_COUNTERPART = 0.2;

/**
 * "Editorial" says nothing, but two listings that show one editorial each, by the same people, in
 * the same year and not in different issues, show the same one.
 */
export function onlyCounterparts(
  possible: readonly ComparedPair[],
  papers: readonly PaperFeatures[],
): ComparedPair[] {
  const generic = possible.filter((pair) => isGenericPair(pair, papers));
  const counts = new Map<number, number>();
  for (const { a, b } of generic) {
    counts.set(a, (counts.get(a) ?? 0) + 1);
    counts.set(b, (counts.get(b) ?? 0) + 1);
  }
  return generic.flatMap((pair) => {
    const { a, b, comparison } = pair;
    const [left, right] = [papers[a], papers[b]];
    if (left === undefined || right === undefined) return [];
    if (counts.get(a) !== 1 || counts.get(b) !== 1 || !standsElsewhere(left, right)) return [];
    const evidence = [
      ...comparison.evidence,
      { name: "unique-title" as const, finding: "only one", a: left.rawTitle, b: right.rawTitle, weight: ONLY_COUNTERPART },
    ];
    return [{ ...pair, comparison: { ...comparison, decision: "match" as const, score: scoreOf(evidence), evidence } }];
  });
}

function isGenericPair({ a, b, comparison }: ComparedPair, papers: readonly PaperFeatures[]): boolean {
  const [left, right] = [papers[a], papers[b]];
  const finding = (name: string) => comparison.evidence.find((item) => item.name === name)?.finding;
  return (
    comparison.vetoes.length === 0 &&
    left?.generic === true &&
    right?.generic === true &&
    finding("authors") === "same" &&
    finding("year") === "same" &&
    !finding("pages")?.startsWith("other") &&
    (left.issue === undefined || right.issue === undefined || left.issue === right.issue)
  );
}

/** On listings of which none shows both, and in venues that can be one. */
function standsElsewhere(a: PaperFeatures, b: PaperFeatures): boolean {
  if (a.listings.length === 0 || b.listings.length === 0) return false;
  return a.listings.every((listing) => !b.listings.includes(listing)) && venuesAgree(a.venue, b.venue);
}
