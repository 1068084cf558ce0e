import { requireKnownOptions, requireNumber } from "../number-options.js";
import { type BootstrapOptions, bootstrapMean, type Interval } from "./bootstrap.js";
import type { JudgedItem } from "./judged-item.js";
import { type Metric, type MetricName, metricNamed } from "./metrics.js";

/** A number for each item of each query: `{ "2026-06-11": { "arxiv:2505.04588": 12.5 } }`. */
export type QueryScores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Options of {@link evaluateRanking}. */
export interface EvaluateOptions {
  /** Default: `["ndcg@10", "tau-b", "precision@5"]`. */
  metrics?: readonly MetricName[] | undefined;
  /**
   * Another ranking of the same queries, to tell whether the difference is more than chance.
   * Default: none.
   */
  against?: QueryScores | undefined;
  /** Where the draws of the intervals begin. Default: 7. */
  seed?: number | undefined;
  /** How often the queries are drawn again. Default: 2000. */
  resamples?: number | undefined;
  /** How much of the drawn means the interval holds. Default: 0.95. */
  confidence?: number | undefined;
}

/** One metric over all queries in which it is defined. */
export interface MetricResult extends Interval {
  /** In how many queries it is defined. */
  queries: number;
  /** What a random order gives on average: the true zero. */
  random: number;
  perQuery: Readonly<Record<string, number>>;
  /** The ranking less the one it is held `against`, query by query. */
  difference?: Interval;
}

/** What {@link evaluateRanking} gives. A metric that is defined in no query is absent. */
export interface Evaluation {
  queries: number;
  items: number;
  metrics: Readonly<Partial<Record<MetricName, MetricResult>>>;
}

const DEFAULT_METRICS: readonly MetricName[] = ["ndcg@10", "tau-b", "precision@5"];
const OPTIONS = ["metrics", "against", "seed", "resamples", "confidence"];

/**
 * Judges a ranking by what came of it. `run` is what the ranking gave each item, `truth` what it was
 * worth in the end (votes gained, stars a day later). The items are those of the truth: one that the
 * ranking left out stands last, one of which the truth is not known is not judged. Queries are taken
 * in the order of their names, by code unit, so name them by day or instant.
 *
 * Intervals are bootstrapped over queries with a seed, so they are the same every time. A difference
 * is a finding where its interval does not reach 0; the numbers of a random order show how much
 * there was to find.
 *
 * Counts gain `log2(1 + count)` in nDCG, and ties of a score are broken by id.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const truth = { monday: { a: 31, b: 7, c: 0 }, tuesday: { d: 3, e: 1 } };
 * const votes = { monday: { a: 9, b: 2, c: 3 }, tuesday: { d: 4, e: 4 } };
 * const { metrics } = evaluateRanking(votes, truth, { metrics: ["ndcg@10", "precision@1"] });
 * metrics["ndcg@10"]?.perQuery; // { monday: 0.9430..., tuesday: 1 }
 * metrics["precision@1"]?.mean; // 1
 * metrics["precision@1"]?.random.toFixed(2); // "0.42"
 * ```
 */
export function evaluateRanking(
  run: QueryScores,
  truth: QueryScores,
  options: EvaluateOptions = {},
): Evaluation {
  const { names, against, bootstrap } = checked(options);
  const queries = Object.keys(truth).sort();
  const judged = queries.map((query) => judgedItems(run[query], truth[query]));
  const others = queries.map((query) => judgedItems(against?.[query], truth[query]));
  const results = names.flatMap((name): [MetricName, MetricResult][] => {
    const metric = metricNamed(name);
    const result = resultOf(metric, queries, judged, bootstrap);
    if (result === undefined) return [];
    if (against === undefined) return [[name, result]];
    const difference = differenceOf(metric, judged, others, bootstrap);
    return [[name, difference === undefined ? result : { ...result, difference }]];
  });
  return {
    queries: queries.length,
    items: judged.reduce((sum, items) => sum + items.length, 0),
    metrics: Object.fromEntries(results),
  };
}

function judgedItems(
  scores: Readonly<Record<string, number>> | undefined,
  truths: Readonly<Record<string, number>> | undefined,
): JudgedItem[] {
  const known = new Map(Object.entries(scores ?? {}));
  return Object.entries(truths ?? {})
    .filter(([, truth]) => Number.isFinite(truth))
    .map(([id, truth]) => ({ id, score: known.get(id), truth }));
}

function resultOf(
  metric: Metric,
  queries: readonly string[],
  judged: readonly JudgedItem[][],
  bootstrap: BootstrapOptions,
): MetricResult | undefined {
  const values: [string, number][] = [];
  let random = 0;
  for (const [at, items] of judged.entries()) {
    const value = metric.value(items);
    if (value === undefined) continue;
    values.push([queries[at] ?? "", value]);
    random += metric.random(items) ?? 0;
  }
  const interval = bootstrapMean(
    values.map(([, value]) => value),
    bootstrap,
  );
  if (interval === undefined) return undefined;
  return {
    ...interval,
    queries: values.length,
    random: random / values.length,
    perQuery: Object.fromEntries(values),
  };
}

/** Only of queries in which both are defined. */
function differenceOf(
  metric: Metric,
  judged: readonly JudgedItem[][],
  others: readonly JudgedItem[][],
  bootstrap: BootstrapOptions,
): Interval | undefined {
  const differences = judged.flatMap((items, at) => {
    const [ours, theirs] = [metric.value(items), metric.value(others[at] ?? [])];
    return ours === undefined || theirs === undefined ? [] : [ours - theirs];
  });
  return bootstrapMean(differences, bootstrap);
}

interface Checked {
  names: readonly MetricName[];
  against: QueryScores | undefined;
  bootstrap: BootstrapOptions;
}

function checked(options: EvaluateOptions): Checked {
  requireKnownOptions(options, OPTIONS);
  const { metrics = DEFAULT_METRICS, against, seed = 7, resamples = 2000 } = options;
  const { confidence = 0.95 } = options;
  if (!Array.isArray(metrics) || metrics.length === 0) {
    throw new TypeError(`option metrics: expected a list of names, got ${String(metrics)}`);
  }
  for (const name of metrics) metricNamed(name);
  if (against !== undefined && (typeof against !== "object" || against === null)) {
    throw new TypeError(`option against: expected scores by query, got ${String(against)}`);
  }
  requireNumber("seed", seed, "a whole number of at least 0");
  requireNumber("resamples", resamples, "a whole number above 0");
  requireNumber("confidence", confidence, "a number above 0 and at most 1");
  return { names: metrics, against, bootstrap: { seed, resamples, confidence } };
}
