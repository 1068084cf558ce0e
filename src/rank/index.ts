/**
 * Ranks papers by what is trending: {@link rankPapers} with a ranker such as {@link hot}, and each
 * formula as a function of its own. Without zod.
 *
 * @module trending-papers/rank
 */
export {
  addToCounter,
  compareCounters,
  counterKey,
  counterValue,
  type DecayedCounter,
  decayedCounter,
  mergeCounters,
} from "./decayed-counter.js";
export type { DiversifyOptions } from "./diversify.js";
export { paperSimilarity } from "./diversify.js";
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
export { forThePeriod, type PeriodOptions, type PeriodRanking } from "./for-the-period.js";
export { type FormatExplanationOptions, formatExplanation } from "./format-explanation.js";
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
export type { GroupBy } from "./group-keys.js";
export {
  type Observation,
  type ObservationSeries,
  type Observations,
  type ObservationsOptions,
  observationsFrom,
} from "./observations.js";
export type { Period, PeriodLength } from "./period.js";
export {
  type GroupOptions,
  type GroupPaper,
  type GroupRanking,
  type RankedGroup,
  rankGroups,
} from "./rank-groups.js";
export type { RankOptions } from "./rank-options.js";
export { type RankedPaper, type Ranking, rankPapers } from "./rank-papers.js";
export type { RankablePaper } from "./rankable-paper.js";
export type {
  CountField,
  Explanation,
  ExplanationFlag,
  ListFacts,
  Looks,
  Need,
  Ranker,
  Signals,
  UnrankedReason,
} from "./ranker.js";
export { byComments, byStars, byVotes } from "./rankers/by-count.js";
export { byDate } from "./rankers/by-date.js";
export { byGammaPoisson } from "./rankers/by-gamma-poisson.js";
export { byHackerNews } from "./rankers/by-hacker-news.js";
export { byHalfLife } from "./rankers/by-half-life.js";
export { byLemmy } from "./rankers/by-lemmy.js";
export { byLobsters } from "./rankers/by-lobsters.js";
export { byReddit } from "./rankers/by-reddit.js";
export { bySpike } from "./rankers/by-spike.js";
export { byStarsPerHour } from "./rankers/by-stars-per-hour.js";
export { byVelocity } from "./rankers/by-velocity.js";
export { byVotesPerHour } from "./rankers/by-votes-per-hour.js";
export { type HotNumbers, type HotOptions, hot } from "./rankers/hot.js";
export type { Measure, Measured } from "./rankers/measure.js";
export { type TopOptions, top } from "./rankers/top.js";
export { createTopK, type TopK, type TopKOptions } from "./top-k.js";
export type { RankWarning, RankWarningCode } from "./warnings.js";
