export {
  addToCounter,
  compareCounters,
  counterKey,
  counterValue,
  type DecayedCounter,
  decayedCounter,
  mergeCounters,
} from "./decayed-counter.js";
export type { Interval } from "./evaluation/bootstrap.js";
export {
  type EvaluateOptions,
  type Evaluation,
  evaluateRanking,
  type MetricResult,
  type QueryScores,
} from "./evaluation/evaluate-ranking.js";
export { kendallTauB } from "./evaluation/kendall-tau-b.js";
export type { MetricName } from "./evaluation/metrics.js";
export { ndcg } from "./evaluation/ndcg.js";
export { bayesianMean, bayesianStars } from "./formulas/bayesian-mean.js";
export { lemmyControversy, redditControversy } from "./formulas/controversy.js";
export {
  type DiscourseTopOptions,
  discourseTop,
  discourseTop2013,
} from "./formulas/discourse-top.js";
export { ewma, ewmaOverTime } from "./formulas/ewma.js";
export { type ForwardDecay, forwardDecay, type TimedValue } from "./formulas/forward-decay.js";
export { type GammaPoissonOptions, gammaPoissonRate } from "./formulas/gamma-poisson.js";
export {
  fitGrowthCurve,
  type GrowthCurve,
  type GrowthSample,
  growthForecast,
} from "./formulas/growth-forecast.js";
export {
  type HackerNewsControversyOptions,
  type HackerNewsOptions,
  hackerNewsControversyFactor,
  hackerNewsScore,
  hackerNewsSimpleScore,
} from "./formulas/hacker-news.js";
export { halfLifeScore } from "./formulas/half-life.js";
export { holtTrend, type LevelAndTrend } from "./formulas/holt-trend.js";
export { type LemmyOptions, lemmyHot, lemmyScaled } from "./formulas/lemmy-hot.js";
export {
  type LobstersInput,
  type LobstersOptions,
  lobstersHotness,
} from "./formulas/lobsters-hotness.js";
export {
  type MarginalRelevanceOptions,
  maximalMarginalRelevance,
} from "./formulas/marginal-relevance.js";
export { pageRank } from "./formulas/page-rank.js";
export {
  bordaCount,
  type RankFusionOptions,
  reciprocalRankFusion,
} from "./formulas/rank-fusion.js";
export { type RedditHotOptions, redditHot } from "./formulas/reddit-hot.js";
export { spikeScore, zScore } from "./formulas/spike-score.js";
export { type StackExchangeOptions, stackExchangeHot } from "./formulas/stack-exchange-hot.js";
export { starsPerHour } from "./formulas/stars-per-hour.js";
export {
  type CountAt,
  type Velocity,
  type VelocityOptions,
  velocity,
} from "./formulas/velocity.js";
export { votesPerHour } from "./formulas/votes-per-hour.js";
export { wilsonLower, wilsonUpper } from "./formulas/wilson-interval.js";
