/** Something that happened, and how much of it. */
export interface TimedValue {
  /** In any unit, the same as that of the landmark. */
  at: number;
  value: number;
}

/** What {@link forwardDecay} gives. */
export interface ForwardDecay {
  /** The weight of each item, in the order in which they came. */
  weights: number[];
  /** The sum of the weights. */
  count: number;
  /** The sum of weighted values. */
  sum: number;
  /** `sum / count`; absent where nothing has weight. */
  average?: number;
}

/**
 * Weights by age, counted forward from a landmark: `g(at - landmark) / g(now - landmark)`. With
 * `g(n) = n^2` weight falls with the share of the time that has passed; with `exp` it is the usual
 * exponential decay, whatever the landmark (see `decayedCounter` for that, which never overflows).
 * What lies before the landmark has no weight.
 *
 * Source: Cormode, Shkapenyuk, Srivastava, Xu, "Forward Decay", ICDE 2009, example 1.
 *
 * @example
 * ```ts
 * forwardDecay([{ at: 105, value: 4 }, { at: 109, value: 8 }], {
 *   landmark: 100, now: 110, g: (n) => n * n,
 * }); // { weights: [0.25, 0.81], count: 1.06, sum: 7.48, average: 7.056... }
 * ```
 */
export function forwardDecay(
  items: readonly TimedValue[],
  { landmark, now, g }: { landmark: number; now: number; g: (sinceLandmark: number) => number },
): ForwardDecay {
  const whole = g(now - landmark);
  const weights = items.map(({ at }) =>
    at < landmark || !(whole > 0) ? 0 : g(at - landmark) / whole,
  );
  let count = 0;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    count += weight;
    sum += weight * (items[index]?.value ?? 0);
  }
  return count > 0 ? { weights, count, sum, average: sum / count } : { weights, count, sum };
}
