export interface Rounds {
  /** Rounds that count. */
  rounds: number;
  /** Rounds before them that do not, until the engine has compiled what is hot. */
  warmUps: number;
}

/** The medians of {@link interleavedTimes}. */
export function interleavedMedians(calls: readonly (() => unknown)[], rounds: Rounds): number[] {
  return interleavedTimes(calls, rounds).map(median);
}

/**
 * Times calls against each other: every round runs each of them once, in an order that moves on
 * from round to round, so that what disturbs the machine disturbs all. Answers the times of each, in
 * milliseconds.
 */
export function interleavedTimes(
  calls: readonly (() => unknown)[],
  { rounds, warmUps }: Rounds,
): number[][] {
  const times = calls.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round++) {
    for (let step = 0; step < calls.length; step++) {
      const at = (step + Math.max(round, 0)) % calls.length;
      const time = timeOf(calls[at]);
      if (round >= 0) times[at]?.push(time);
    }
  }
  return times;
}

/** Garbage is not collected by force before: that throws away compiled code, and all seem slower. */
function timeOf(call: (() => unknown) | undefined): number {
  const start = performance.now();
  call?.();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  const high = sorted[sorted.length >> 1] ?? Number.NaN;
  return (low + high) / 2;
}
