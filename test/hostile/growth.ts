import { expect } from "vitest";

const ATTEMPTS = 8;

export interface GrowthBounds {
  /** Above this it is measured again. */
  atMost: number;
  /** Shorter times, in milliseconds, are lost in the noise of the machine. */
  shortestMs: number;
}

/**
 * Fails if the processor time of the second call is `atMost` times that of the first. Whatever else
 * the machine does only ever adds, so the least of some calls counts, and a ratio that is too high
 * is measured again.
 */
export async function expectGrowth(
  small: () => unknown,
  large: () => unknown,
  { atMost, shortestMs }: GrowthBounds,
): Promise<void> {
  await small();
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least >= atMost; attempt++) {
    const base = Math.max(await leastTime(small, 3), shortestMs);
    least = Math.min(least, (await leastTime(large, 1)) / base);
  }
  expect(least).toBeLessThan(atMost);
}

/** Work on eight times a text of many of the unit takes about eight times as long. */
export async function expectLinear(
  work: (text: string) => unknown,
  unit: string,
  length = 100_000,
): Promise<void> {
  const [small, large] = [length / 8, length].map((size) =>
    unit.repeat(Math.ceil(size / unit.length)),
  );
  await expectGrowth(
    () => work(small ?? ""),
    () => work(large ?? ""),
    { atMost: 24, shortestMs: 5 },
  );
}

async function leastTime(call: () => unknown, calls: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let made = 0; made < calls; made++) {
    const start = process.cpuUsage();
    await call();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
