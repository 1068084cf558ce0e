import { requireKnownOptions, requireNumber } from "./number-options.js";
import { log2, power } from "./power.js";

/**
 * A sum of counts of which each loses half its weight every `halfLifeHours`. Plain data: it can be
 * written as JSON, kept, and read back.
 */
export interface DecayedCounter {
  readonly halfLifeHours: number;
  /** The sum as it stood at `latestSeconds`. */
  readonly sum: number;
  /** The latest time that was counted, in seconds since 1970; `null` before the first. */
  readonly latestSeconds: number | null;
}

const SECONDS_PER_HOUR = 3600;

/**
 * A new counter. Add to it with `addToCounter`, in any order of time; join two with
 * `mergeCounters`; order many with `compareCounters`, whose answer never changes as time goes by, so
 * nothing needs to be scored again.
 *
 * Source: exponential forward decay (Cormode and others, ICDE 2009), kept relative to the latest
 * time, so that it cannot overflow.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const hour = 3600;
 * let counter = decayedCounter({ halfLifeHours: 1 });
 * counter = addToCounter(counter, { atSeconds: 0, count: 10 });
 * counter = addToCounter(counter, { atSeconds: hour, count: 10 });
 * console.log(counter, counterValue(counter, 2 * hour));
 * // { halfLifeHours: 1, sum: 15, latestSeconds: 3600 } 7.5
 * ```
 */
export function decayedCounter(options: {
  /** Hours in which a count loses half its weight. */
  halfLifeHours: number;
}): DecayedCounter {
  requireKnownOptions(options, ["halfLifeHours"]);
  const { halfLifeHours } = options;
  requireNumber("halfLifeHours", halfLifeHours, "a number above 0");
  return { halfLifeHours, sum: 0, latestSeconds: null };
}

/**
 * The counter with one more count. What is not finite, and counts that are not above 0, change
 * nothing.
 */
export function addToCounter(
  counter: DecayedCounter,
  { atSeconds, count }: { atSeconds: number; count: number },
): DecayedCounter {
  if (!Number.isFinite(atSeconds) || !Number.isFinite(count) || !(count > 0)) return counter;
  return mergeCounters(counter, { ...counter, sum: count, latestSeconds: atSeconds });
}

/**
 * The counter of all that two counted. Throws a `TypeError` where their half-lives differ.
 *
 * @example
 * ```ts
 * const empty = decayedCounter({ halfLifeHours: 24 });
 * const a = addToCounter(empty, { atSeconds: 0, count: 4 });
 * const b = addToCounter(empty, { atSeconds: 86400, count: 1 });
 * mergeCounters(a, b); // { halfLifeHours: 24, sum: 3, latestSeconds: 86400 }
 * ```
 */
export function mergeCounters(a: DecayedCounter, b: DecayedCounter): DecayedCounter {
  if (a.halfLifeHours !== b.halfLifeHours) {
    throw new TypeError(
      `halfLifeHours: expected the same in both counters, got ${a.halfLifeHours} and ${b.halfLifeHours}`,
    );
  }
  if (b.latestSeconds === null) return a;
  if (a.latestSeconds === null) return b;
  const latestSeconds = Math.max(a.latestSeconds, b.latestSeconds);
  const sum = counterValue(a, latestSeconds) + counterValue(b, latestSeconds);
  return { halfLifeHours: a.halfLifeHours, sum: Math.min(sum, Number.MAX_VALUE), latestSeconds };
}

/** What the counter stands at; of a time before the latest one, what that would have been. */
export function counterValue(
  { halfLifeHours, sum, latestSeconds }: DecayedCounter,
  atSeconds: number,
): number {
  if (latestSeconds === null) return 0;
  const halvings = (atSeconds - latestSeconds) / SECONDS_PER_HOUR / halfLifeHours;
  return Math.min(sum * power(2, -halvings), Number.MAX_VALUE);
}

/** For sorting: below 0 where `a` stands higher. The order is that of the values at any one time. */
export function compareCounters(a: DecayedCounter, b: DecayedCounter): number {
  const [x, y] = [counterKey(a), counterKey(b)];
  return x === y ? 0 : x > y ? -1 : 1;
}

/**
 * The place of the counter on a line on which the present has no part: `log2(sum)` as if counted in
 * 1970. -Infinity where nothing was counted.
 */
export function counterKey({ halfLifeHours, sum, latestSeconds }: DecayedCounter): number {
  if (latestSeconds === null) return Number.NEGATIVE_INFINITY;
  return log2(sum) + latestSeconds / SECONDS_PER_HOUR / halfLifeHours;
}
