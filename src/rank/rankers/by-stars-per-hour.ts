import { VELOCITY, velocityOf } from "../formulas/velocity.js";
import { part, type Ranker, type Signals } from "../ranker.js";

const WINDOW = { ...VELOCITY, windowHours: 24 };

/**
 * By GitHub stars per hour, as Papers with Code did: measured over the last day where there are
 * looks, or else as the source states it. Papers with neither are not ranked (`no-velocity`).
 */
export function byStarsPerHour(): Ranker {
  const measured = ({ looks, asOfSeconds }: Signals) =>
    velocityOf(looks.githubStars, asOfSeconds, WINDOW);
  const score = (signals: Signals) => measured(signals)?.perHour ?? signals.starsPerHour;
  return {
    id: "stars-per-hour",
    unit: "GitHub stars per hour",
    stableOrder: false,
    additive: true,
    usesList: false,
    needs: [],
    score: (signals) => {
      const perHour = score(signals);
      return Number.isNaN(perHour) ? "no-velocity" : perHour;
    },
    parts: (signals) => {
      const { gained, hours } = measured(signals) ?? {};
      const stated = gained === undefined || hours === undefined;
      const inputs = stated ? { starsPerHour: signals.starsPerHour } : { gained, hours };
      return [part(stated ? "stated" : "velocity", score(signals), inputs)];
    },
  };
}
