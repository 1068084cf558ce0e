import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as rank from "../../src/rank/index.js";

const votes = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.maxSafeNat(),
  fc.constantFrom(0, 2 ** 53, -(2 ** 53)),
);
const age = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.constantFrom(-2, -1, 0, 1e-9, 168),
);
const any = fc.tuple(votes, votes, votes, age, age);

/** Every formula that gives a number, on the same five. */
const formulas: Readonly<
  Record<string, (a: number, b: number, c: number, h: number, g: number) => number>
> = {
  hackerNewsScore: (points, _b, _c, ageHours) => rank.hackerNewsScore({ points, ageHours }),
  hackerNewsSimpleScore: (points, _b, _c, ageHours) =>
    rank.hackerNewsSimpleScore({ points, ageHours }),
  hackerNewsControversyFactor: (points, familySize) =>
    rank.hackerNewsControversyFactor({ points, familySize }),
  redditHot: (ups, downs, _c, h) => rank.redditHot({ ups, downs, listedAtSeconds: h * 3600 }),
  redditControversy: (ups, downs) => rank.redditControversy({ ups, downs }),
  lemmyControversy: (ups, downs) => rank.lemmyControversy({ ups, downs }),
  lemmyHot: (score, _b, _c, ageHours) => rank.lemmyHot({ score, ageHours }),
  lemmyScaled: (score, interactionsPerMonth, _c, ageHours) =>
    rank.lemmyScaled({ score, ageHours, interactionsPerMonth }),
  lobstersHotness: (score, commentPoints, base, h) =>
    rank.lobstersHotness({ score, commentPoints, base, listedAtSeconds: h * 3600 }),
  wilsonLower: (ups, downs) => rank.wilsonLower({ ups, downs }),
  wilsonUpper: (ups, downs) => rank.wilsonUpper({ ups, downs }),
  stackExchangeHot: (views, answers, score, ageHours, hoursSinceUpdate) =>
    rank.stackExchangeHot({
      views,
      answers,
      score,
      answerScores: score,
      ageHours,
      hoursSinceUpdate,
    }),
  votesPerHour: (a, _b, _c, ageHours) => rank.votesPerHour({ votes: a, ageHours }),
  starsPerHour: (starsBefore, starsNow, _c, hours) =>
    rank.starsPerHour({ starsBefore, starsNow, hours }) ?? 0,
  halfLifeScore: (a, _b, _c, h) => rank.halfLifeScore({ votes: a, listedAtSeconds: h * 3600 }),
  gammaPoissonRate: (count, _b, _c, exposure) => rank.gammaPoissonRate({ count, exposure }),
  spikeScore: (a, expected) => rank.spikeScore({ count: a, expected }),
  zScore: (a, b, c) => rank.zScore(a, [b, c, b]),
  growthForecast: (a, _b, _c, ageHours) =>
    rank.growthForecast({ count: a, ageHours }, { logGrowth: [2, 1, 0.5] }),
  discourseTop: (views, likes, posts) =>
    rank.discourseTop({ views, firstPostLikes: likes, likes, posts, postsOfTopic: posts }),
  discourseTop2013: (views, likes, posts) => rank.discourseTop2013({ views, likes, posts }),
  bayesianMean: (a, mean) =>
    rank.bayesianMean({ votes: a, mean }, { priorVotes: 100, priorMean: 7 }),
  bayesianStars: (a, b, c) => rank.bayesianStars([a, b, c]),
};

describe.each(Object.entries(formulas))("%s", (_name, formula) => {
  test("is finite, and no -0, for every finite input", () => {
    fc.assert(
      fc.property(any, (input) => {
        const score = formula(...input);
        expect(Number.isFinite(score)).toBe(true);
        expect(Object.is(score, -0)).toBe(false);
      }),
    );
  });
});

const falling = ["hackerNewsScore", "hackerNewsSimpleScore", "votesPerHour", "gammaPoissonRate"];
const rising = [
  ...falling,
  "redditHot",
  "lemmyHot",
  "lemmyScaled",
  "wilsonLower",
  "halfLifeScore",
  "spikeScore",
  "growthForecast",
  "discourseTop2013",
];

test.each(rising)("%s: a vote more never lowers it", (name) => {
  fc.assert(
    fc.property(any, fc.nat(1000), ([a, b, c, h, g], more) => {
      const formula = formulas[name];
      if (formula === undefined || a + more > 2 ** 53) return;
      const before = formula(a, b, c, h, g);
      // A vote more among 2 ** 53 moves a score by less than its last digit, and that one is rounded.
      const rounding = Math.abs(before) * 4 * Number.EPSILON;
      expect(formula(a + more, b, c, h, g)).toBeGreaterThanOrEqual(before - rounding);
    }),
  );
});

test.each([...falling, "lemmyHot"])("%s: age never raises it, from a vote up", (name) => {
  const older = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(any, older, ([a, b, c, h, g], more) => {
      const formula = formulas[name];
      // Lemmy scores 0 at age 0 on purpose.
      if (formula === undefined || a < 1 || (name === "lemmyHot" && h <= 0)) return;
      expect(formula(a, b, c, h + more, g)).toBeLessThanOrEqual(formula(a, b, c, h, g));
    }),
  );
});

test("wilsonLower stays within 0 and 1 and below wilsonUpper", () => {
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(4000), fc.double({ min: 0.01, max: 5 }), (ups, downs, z) => {
      if (Number.isNaN(z)) return;
      const [low, high] = [
        rank.wilsonLower({ ups, downs }, { z }),
        rank.wilsonUpper({ ups, downs }, { z }),
      ];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

const list = fc.shuffledSubarray(["a", "b", "c", "d", "e"]);

test("reciprocalRankFusion gives the same for the lists in any order", () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), (lists) => {
      const fused = [...rank.reciprocalRankFusion(lists)];
      expect([...rank.reciprocalRankFusion(lists.toReversed())]).toEqual(fused);
      for (const [, score] of fused) expect(score).toBeLessThanOrEqual(lists.length / 61 + 1e-12);
    }),
  );
});

test("a weight of 0 takes a list out, equal weights change no order", () => {
  fc.assert(
    fc.property(list, list, (one, other) => {
      const only = [...rank.reciprocalRankFusion([one])].map(([id]) => id);
      const weighted = rank.reciprocalRankFusion([one, other], { weights: [1, 0] });
      expect([...weighted.keys()].filter((id) => one.includes(id))).toEqual(only);
      const twice = rank.reciprocalRankFusion([one, other], { weights: [2, 2] });
      expect([...twice.keys()]).toEqual([...rank.reciprocalRankFusion([one, other]).keys()]);
    }),
  );
});

test("maximalMarginalRelevance begins with the most relevant; lambda 1 is relevance alone", () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (relevance, lambda) => {
      const alike = (a: number, b: number) => ((a * 7 + b * 7) % 10) / 10;
      const best = relevance.indexOf(Math.max(...relevance));
      expect(rank.maximalMarginalRelevance(relevance, alike, { lambda })[0]).toBe(best);
      const sorted = [...relevance.keys()].sort(
        (a, b) => (relevance[b] ?? 0) - (relevance[a] ?? 0) || a - b,
      );
      expect(rank.maximalMarginalRelevance(relevance, alike, { lambda: 1 })).toEqual(sorted);
    }),
  );
});

test("pageRank sums to 1", () => {
  const graph = fc.array(fc.array(fc.integer({ min: -1, max: 9 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(graph, (links) => {
      const sum = rank.pageRank(links, { iterations: 50 }).reduce((so, one) => so + one, 0);
      expect(sum).toBeCloseTo(1, 9);
    }),
  );
});

describe("decayed counters", () => {
  const events = fc.array(
    fc.record({
      atSeconds: fc.integer({ min: -1e10, max: 1e10 }),
      count: fc.integer({ min: 1, max: 1e6 }),
    }),
    { minLength: 1, maxLength: 20 },
  );
  const halfLife = fc.constantFrom(0.5, 1, 24, 720);
  const counted = (all: readonly { atSeconds: number; count: number }[], halfLifeHours: number) =>
    all.reduce(rank.addToCounter, rank.decayedCounter({ halfLifeHours }));

  test("count the same in any order, in parts, and through JSON", () => {
    fc.assert(
      fc.property(events, fc.nat(20), halfLife, (all, cut, hours) => {
        const whole = counted(all, hours);
        const stored: rank.DecayedCounter = JSON.parse(
          JSON.stringify(counted(all.slice(0, cut), hours)),
        );
        const others = [
          counted(all.toReversed(), hours),
          rank.mergeCounters(stored, counted(all.slice(cut), hours)),
          rank.mergeCounters(counted(all.slice(cut), hours), stored),
        ];
        for (const other of others) {
          expect(other.latestSeconds).toBe(whole.latestSeconds);
          expect(Math.abs(other.sum / whole.sum - 1)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  test("stand in the order of their values at every time", () => {
    const at = fc.integer({ min: -1e9, max: 1e9 });
    const near = fc.array(
      fc.record({
        atSeconds: fc.integer({ min: 0, max: 100_000 }),
        count: fc.integer({ min: 1, max: 1e6 }),
      }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(near, near, at, (one, other, shift) => {
        const [a, b] = [counted(one, 24), counted(other, 24)];
        const now = 100_000 + Math.abs(shift) / 1000;
        const [x, y] = [rank.counterValue(a, now), rank.counterValue(b, now)];
        if (Math.abs(x / y - 1) < 1e-9) return;
        expect(rank.compareCounters(a, b) < 0).toBe(x > y);
      }),
    );
  });

  test("pass over what is no count, and stay finite", () => {
    const empty = rank.decayedCounter({ halfLifeHours: 1 });
    for (const count of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(rank.addToCounter(empty, { atSeconds: 0, count })).toBe(empty);
    }
    const one = rank.addToCounter(empty, { atSeconds: 0, count: 1 });
    expect(rank.counterValue(one, -1e12)).toBe(Number.MAX_VALUE);
    expect(rank.counterValue(one, 1e12)).toBe(0);
    expect(rank.counterValue(empty, 0)).toBe(0);
    expect([one, empty].sort(rank.compareCounters)).toEqual([one, empty]);
  });
});
