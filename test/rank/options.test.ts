import { describe, expect, test } from "vitest";
import * as rank from "../../src/rank/index.js";

const { rankPapers, hot, byVotes } = rank;

/** Options as a caller without types might pass them. */
const untyped = (options: unknown) => options as never;
const good = { ranker: byVotes(), asOf: "2026-06-12" };

describe("a wrong option is a TypeError that names it", () => {
  test.each<[string, () => unknown]>([
    ["asOf", () => rankPapers([], untyped({ ranker: byVotes() }))],
    ["asOf", () => rankPapers([], { ...good, asOf: "yesterday" })],
    ["asOf", () => rankPapers([], { ...good, asOf: "2026-06" })],
    ["asOf", () => rankPapers([], { ...good, asOf: "2026-02-30" })],
    ["asOf", () => rankPapers([], untyped({ ...good, asOf: new Date(0) }))],
    ["ranker", () => rankPapers([], untyped({ asOf: "2026-06-12" }))],
    ["ranker", () => rankPapers([], untyped({ ...good, ranker: "hot" }))],
    ["now", () => rankPapers([], untyped({ ...good, now: 1 }))],
    ["limit", () => rankPapers([], { ...good, limit: -1 })],
    ["limit", () => rankPapers([], { ...good, limit: 1.5 })],
    ["limit", () => rankPapers([], { ...good, limit: Number.NaN })],
    ["missing", () => rankPapers([], untyped({ ...good, missing: "first" }))],
    ["missing.prior", () => rankPapers([], { ...good, missing: { prior: Number.NaN } })],
    ["explain", () => rankPapers([], untyped({ ...good, explain: 1 }))],
    ["observations", () => rankPapers([], untyped({ ...good, observations: [] }))],
    ["diversify.lambda", () => rankPapers([], { ...good, diversify: { lambda: 2 } })],
    ["diversify.pool", () => rankPapers([], { ...good, diversify: { pool: 0 } })],
    [
      "diversify.similarity",
      () => rankPapers([], { ...good, diversify: untyped({ similarity: 1 }) }),
    ],
    ["gravity", () => hot({ gravity: 0 })],
    ["of", () => hot(untyped({ of: "comments" }))],
    ["gravitas", () => hot(untyped({ gravitas: 1 }))],
    ["horizonHours", () => rank.top({ horizonHours: -1 })],
    ["horizonHours", () => rank.top({ of: "githubStars", horizonHours: 1 })],
    ["votesWeight", () => rank.top({ votesWeight: 1 })],
    ["votesWeight", () => rank.top({ of: "githubStars", votesWeight: Number.NaN })],
    ["gravity", () => rank.byHackerNews({ gravity: Number.POSITIVE_INFINITY })],
    ["digits", () => rank.byReddit({ digits: 99 })],
    ["windowSeconds", () => rank.byLobsters({ windowSeconds: 0 })],
    ["maxDays", () => rank.byLemmy({ maxDays: -7 })],
    ["offsetHours", () => rank.byVotesPerHour({ offsetHours: 0 })],
    ["halfLifeHours", () => rank.byHalfLife({ halfLifeHours: Number.NaN })],
    ["priorVotes", () => rank.byGammaPoisson({ priorVotes: 0 })],
    ["minHours", () => rank.byVelocity({ minHours: 0 })],
    ["windowHours", () => rank.bySpike({ windowHours: 0 })],
    ["gravity", () => rank.hackerNewsScore({ points: 1, ageHours: 1 }, { gravity: -1 })],
    ["gravity", () => rank.hackerNewsScore({ points: 1, ageHours: 1 }, untyped({ gravity: "2" }))],
    ["z", () => rank.wilsonLower({ ups: 1, downs: 1 }, { z: 0 })],
    ["logBase", () => rank.stackExchangeHot(untyped({}), { logBase: 1 })],
    ["alpha", () => rank.ewma([], { alpha: 0 })],
    ["beta", () => rank.holtTrend([], { alpha: 1, beta: 2 })],
    ["k", () => rank.reciprocalRankFusion([], { k: -1 })],
    ["weights", () => rank.reciprocalRankFusion([["a"]], { weights: [] })],
    ["weights", () => rank.reciprocalRankFusion([["a"]], { weights: [Number.NaN] })],
    ["lambda", () => rank.maximalMarginalRelevance([], () => 0, { lambda: 1.1 })],
    ["damping", () => rank.pageRank([], { damping: 2 })],
    ["asOfSeconds", () => rank.velocity([], { asOfSeconds: Number.NaN })],
    ["halfLifeHours", () => rank.decayedCounter({ halfLifeHours: 0 })],
    ["metrics", () => rank.evaluateRanking({}, {}, untyped({ metrics: ["map"] }))],
    ["metrics", () => rank.evaluateRanking({}, {}, { metrics: ["ndcg@0"] })],
    ["seed", () => rank.evaluateRanking({}, {}, { seed: -1 })],
    ["resamples", () => rank.evaluateRanking({}, {}, { resamples: 0 })],
    ["confidence", () => rank.evaluateRanking({}, {}, { confidence: 95 })],
    ["by", () => rank.forThePeriod([], untyped({ asOf: "2026-06-12", by: "year" }))],
    ["asOf", () => rank.forThePeriod([], untyped({ by: "day" }))],
    ["by", () => rank.rankGroups([], untyped({ asOf: "2026-06-12", by: "venue" }))],
    [
      "credit",
      () => rank.rankGroups([], untyped({ asOf: "2026-06-12", by: "org", credit: "half" })),
    ],
    [
      "ranker",
      () => rank.rankGroups([], { asOf: "2026-06-12", by: "org", ranker: rank.byReddit() }),
    ],
    ["priorPapers", () => rank.rankGroups([], { asOf: "2026-06-12", by: "org", priorPapers: -1 })],
    ["minPapers", () => rank.rankGroups([], { asOf: "2026-06-12", by: "org", minPapers: 0 })],
    ["limit", () => rank.createTopK({ ...good, limit: 0 })],
    ["ranker", () => rank.createTopK({ ...good, limit: 1, ranker: rank.byGammaPoisson() })],
    ["capturedAt", () => rank.observationsFrom([], untyped({ capturedAt: "2026" }))],
  ])("%s, %s", (name, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(new RegExp(`\\b${name.replace(".", "\\.")}\\b`));
  });
});

test("options that are undefined are as if they were not there", () => {
  const options = { ...good, limit: undefined, missing: undefined, explain: undefined };
  expect(rankPapers([{ title: "A", upvotes: 1 }], options).results).toHaveLength(1);
});

test("content never throws", () => {
  const odd = untyped([
    { title: "", upvotes: Number.NaN, listedAt: "never" },
    { title: "A", upvotes: "7", listedAt: 5 },
    { title: "B", upvotes: null, listedAt: null },
    { title: "C", upvotes: Number.POSITIVE_INFINITY, listedAt: "2026-06-12" },
    { title: "D", upvotes: -3, listedAt: "2026-06-12" },
  ]);
  const { results } = rankPapers(odd, { ranker: byVotes(), asOf: "2026-06-12", explain: true });
  expect(results.map((one) => (one.status === "ranked" ? one.score : one.reason))).toEqual([
    -3,
    "invalid-count",
    "invalid-count",
    "no-votes",
    "invalid-count",
  ]);
});

test("a ranker that gives no number ranks nothing, and nothing is sorted by NaN", () => {
  const papers = [3, 1, 2].map((upvotes) => ({ title: `${upvotes}`, upvotes }));
  const broken: rank.Ranker = {
    ...byVotes(),
    score: ({ upvotes }) => (upvotes === 1 ? Number.NaN : upvotes),
  };
  const { results } = rankPapers(papers, { ranker: broken, asOf: "2026-06-12" });
  expect(results.map(({ paper }) => paper.title)).toEqual(["3", "2", "1"]);
  expect(results[2]).toMatchObject({ status: "unranked", reason: "invalid-score" });
});
