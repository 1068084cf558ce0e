import { type CountField, part, type Ranker } from "../ranker.js";

/**
 * By upvotes as they stand. Nothing that was tried tells better which papers of one day will gain
 * upvotes (docs/ranking.md).
 *
 * @example
 * ```ts
 * byVotes().stableOrder; // true
 * ```
 */
export function byVotes(): Ranker {
  return byCount("votes", "upvotes", "upvotes");
}

/** By GitHub stars as they stand. */
export function byStars(): Ranker {
  return byCount("stars", "githubStars", "GitHub stars");
}

/** By comments as they stand: a weak signal on Hugging Face. */
export function byComments(): Ranker {
  return byCount("comments", "comments", "comments");
}

function byCount(id: string, field: CountField, unit: string): Ranker {
  return {
    id,
    unit,
    stableOrder: true,
    additive: true,
    usesList: false,
    needs: [field],
    score: (signals) => signals[field],
    parts: (signals) => [part(field, signals[field], { [field]: signals[field] })],
  };
}
