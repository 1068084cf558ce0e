import { finite } from "../finite.js";
import { type NumberRule, numberOptions, requireNumber } from "../number-options.js";

/** A count at a time. */
export interface CountAt {
  /** Seconds since 1970. */
  atSeconds: number;
  count: number;
  /** Whether the source printed it rounded ("1.2k"). */
  rounded?: boolean | undefined;
}

/** What a count gained over a window. */
export interface Velocity {
  /** Never below 0. */
  gained: number;
  /** Hours between the two looks. */
  hours: number;
  perHour: number;
  /** Whether the count went down within the window: votes taken back, a repository renamed. */
  dropped: boolean;
  /** By how much the gain may be wrong because counts were printed rounded; 0 where none was. */
  uncertainty: number;
}

/** The parameters of {@link velocity}. */
export interface VelocityOptions {
  /** How far back it looks. Default: 1. */
  windowHours: number;
  /** Looks nearer to each other than this are none. Default: 0.25, which is 15 minutes. */
  minHours: number;
}

export const VELOCITY: VelocityOptions = { windowHours: 1, minHours: 0.25 };

const RULES = {
  windowHours: "a number above 0",
  minHours: "a number above 0",
} as const satisfies Record<keyof VelocityOptions, NumberRule>;

const SECONDS_PER_HOUR = 3600;

/**
 * What a count gained between its last look at or before `asOfSeconds` and the last one that is at
 * least `windowHours` before `asOfSeconds`, or else the first of all. It takes two looks that are at
 * least `minHours` apart; fewer give `undefined`, never votes by age. The series stands in the order
 * of time.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * const series = [{ atSeconds: 0, count: 10 }, { atSeconds: 3600, count: 34 }];
 * velocity(series, { asOfSeconds: 3600 })?.perHour; // 24
 * velocity(series, { asOfSeconds: 3599 }); // undefined: one look only
 * ```
 */
export function velocity(
  series: readonly CountAt[],
  {
    asOfSeconds,
    ...options
  }: {
    /** The present, in seconds since 1970. */
    asOfSeconds: number;
  } & Partial<VelocityOptions>,
): Velocity | undefined {
  requireNumber("asOfSeconds", asOfSeconds, "a finite number");
  return velocityOf(series, asOfSeconds, numberOptions(options, VELOCITY, RULES));
}

/** The same with checked options. */
export function velocityOf(
  series: readonly CountAt[],
  asOfSeconds: number,
  { windowHours, minHours }: VelocityOptions,
): Velocity | undefined {
  const end = lastAtOrBefore(series, asOfSeconds);
  const start = Math.max(lastAtOrBefore(series, asOfSeconds - windowHours * SECONDS_PER_HOUR), 0);
  const [first, last] = [series[start], series[end]];
  if (first === undefined || last === undefined) return undefined;
  const hours = (last.atSeconds - first.atSeconds) / SECONDS_PER_HOUR;
  if (!(hours >= minHours)) return undefined;
  const gained = finite(Math.max(0, last.count - first.count));
  return {
    gained,
    hours,
    perHour: finite(gained / hours),
    dropped: fallsWithin(series, start, end),
    uncertainty: finite((roundingStep(first) + roundingStep(last)) / 2),
  };
}

/** -1 where there is none. */
function lastAtOrBefore(series: readonly CountAt[], seconds: number): number {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((series[middle]?.atSeconds ?? Number.NaN) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function fallsWithin(series: readonly CountAt[], start: number, end: number): boolean {
  for (let at = start + 1; at <= end; at++) {
    const [before, after] = [series[at - 1], series[at]];
    if (before !== undefined && after !== undefined && after.count < before.count) return true;
  }
  return false;
}

/** "1.2k" stands for 1150 to 1250, "2k" for 1500 to 2500, "1.2M" for 1.15 to 1.25 millions. */
function roundingStep({ count, rounded }: CountAt): number {
  if (rounded !== true) return 0;
  const unit = count >= 1_000_000 ? 1_000_000 : 1000;
  return count % unit === 0 ? unit : unit / 10;
}
