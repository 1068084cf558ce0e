import { describeValue } from "../text/describe-value.js";
import { isDay, secondsOf } from "./read-time.js";

/** The present of a ranking. */
export interface AsOf {
  /** As the caller gave it. */
  text: string;
  seconds: number;
  /** The beginning of its day, in seconds since 1970. */
  daySeconds: number;
}

const SECONDS_PER_DAY = 86_400;

/**
 * Reads the option `asOf`. A day stands for its end, so that nothing of that day lies ahead of it.
 *
 * @throws TypeError where it is missing or no time
 */
export function readAsOf(asOf: unknown): AsOf {
  const seconds = typeof asOf === "string" ? secondsOf(asOf) : Number.NaN;
  if (typeof asOf !== "string" || Number.isNaN(seconds)) {
    throw new TypeError(
      `option asOf: expected an ISO day or instant such as 2026-06-12T08:00:00Z, got ${describeValue(asOf)}`,
    );
  }
  const daySeconds = Math.floor(seconds / SECONDS_PER_DAY) * SECONDS_PER_DAY;
  const wholeDay = asOf.length === 10 && isDay(seconds);
  return { text: asOf, seconds: wholeDay ? seconds + SECONDS_PER_DAY : seconds, daySeconds };
}
