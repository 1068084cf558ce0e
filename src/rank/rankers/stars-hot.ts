import { finite } from "../finite.js";
import { velocityOf } from "../formulas/velocity.js";
import { type NumberRule, numberOptions } from "../number-options.js";
import { power } from "../power.js";
import { type Explanation, part, type Ranker, type Signals } from "../ranker.js";

/** The numbers of `hot({ of: "githubStars" })`. */
export interface StarsHotNumbers {
  windowHours: number;
  minHours: number;
  priorHours: number;
  scale: number;
  starsExponent: number;
}

const STARS_HOT: StarsHotNumbers = {
  windowHours: 24,
  minHours: 0.25,
  priorHours: 6,
  scale: 0.04,
  starsExponent: 0.1,
};

const RULES = {
  windowHours: "a number above 0",
  minHours: "a number above 0",
  priorHours: "a number above 0",
  scale: "a number above 0",
  starsExponent: "a number of at least 0",
} as const satisfies Record<keyof StarsHotNumbers, NumberRule>;

/**
 * The stars per hour that a paper will probably get: the gain of the last day where there are looks,
 * drawn towards `0.04 * (1 + upvotes) * (1 + stars)^0.1`, which stands alone where there are none.
 * Age has no part: on the days that could be measured it made no difference.
 */
export function starsHot(numbers: Partial<StarsHotNumbers>): Ranker {
  const options = numberOptions(numbers, STARS_HOT, RULES);
  return {
    id: "hot",
    unit: "GitHub stars per hour",
    stableOrder: false,
    additive: true,
    usesList: false,
    needs: ["upvotes", "githubStars", "listedAt"],
    score: (signals) => pace(signals, options),
    parts: (signals) => parts(signals, options),
  };
}

function pace(signals: Signals, options: StarsHotNumbers): number {
  const expected = expectedPace(signals, options);
  const measured = velocityOf(signals.looks.githubStars, signals.asOfSeconds, options);
  if (measured === undefined) return expected;
  const { priorHours } = options;
  return finite((measured.gained + priorHours * expected) / (measured.hours + priorHours));
}

function expectedPace({ upvotes, githubStars }: Signals, options: StarsHotNumbers): number {
  return finite(
    ofVotes(upvotes, options) * power(1 + Math.max(githubStars, 0), options.starsExponent),
  );
}

function ofVotes(upvotes: number, { scale }: StarsHotNumbers): number {
  return finite(scale * (1 + Math.max(upvotes, 0)));
}

function parts(signals: Signals, options: StarsHotNumbers): Explanation[] {
  const { upvotes, githubStars } = signals;
  const expected = expectedPace(signals, options);
  const measured = velocityOf(signals.looks.githubStars, signals.asOfSeconds, options);
  if (measured === undefined) {
    const votes = ofVotes(upvotes, options);
    return [
      part("upvotes", votes, { upvotes }, ["no-velocity"]),
      part("stars", expected - votes, { githubStars }),
    ];
  }
  const { gained, hours, dropped, uncertainty } = measured;
  const { priorHours } = options;
  return [
    part("velocity", finite(gained / (hours + priorHours)), { gained, hours, uncertainty }, [
      ...(dropped ? (["dropped"] as const) : []),
      ...(uncertainty > 0 ? (["rounded"] as const) : []),
    ]),
    part("expected", finite((priorHours * expected) / (hours + priorHours)), {
      upvotes,
      githubStars,
      expectedPerHour: expected,
      priorHours,
    }),
  ];
}
