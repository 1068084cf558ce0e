import type { Evidence } from "./comparison.js";
import type { ComparedPair } from "./group-pairs.js";
import type { DedupeSettings } from "./options.js";
import type { PaperFeatures } from "./paper-features.js";
import { venuesAgree } from "./venue-agreement.js";
import { scoreOf } from "./weigh-evidence.js";

/** What it adds to the score of a title that changed, and of a column or an editorial. */
const WEIGHTS = { changed: 0.12, generic: 0.2 } as const;

/**
 * Two listings, each of which shows one paper by these people in this year with a title like this,
 * show the same one: "Editorial" and "Editorial", "A Standard" and "A Standard for Video". Only pairs
 * count in which neither record has another counterpart, and both are free: nothing else matches them.
 */
export function onlyCounterparts(
  possible: Iterable<ComparedPair>,
  isFree: (at: number) => boolean,
  featuresAt: (at: number) => PaperFeatures,
  settings: DedupeSettings,
): ComparedPair[] {
  const counts = new Map<number, number>();
  const open: ComparedPair[] = [];
  for (const pair of possible) {
    const { a, b } = pair;
    counts.set(a, (counts.get(a) ?? 0) + 1);
    counts.set(b, (counts.get(b) ?? 0) + 1);
    if (!isFree(a) || !isFree(b)) continue;
    if (!standsElsewhere(featuresAt(a), featuresAt(b))) continue;
    if (isByTheSame(pair, featuresAt(a), featuresAt(b))) open.push(pair);
  }
  return open.flatMap((pair) => {
    if (counts.get(pair.a) !== 1 || counts.get(pair.b) !== 1) return [];
    const [a, b] = [featuresAt(pair.a), featuresAt(pair.b)];
    const weight = a.generic || b.generic ? WEIGHTS.generic : WEIGHTS.changed;
    const only: Evidence = {
      name: "only-counterpart",
      finding: "only one",
      a: a.rawTitle,
      b: b.rawTitle,
      weight,
    };
    const evidence = [...pair.comparison.evidence, only];
    const score = scoreOf(evidence);
    if (score < settings.matchThreshold) return [];
    return [
      { ...pair, comparison: { ...pair.comparison, decision: "match" as const, score, evidence } },
    ];
  });
}

function isByTheSame({ comparison }: ComparedPair, a: PaperFeatures, b: PaperFeatures): boolean {
  const finding = (name: string) => comparison.evidence.find((item) => item.name === name)?.finding;
  if (comparison.vetoes.length > 0 || finding("year") !== "same") return false;
  if (finding("pages")?.startsWith("other") === true) return false;
  if (a.issue !== undefined && b.issue !== undefined && a.issue !== b.issue) return false;
  if (a.generic || b.generic) return finding("authors") === "same" && venuesAgree(a.venue, b.venue);
  return finding("authors") === "same" || finding("authors") === "agree";
}

/** On listings of which none shows both. */
function standsElsewhere(a: PaperFeatures, b: PaperFeatures): boolean {
  if (a.listings.length === 0 || b.listings.length === 0) return false;
  return a.listings.every((listing) => !b.listings.includes(listing));
}
