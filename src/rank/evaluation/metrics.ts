import { type JudgedItem, scoreOf } from "./judged-item.js";
import { kendallTauB } from "./kendall-tau-b.js";
import { ndcgAt, randomNdcgAt } from "./ndcg.js";
import { precisionAt, randomPrecisionAt } from "./precision-at.js";

/** A metric by its usual name; the number is how many places count. */
export type MetricName = `ndcg@${number}` | "tau-b" | `precision@${number}`;

/** A metric of one query; `undefined` where it is not defined. */
export interface Metric {
  value(items: readonly JudgedItem[]): number | undefined;
  /** What a random order gives on average. */
  random(items: readonly JudgedItem[]): number | undefined;
}

/** Throws a `TypeError` for a name that is none. */
export function metricNamed(name: string): Metric {
  if (name === "tau-b") return { value: tauB, random: () => 0 };
  const [, kind, places] = /^(ndcg|precision)@([1-9]\d{0,6})$/.exec(name) ?? [];
  const k = Number(places);
  if (kind === "ndcg") {
    return { value: (items) => ndcgAt(items, k), random: (items) => randomNdcgAt(items, k) };
  }
  if (kind === "precision") {
    return {
      value: (items) => precisionAt(items, k),
      random: (items) => randomPrecisionAt(items, k),
    };
  }
  throw new TypeError(`option metrics: expected ndcg@k, tau-b or precision@k, got ${String(name)}`);
}

function tauB(items: readonly JudgedItem[]): number | undefined {
  return kendallTauB(
    items.map(scoreOf),
    items.map(({ truth }) => truth),
  );
}
