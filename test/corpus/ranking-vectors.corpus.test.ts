import { describe, expect, it } from "vitest";
import * as rank from "../../src/rank/index.js";
import { hasCorpus, readCorpus } from "./corpus-path.js";

interface Vector {
  name: string;
  params: Params;
  inputs: unknown;
  expected: unknown;
  tolerance: number;
}

type Params = Record<string, number>;

/** The inputs of a formula as the file has them; each formula knows its own. */
type Formula = (inputs: never, params: Params) => unknown;

interface Stream {
  stream: [number, number][];
  at: number;
}

function decayOf({ stream, at: now }: Stream, { landmark = 0 }: Params): rank.ForwardDecay {
  const items = stream.map(([at, value]) => ({ at, value }));
  return rank.forwardDecay(items, { landmark, now, g: (n) => n * n });
}

const formulas: Readonly<Record<string, Formula>> = {
  hackerNews: (
    { points, ageMinutes }: { points: number; ageMinutes: number },
    { gravity = 0, timebaseMinutes = 0, exponent = 0, factor = 0 },
  ) =>
    rank.hackerNewsScore(
      { points, ageHours: ageMinutes / 60 },
      { gravity, timebaseHours: timebaseMinutes / 60, exponent, factor },
    ),
  hackerNewsControFactor: (
    { realscore, familySize }: { realscore: number; familySize: number },
    params,
  ) => rank.hackerNewsControversyFactor({ points: realscore, familySize }, params),
  hackerNewsSimple: rank.hackerNewsSimpleScore,
  redditHot: (
    { epochSeconds, ...votes }: { ups: number; downs: number; epochSeconds: number },
    { epoch = 0, divisor = 0, round = 0 },
  ) =>
    rank.redditHot(
      { ...votes, listedAtSeconds: epochSeconds },
      { epochSeconds: epoch, secondsPerTenfold: divisor, digits: round },
    ),
  redditControversyOld: rank.redditControversy,
  wilsonLower: rank.wilsonLower,
  wilsonUpper: rank.wilsonUpper,
  lobstersHotness: (
    { createdAt, ...story }: { createdAt: number; score: number },
    { window = 0 },
  ) => rank.lobstersHotness({ ...story, listedAtSeconds: createdAt }, { windowSeconds: window }),
  lemmyHot: (inputs: Parameters<typeof rank.lemmyHot>[0], params) => rank.lemmyHot(inputs, params),
  lemmyScaled: ({
    interactionsMonth,
    ...post
  }: {
    score: number;
    ageHours: number;
    interactionsMonth: number;
  }) => rank.lemmyScaled({ ...post, interactionsPerMonth: interactionsMonth }),
  lemmyControversy: rank.lemmyControversy,
  stackExchangeHot: (
    inputs: Parameters<typeof rank.stackExchangeHot>[0],
    { exponent = 0, logBase = 0 },
  ) => rank.stackExchangeHot(inputs, { gravity: exponent, logBase }),
  bayesianStars: ({ countsHighToLow }: { countsHighToLow: number[] }, params) =>
    rank.bayesianStars(countsHighToLow, params),
  imdbWeighted: (inputs: { votes: number; mean: number }, { m = 0, C = 0 }) =>
    rank.bayesianMean(inputs, { priorVotes: m, priorMean: C }),
  gammaPoissonRate: (
    { observed, expected }: { observed: number; expected: number },
    { priorWeight = 0, fatigue },
  ) =>
    rank.gammaPoissonRate(
      { count: observed, exposure: expected },
      { priorCount: priorWeight, ...(typeof fatigue === "number" && { fatigue }) },
    ),
  forwardDecayWeights: (inputs: Stream, params) => decayOf(inputs, params).weights,
  forwardDecayCount: (inputs: Stream, params) => decayOf(inputs, params).count,
  forwardDecaySum: (inputs: Stream, params) => decayOf(inputs, params).sum,
  forwardDecayAverage: (inputs: Stream, params) => decayOf(inputs, params).average,
  expDecaySum: (
    { events, at }: { events: [number, number][]; at: number },
    { halfLifeSeconds = 0 },
  ) => {
    const empty = rank.decayedCounter({ halfLifeHours: halfLifeSeconds / 3600 });
    const counter = events.reduce(
      (so, [atSeconds, count]) => rank.addToCounter(so, { atSeconds, count }),
      empty,
    );
    return rank.counterValue(counter, at);
  },
  ewma: ({ series }: { series: number[] }, { alpha = 0 }) => rank.ewma(series, { alpha }),
  holtLevelTrend: ({ series }: { series: number[] }, { alpha = 0, beta = 0 }) =>
    rank.holtTrend(series, { alpha, beta }).map(({ level, trend }) => [level, trend]),
  zScore: ({ value, history }: { value: number; history: number[] }, { minSd = 0 }) =>
    rank.zScore(value, history, { minDeviation: minSd }),
  poissonAnscombeZ: ({ count, rate }: { count: number; rate: number }) =>
    rank.spikeScore({ count, expected: rate }),
  rrf: ({ lists }: { lists: string[][] }, params) =>
    Object.fromEntries(rank.reciprocalRankFusion(lists, params)),
  borda: ({ lists }: { lists: string[][] }) => Object.fromEntries(rank.bordaCount(lists)),
  mmr: (
    { relevance, similarity }: { relevance: number[]; similarity: number[][] },
    { lambda_: lambda = 0, k: limit = 0 },
  ) =>
    rank.maximalMarginalRelevance(relevance, (a, b) => similarity[a]?.[b] ?? 0, { lambda, limit }),
  ndcg: ({ gainsInRankOrder }: { gainsInRankOrder: number[] }, { k = 0 }) =>
    rank.ndcg(gainsInRankOrder, k),
  kendallTauB: ({ x, y }: { x: number[]; y: number[] }) => rank.kendallTauB(x, y),
  discourseTop: (
    { opLikes, topicPostsCount, ...topic }: Record<string, number> & { views: number },
    params,
  ) =>
    rank.discourseTop(
      {
        ...topic,
        likes: topic["likes"] ?? 0,
        posts: topic["posts"] ?? 0,
        firstPostLikes: opLikes ?? 0,
        postsOfTopic: topicPostsCount ?? 0,
      },
      params,
    ),
  discourseTopOld: rank.discourseTop2013,
  starsPerHour: ({ hours, ...stars }: { hours: number; starsBefore: number; starsNow: number }) =>
    rank.starsPerHour({ ...stars, hours }),
  pageRank: ({ adjacency }: { adjacency: number[][] }, { damping = 0 }) =>
    rank.pageRank(adjacency, { damping }),
};

describe.skipIf(!hasCorpus())("the vectors of the formulas", () => {
  const { vectors }: { vectors: Vector[] } = hasCorpus()
    ? JSON.parse(readCorpus("ranking/vectors.json"))
    : { vectors: [] };

  it("are all known", () => {
    expect(vectors.length).toBeGreaterThanOrEqual(147);
    expect(new Set(vectors.map(({ name }) => name))).toEqual(new Set(Object.keys(formulas)));
  });

  it.each(vectors)("$name $inputs $params", ({ name, inputs, params, expected, tolerance }) => {
    const actual = formulas[name]?.(inputs as never, params);
    expect(farthest(actual, expected)).toBeLessThanOrEqual(tolerance);
  });
});

/** The greatest difference between two numbers that stand in the same place. */
function farthest(actual: unknown, expected: unknown): number {
  if (typeof expected === "number") {
    return typeof actual === "number" ? Math.abs(actual - expected) : Number.NaN;
  }
  const found = new Map(Object.entries(Object(actual)));
  const wanted = Object.entries(Object(expected));
  if (found.size !== wanted.length) return Number.NaN;
  return Math.max(...wanted.map(([key, value]) => farthest(found.get(key), value)));
}
