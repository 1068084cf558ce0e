/** A mean and the interval in which it lies. */
export interface Interval {
  mean: number;
  low: number;
  high: number;
}

export interface BootstrapOptions {
  seed: number;
  resamples: number;
  confidence: number;
}

/**
 * The mean of values with a bootstrap interval: as many values are drawn with replacement,
 * `resamples` times, and the interval holds the middle `confidence` of their means. The draws come
 * from mulberry32, started at `seed` for every call, so the result is always the same.
 */
export function bootstrapMean(
  values: readonly number[],
  { seed, resamples, confidence }: BootstrapOptions,
): Interval | undefined {
  const n = values.length;
  if (n === 0) return undefined;
  const random = mulberry32(seed);
  const means = new Float64Array(resamples);
  for (let round = 0; round < resamples; round++) {
    let sum = 0;
    for (let draw = 0; draw < n; draw++) sum += values[Math.floor(random() * n)] ?? 0;
    means[round] = sum / n;
  }
  means.sort();
  const tail = (1 - confidence) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { mean, low: quantile(means, tail), high: quantile(means, 1 - tail) };
}

/** Between the two nearest values, in proportion. */
function quantile(sorted: Float64Array, p: number): number {
  const x = (sorted.length - 1) * p;
  const low = sorted[Math.floor(x)] ?? Number.NaN;
  const high = sorted[Math.min(Math.floor(x) + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (high - low) * (x - Math.floor(x));
}

/** A small generator of even numbers from 0 up to 1 (Tommy Ettinger). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
