import { join } from "node:path";
import { token_sort_ratio } from "fuzzball";
import { compareFeatures } from "../../src/dedupe/compare-features.js";
import { candidatePairs, comparePapers, normalizeTitle } from "../../src/dedupe/index.js";
import { settingsOf } from "../../src/dedupe/options.js";
import { createPairSketches } from "../../src/dedupe/pair-sketch.js";
import { paperFeatures } from "../../src/dedupe/paper-features.js";
import type { Paper } from "../../src/index.js";
import { interleavedMedians } from "../measure.js";
import { hundredths, whole } from "../table.js";
import { writeMadeListing } from "./made-listing.js";
import { readLines } from "./read-lines.js";

const RECORDS = 10_000;

/** Pairs a second on the candidate pairs of a listing, beside what others do with a pair. */
export function pairRows(folder: string): string[][] {
  const file = join(folder, "pairs.jsonl");
  writeMadeListing(file, RECORDS);
  const papers: Paper[] = Array.from(readLines(file), (line) => JSON.parse(line));
  const features = papers.map(paperFeatures);
  const titles = papers.map(({ title }) => normalizeTitle(title));
  const { pairs } = candidatePairs(papers);
  const some = pairs.slice(0, 20_000);
  const settings = settingsOf();
  const sketches = createPairSketches();
  for (const each of features) sketches.push(each);
  const contestants: [string, number, () => number][] = [
    ["exact titles", pairs.length, () => count(pairs, (a, b) => titles[a] === titles[b])],
    [
      "compared, features at hand",
      pairs.length,
      () =>
        count(pairs, (a, b) => {
          const [left, right] = [features[a], features[b]];
          return (
            left !== undefined &&
            right !== undefined &&
            compareFeatures(left, right, settings).decision === "match"
          );
        }),
    ],
    [
      "bounded first, then compared",
      pairs.length,
      () =>
        count(pairs, (a, b) => {
          const [left, right] = [features[a], features[b]];
          return (
            left !== undefined &&
            right !== undefined &&
            !sketches.lettersExclude(a, b, settings.possibleThreshold) &&
            !sketches.titlesExclude(a, b, settings.possibleThreshold) &&
            compareFeatures(left, right, settings).decision === "match"
          );
        }),
    ],
    [
      "comparePapers",
      some.length,
      () =>
        count(some, (a, b) => {
          const [left, right] = [papers[a], papers[b]];
          return (
            left !== undefined &&
            right !== undefined &&
            comparePapers(left, right).decision === "match"
          );
        }),
    ],
    [
      "fuzzball token_sort_ratio",
      some.length,
      () => count(some, (a, b) => token_sort_ratio(titles[a] ?? "", titles[b] ?? "") >= 90),
    ],
  ];
  const times = interleavedMedians(
    contestants.map(([, , run]) => run),
    { rounds: 7, warmUps: 2 },
  );
  const rates = contestants.map(([, size], at) => (size / (times[at] ?? Number.NaN)) * 1000);
  return contestants.map(([name], at) => [
    name,
    whole(rates[at] ?? 0),
    ((rates[at] ?? 0) / (rates[0] ?? 1)).toPrecision(2),
    hundredths((rates[at] ?? 0) / (rates.at(-1) ?? 1)),
  ]);
}

function count(
  pairs: readonly [number, number][],
  isMatch: (a: number, b: number) => boolean,
): number {
  return pairs.reduce((total, [a, b]) => total + Number(isMatch(a, b)), 0);
}
