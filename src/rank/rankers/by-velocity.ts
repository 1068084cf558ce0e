import { VELOCITY, type Velocity, type VelocityOptions, velocityOf } from "../formulas/velocity.js";
import { type NumberRule, numberOptions } from "../number-options.js";
import { type ExplanationFlag, part, type Ranker, type Signals } from "../ranker.js";
import { type Measured, measureOf } from "./measure.js";

const RULES = {
  windowHours: "a number above 0",
  minHours: "a number above 0",
} as const satisfies Record<keyof VelocityOptions, NumberRule>;

/**
 * By the measured gain per hour over a window (1 hour for upvotes, 24 for stars). Papers without two
 * looks that are far enough apart are not ranked (`no-velocity`).
 *
 * @throws TypeError that names an option that is wrong
 */
export function byVelocity({ of, ...given }: Partial<VelocityOptions> & Measured = {}): Ranker {
  const field = measureOf(of);
  const windowHours = field === "upvotes" ? VELOCITY.windowHours : 24;
  const options = numberOptions(given, { ...VELOCITY, windowHours }, RULES);
  const measured = ({ looks, asOfSeconds }: Signals): Velocity | undefined =>
    velocityOf(looks[field], asOfSeconds, options);
  return {
    id: "velocity",
    unit: field === "upvotes" ? "upvotes per hour" : "GitHub stars per hour",
    stableOrder: false,
    additive: true,
    usesList: false,
    needs: [],
    score: (signals) => measured(signals)?.perHour ?? "no-velocity",
    parts: (signals) => {
      const one = measured(signals);
      return one === undefined ? [] : [velocityPart(one)];
    },
  };
}

function velocityPart({ perHour, gained, hours, dropped, uncertainty }: Velocity) {
  const flags: ExplanationFlag[] = [
    ...(dropped ? (["dropped"] as const) : []),
    ...(uncertainty > 0 ? (["rounded"] as const) : []),
  ];
  return part("velocity", perHour, { gained, hours, uncertainty }, flags);
}
