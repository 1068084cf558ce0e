import { paperKey } from "../ids/paper-key.js";
import type { CountAt } from "./formulas/velocity.js";
import type { ObservationSeries, Observations } from "./observations.js";
import type { RankablePaper } from "./rankable-paper.js";
import type { CountField, Looks } from "./ranker.js";
import { secondsOf } from "./read-time.js";

/** Where a paper was never seen before. */
export const NO_LOOKS: Looks = { upvotes: [], comments: [], githubStars: [] };

/** Throws a `TypeError` where observations have not the form of `observationsFrom`. */
export function checkObservations(observations: unknown): void {
  if (observations === undefined) return;
  const known = typeof observations === "object" && observations !== null;
  if (!known || !("series" in observations) || !Array.isArray(observations.series)) {
    throw new TypeError("option observations: expected what observationsFrom gives");
  }
}

/** Finds the series of papers. */
export function seriesFinder(
  observations: Observations | undefined,
): ((paper: RankablePaper) => ObservationSeries | undefined) | undefined {
  if (observations === undefined || observations.series.length === 0) return undefined;
  const byKey = new Map(observations.series.map((series) => [series.key, series]));
  return (paper) => byKey.get(paperKey(paper));
}

/** What was seen until `asOfSeconds`: the future must not tell. */
export function looksUntil(series: ObservationSeries | undefined, asOfSeconds: number): Looks {
  if (series === undefined || series.observations.length === 0) return NO_LOOKS;
  const looks: Record<CountField, CountAt[]> = { upvotes: [], comments: [], githubStars: [] };
  for (const observation of series.observations) {
    const atSeconds = secondsOf(observation.at);
    if (!(atSeconds <= asOfSeconds)) continue;
    for (const field of ["upvotes", "comments", "githubStars"] as const) {
      const count = observation[field];
      if (typeof count !== "number" || !Number.isFinite(count)) continue;
      const rounded = observation.approximate?.includes(field) === true;
      looks[field].push(rounded ? { atSeconds, count, rounded } : { atSeconds, count });
    }
  }
  // Series may be made by hand.
  for (const list of Object.values(looks)) list.sort((a, b) => a.atSeconds - b.atSeconds);
  return looks;
}
