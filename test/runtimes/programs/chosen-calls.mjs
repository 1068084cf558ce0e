// Calls of functions whose arguments cannot be guessed. A function that is not here is still
// called by exercise.mjs; it is worth a line where those calls are all wrong.
const asOf = "2026-10-02T09:00:00Z";
const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
const series = [3, 5, 9, 4.5, 12.25, 30];

/** Each entry makes lists of arguments out of what is there. */
export const CHOSEN_CALLS = {
  ".": {
    detectSource: ({ text }) => [[text, { url: "https://huggingface.co/papers" }]],
    listingUrl: () => [[{ site: "huggingface", kind: "weekly", week: "2026-W22" }]],
  },
  "./dates": {
    parseDate: () => [["May 7 8", { referenceDate: "2025-12-08" }]],
    inferCaptureYear: () => [[{ explicitYears: [2018, 2024] }]],
  },
  "./rank": {
    rankPapers: ({ papers, many }, rank) =>
      rankers(rank).flatMap((ranker) => [
        [papers, { ranker, asOf, explain: true }],
        [many, { ranker, asOf }],
      ]),
    rankGroups: ({ many }, rank) =>
      rankers(rank).map((ranker) => [many, { by: "org", ranker, asOf, explain: true }]),
    forThePeriod: ({ many }) => [[many, { by: "month", asOf }]],
    observationsFrom: ({ listings }) => [[listings, {}]],
    bayesianMean: () => [
      [
        { votes: 1300, mean: 8.1 },
        { priorVotes: 1200, priorMean: 6.7 },
      ],
    ],
    bayesianStars: () => [[[3, 1, 4, 1, 5], {}]],
    decayedCounter: () => [[{ halfLifeHours: 7.3 }]],
    addToCounter: () => [
      [
        { halfLifeHours: 7.3, sum: 4, latestSeconds: 1 },
        { atSeconds: 9_999, count: 3 },
      ],
    ],
    counterValue: () => [[{ halfLifeHours: 7.3, sum: 4, latestSeconds: 1 }, 86_401]],
    createTopK: (_, rank) => [[{ ranker: rank.byReddit(), asOf, limit: 2 }]],
    forwardDecay: () => [
      [[{ at: 105.5, value: 4 }], { landmark: 100, now: 110, g: (age) => age * age }],
    ],
    counterKey: () => [[{ halfLifeHours: 7.3, sum: 4, latestSeconds: 1 }]],
    ewma: () => [[series, { alpha: 0.3 }]],
    ewmaOverTime: () => [
      [series.map((value, at) => ({ atHours: at * 1.7, value })), { halfLifeHours: 5.1 }],
    ],
    holtTrend: () => [[series, { alpha: 0.3, beta: 0.2 }]],
    velocity: () => [
      [series.map((count, at) => ({ atSeconds: at * 3_601, count })), { asOfSeconds: 20_000 }],
    ],
    growthForecast: () => [[{ count: 9, ageHours: 0.7 }, { logGrowth: [1.3, 0.7] }]],
    fitGrowthCurve: () => [
      [series.map((count, at) => ({ ageHours: at / 3, count, finalCount: count * 7 + 1 }))],
    ],
    evaluateRanking: () => [
      [{ monday: { a: 9, b: 2, c: 3, d: 0 } }, { monday: { a: 31, b: 7, c: 0, d: 5 } }],
    ],
    pageRank: () => [[[[1, 2], [0], [0, 1, 3], []]]],
    reciprocalRankFusion: () => [
      [
        [
          ["a", "b"],
          ["b", "c"],
        ],
      ],
    ],
    maximalMarginalRelevance: () => [[series, (a, b) => 1 / (1 + a + b), { lambda: 0.4 }]],
  },
  "./dedupe": {
    addPapers: ({ papers }, { dedupePapers }) => [[dedupePapers(papers), papers.slice(0, 5)]],
    explainMatch: ({ papers }, { comparePapers }) =>
      papers
        .slice(1)
        .map((paper, at) => [comparePapers({ ...bare, ...papers[at] }, { ...bare, ...paper })]),
    clusterPapers: ({ papers }, { comparePapers }) => [
      [papers.slice(0, 2), [{ a: 0, b: 1, comparison: comparePapers(papers[0], papers[0]) }]],
    ],
  },
};

/** All rankers with their defaults. */
function rankers(rank) {
  return Object.keys(rank)
    .filter((name) => /^(?:by[A-Z]|hot$|top$)/.test(name))
    .sort()
    .map((name) => rank[name]());
}
