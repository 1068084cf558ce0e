import { part, type Ranker } from "../ranker.js";

/** The newest first, by the time of listing. The score is its seconds since 1970. */
export function byDate(): Ranker {
  return {
    id: "newest",
    unit: "seconds since 1970",
    stableOrder: true,
    additive: false,
    usesList: false,
    needs: ["listedAt"],
    score: ({ listedAtSeconds }) => listedAtSeconds,
    parts: ({ listedAtSeconds }) => [part("listed", listedAtSeconds, { listedAtSeconds })],
  };
}
