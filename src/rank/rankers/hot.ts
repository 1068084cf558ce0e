import { finite } from "../finite.js";
import { velocityOf } from "../formulas/velocity.js";
import { type NumberRule, numberOptions } from "../number-options.js";
import { power } from "../power.js";
import {
  type Explanation,
  type ExplanationFlag,
  part,
  type Ranker,
  type Signals,
} from "../ranker.js";
import { type Measured, measureOf } from "./measure.js";
import { starsHot } from "./stars-hot.js";

/** The numbers of {@link hot} for upvotes, as they came out on training days (docs/ranking.md). */
export interface HotNumbers {
  /** How far back a gain is measured. Default: 1. */
  windowHours: number;
  /** Looks nearer to each other than this are none. Default: 0.25. */
  minHours: number;
  /** How fast a measured pace slackens: the pace times `(ageHours + timebase)^-fade`. Default: 0.5. */
  fade: number;
  /** How many hours of looking the worked-out pace is worth beside the measured one. Default: 0.25. */
  priorHours: number;
  /** The worked-out pace: `scale * upvotes^exponent / (ageHours + timebase)^gravity`. Default: 8. */
  scale: number;
  /** Default: 0.8. */
  exponent: number;
  /** Default: 1.8. */
  gravity: number;
  /** Default: 2. */
  timebaseHours: number;
}

/** Options of {@link hot}. */
export type HotOptions = Partial<HotNumbers> & Measured;

export const HOT: HotNumbers = {
  windowHours: 1,
  minHours: 0.25,
  fade: 0.5,
  priorHours: 0.25,
  scale: 8,
  exponent: 0.8,
  gravity: 1.8,
  timebaseHours: 2,
};

const RULES = {
  windowHours: "a number above 0",
  minHours: "a number above 0",
  fade: "a number of at least 0",
  priorHours: "a number above 0",
  scale: "a number above 0",
  exponent: "a number above 0",
  gravity: "a number above 0",
  timebaseHours: "a number above 0",
} as const satisfies Record<keyof HotNumbers, NumberRule>;

/**
 * What gains now: the upvotes that a paper will probably get per hour over the next hours. With two
 * looks at least 15 minutes apart it is the measured pace, slackened with age and drawn a little
 * towards what votes and age give; without, it is that alone: `8 * upvotes^0.8 / (ageHours + 2)^1.8`,
 * the shape of Hacker News. Papers of one age stand in the order of their votes.
 *
 * With `of: "githubStars"` it is the stars per hour: measured, or `0.04 * (1 + upvotes) *
 * (1 + stars)^0.1`.
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * hot().unit; // "upvotes per hour"
 * hot({ of: "githubStars" }).needs; // ["upvotes", "githubStars", "listedAt"]
 * ```
 */
export function hot({ of, ...numbers }: HotOptions = {}): Ranker {
  if (measureOf(of) === "githubStars") return starsHot(numbers);
  const options = numberOptions(numbers, HOT, RULES);
  return {
    id: "hot",
    unit: "upvotes per hour",
    stableOrder: false,
    additive: true,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: (signals) => hotPace(signals, options),
    parts: (signals) => hotParts(signals, options),
  };
}

/** Checks numbers once, for the rankers that are made of this one. */
export function hotNumbers(given: Partial<HotNumbers>): HotNumbers {
  return numberOptions(given, HOT, RULES);
}

/** The upvotes per hour that are expected. */
export function hotPace(signals: Signals, options: HotNumbers): number {
  const expected = expectedPace(signals, options);
  const looks = signals.looks.upvotes;
  // Most lists are ranked without a history.
  if (looks.length < 2) return expected;
  const measured = velocityOf(looks, signals.asOfSeconds, options);
  if (measured === undefined) return expected;
  const { gained, hours } = measured;
  const faded = gained * fadeAt(signals.ageHours, options);
  return finite((faded + options.priorHours * expected) / (hours + options.priorHours));
}

function expectedPace({ upvotes, ageHours }: Signals, options: HotNumbers): number {
  const { timebaseHours, gravity } = options;
  return finite(worth(upvotes, options) / power(ageHours + timebaseHours, gravity));
}

/** Votes taken back below 0 gain nothing. */
function worth(upvotes: number, { scale, exponent }: HotNumbers): number {
  return upvotes > 0 ? scale * power(upvotes, exponent) : 0;
}

function fadeAt(ageHours: number, { timebaseHours, fade }: HotNumbers): number {
  return power(ageHours + timebaseHours, -fade);
}

/** Parts that add up to {@link hotPace}. */
export function hotParts(signals: Signals, options: HotNumbers): Explanation[] {
  const { upvotes, ageHours } = signals;
  const expected = expectedPace(signals, options);
  const measured = velocityOf(signals.looks.upvotes, signals.asOfSeconds, options);
  if (measured === undefined) {
    const { gravity, timebaseHours } = options;
    const fresh = expectedPace({ ...signals, ageHours: 0 }, options);
    return [
      part("upvotes", fresh, { upvotes, exponent: options.exponent }, ["no-velocity"]),
      part("age", expected - fresh, { ageHours, gravity, timebaseHours }),
    ];
  }
  const { gained, hours, dropped, uncertainty } = measured;
  const { priorHours } = options;
  const fade = fadeAt(ageHours, options);
  const flags: ExplanationFlag[] = [
    ...(dropped ? (["dropped"] as const) : []),
    ...(uncertainty > 0 ? (["rounded"] as const) : []),
  ];
  return [
    part(
      "velocity",
      finite((gained * fade) / (hours + priorHours)),
      { gained, hours, fade, uncertainty },
      flags,
    ),
    part("expected", finite((priorHours * expected) / (hours + priorHours)), {
      upvotes,
      ageHours,
      expectedPerHour: expected,
      priorHours,
    }),
  ];
}
