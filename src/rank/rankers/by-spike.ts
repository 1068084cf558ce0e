import { anscombeRoot, spikeScore } from "../formulas/spike-score.js";
import { VELOCITY, velocityOf } from "../formulas/velocity.js";
import { requireNumber } from "../number-options.js";
import { part, type Ranker, type Signals } from "../ranker.js";

/**
 * By how far the upvotes of the last `windowHours` (1 by default) lie above what the whole time since
 * listing would give: a standard deviation is 1. Needs two looks, as `byVelocity` does.
 *
 * @throws TypeError that names an option that is wrong
 */
export function bySpike(
  options: {
    /** Hours of the newest window. Default: 1. */
    windowHours?: number;
  } = {},
): Ranker {
  const given = options.windowHours ?? VELOCITY.windowHours;
  const windowHours = requireNumber("windowHours", given, "a number above 0");
  const window = { ...VELOCITY, windowHours };
  const gains = ({ looks, asOfSeconds, upvotes, ageHours }: Signals) => {
    const measured = velocityOf(looks.upvotes, asOfSeconds, window);
    if (measured === undefined) return undefined;
    const { gained, hours } = measured;
    const expected = (upvotes * hours) / Math.max(ageHours, hours);
    return { gained, hours, expected };
  };
  return {
    id: "spike",
    unit: "standard deviations",
    stableOrder: false,
    additive: false,
    usesList: false,
    needs: ["upvotes", "listedAt"],
    score: (signals) => {
      const found = gains(signals);
      if (found === undefined) return "no-velocity";
      return spikeScore({ count: found.gained, expected: found.expected });
    },
    parts: (signals) => {
      const found = gains(signals);
      if (found === undefined) return [];
      const { gained, hours, expected } = found;
      return [
        part("gained", 2 * anscombeRoot(gained), { gained, hours }),
        part("expected", -2 * anscombeRoot(expected), { expected }),
      ];
    },
  };
}
