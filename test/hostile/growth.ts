const ATTEMPTS = 8;

export interface GrowthBounds {
  /** Above this it is measured again. */
  atMost: number;
  /** Shorter times, in milliseconds, are lost in the noise of the machine. */
  shortestMs: number;
}

/**
 * How many times the processor time of one call that of another is. Whatever else the machine does
 * only ever adds, so the least of some calls counts, and a ratio that is too high is measured again.
 */
export function growth(
  small: () => unknown,
  large: () => unknown,
  { atMost, shortestMs }: GrowthBounds,
): number {
  small();
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least >= atMost; attempt++) {
    const base = Math.max(leastTime(small, 3), shortestMs);
    least = Math.min(least, leastTime(large, 1) / base);
  }
  return least;
}

function leastTime(call: () => unknown, calls: number): number {
  const times = Array.from({ length: calls }, () => {
    const start = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
