import { bootstrapMean } from "../src/rank/evaluation/bootstrap.js";
import {
  type Evaluation,
  evaluateRanking,
  type Interval,
  type QueryScores,
} from "../src/rank/index.js";
import { bestRows, type CheckValues, checks, RANDOM } from "./rank-eval-checks.js";
import { namedRankers, rankerRun } from "./rank-eval-rankers.js";
import { methods, runOf, truthOf } from "./rank-eval-rows.js";
import type { EvalQuery, EvalSet } from "./rank-eval-sets.js";

/** One method, judged on some lists. */
export interface EvalRow {
  method: string;
  values: CheckValues;
}

/** All methods and the named ranker of a set, judged on some of its lists. */
export interface SetReport {
  set: EvalSet;
  rows: EvalRow[];
  named: EvalRow;
  /** The named ranker less the best row, list by list. */
  against: { method: string; ndcg: Interval; tauB: Interval } | undefined;
}

export function reportOf(set: EvalSet, queries: readonly EvalQuery[]): SetReport {
  const truth = truthOf(queries);
  const runs = methods.flatMap((method): [string, QueryScores][] => {
    const run = runOf(method, queries, set);
    return run === undefined ? [] : [[method.name, run]];
  });
  const rows = runs.map(([method, run]) => rowOf(method, evaluateRanking(run, truth)));
  const named = namedRankers[set.id];
  const best = bestRows[set.id];
  const bestRun = runs.find(([method]) => method === best)?.[1];
  const evaluation = evaluateRanking(rankerRun(named, queries), truth, { against: bestRun });
  const ndcg = evaluation.metrics["ndcg@10"]?.difference;
  const tauB = evaluation.metrics["tau-b"]?.difference;
  return {
    set,
    rows: [randomRow(queries, truth), ...rows],
    named: rowOf(named.name, evaluation),
    against: ndcg && tauB && { method: best, ndcg, tauB },
  };
}

function rowOf(method: string, { metrics }: Evaluation): EvalRow {
  const ndcg = metrics["ndcg@10"];
  const [tauB, precision] = [metrics["tau-b"]?.mean, metrics["precision@5"]?.mean];
  const none = Number.NaN;
  return {
    method,
    values: [
      ndcg?.mean ?? none,
      ndcg?.low ?? none,
      ndcg?.high ?? none,
      tauB ?? none,
      precision ?? none,
    ],
  };
}

/**
 * The average of a random order is a number for each list, as a metric is, so that its interval comes
 * from a ranking whose metric it is: each list is judged by itself.
 */
function randomRow(queries: readonly EvalQuery[], truth: QueryScores): EvalRow {
  const names = queries.map(({ name }) => name).sort();
  const values = names.map((name) => {
    const { metrics } = evaluateRanking({}, { [name]: truth[name] ?? {} }, { resamples: 1 });
    return [metrics["ndcg@10"]?.random ?? 0, metrics["precision@5"]?.random ?? 0] as const;
  });
  const ndcg = bootstrapMean(
    values.map(([value]) => value),
    { seed: 7, resamples: 2000, confidence: 0.95 },
  );
  const precision = values.reduce((sum, [, value]) => sum + value, 0) / values.length;
  const { mean, low, high } = ndcg ?? { mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  return { method: RANDOM, values: [mean, low, high, 0, precision] };
}

/** The check values that did not come out to 1e-6. */
export function failedChecks({ set, rows }: SetReport): string[] {
  return checks
    .filter((check) => check.set === set.id)
    .flatMap(({ method, values }) => {
      const row = rows.find((one) => one.method === method);
      const off = values.map((value, at) => Math.abs(value - (row?.values[at] ?? Number.NaN)));
      return off.every((difference) => difference <= 1e-6) ? [] : [`${set.title}, ${method}`];
    });
}

/** Ahead and behind are said only where the paired interval does not reach 0. */
export function verdictOf({ low, high }: Interval): "ahead" | "level" | "behind" {
  return low > 0 ? "ahead" : high < 0 ? "behind" : "level";
}
