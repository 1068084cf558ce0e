import { finite } from "../finite.js";
import { requireNumber } from "../number-options.js";
import { exponential } from "../power.js";

/** The parameters of {@link gammaPoissonRate}. */
export interface GammaPoissonOptions {
  /** How many events the prior is worth. Default: 2. */
  priorCount?: number;
  /** The rate that is expected of one of which nothing is known. Default: 1. */
  priorRate?: number;
  /** How fast exposure wears out: it counts as `(1 - exp(-fatigue * x)) / fatigue`. Default: not. */
  fatigue?: number;
}

/**
 * A rate of events, shrunk towards what is usual: `(count + a) / (exposure + a / rate)`, the mean of
 * the Gamma posterior of a Poisson rate. One vote in the first minute is no sensation. Exposure may
 * be hours, views or expected votes; below 0 it counts as 0.
 *
 * Source: social-protocols/news@c06ec1ad, `upvote-rate-model.go`, which has `a` 0.75, later 2.3,
 * `rate` 1 and fatigue 0.003462767.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * gammaPoissonRate({ count: 3, exposure: 0.5 }, { priorCount: 2, priorRate: 4 }); // 5
 * gammaPoissonRate({ count: 0, exposure: 0 }, { priorRate: 4 }); // 4
 * ```
 */
export function gammaPoissonRate(
  { count, exposure }: { count: number; exposure: number },
  options: GammaPoissonOptions = {},
): number {
  const priorCount = requireNumber("priorCount", options.priorCount ?? 2, "a number above 0");
  const priorRate = requireNumber("priorRate", options.priorRate ?? 1, "a number above 0");
  const { fatigue } = options;
  if (fatigue !== undefined) requireNumber("fatigue", fatigue, "a number above 0");
  const time = Math.max(exposure, 0);
  const effective = fatigue === undefined ? time : (1 - exponential(-fatigue * time)) / fatigue;
  return finite((count + priorCount) / (effective + priorCount / priorRate));
}
