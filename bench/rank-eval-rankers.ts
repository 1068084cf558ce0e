import {
  hot,
  type Observations,
  type QueryScores,
  type RankablePaper,
  type RankOptions,
  rankPapers,
  top,
} from "../src/rank/index.js";
import { isoDay, isoInstant } from "./rank-eval-data.js";
import type { EvalItem, EvalQuery, SetId } from "./rank-eval-sets.js";

/** The ranker that the documentation names for a question, as a user would write it. */
export interface NamedRanker {
  name: string;
  options: Pick<RankOptions, "ranker" | "missing">;
  /** Whether it is given what was seen before. */
  history: boolean;
}

/** `e - 1` stars: of papers whose stars are not known the recipe takes the logarithm as 1. */
const UNKNOWN_STARS = { prior: Math.E - 1 };

export const namedRankers: Readonly<Record<SetId, NamedRanker>> = {
  "hf-votes": { name: "top()", options: { ranker: top() }, history: false },
  "hf-vote-gain": { name: "hot()", options: { ranker: hot() }, history: false },
  "hf-stars": {
    name: 'top({ of: "githubStars" }), missing: { prior: e - 1 }',
    options: { ranker: top({ of: "githubStars" }), missing: UNKNOWN_STARS },
    history: false,
  },
  "hf-stars-known": {
    name: 'top({ of: "githubStars" })',
    options: { ranker: top({ of: "githubStars" }) },
    history: false,
  },
  "hf-star-gain": {
    name: 'hot({ of: "githubStars" })',
    options: { ranker: hot({ of: "githubStars" }) },
    history: false,
  },
  "hn-gain": { name: "hot(), observations", options: { ranker: hot() }, history: true },
  "hn-final": { name: "top(), observations", options: { ranker: top() }, history: true },
};

/** The scores that `rankPapers` gives, as `evaluateRanking` takes them. */
export function rankerRun(
  { options, history }: NamedRanker,
  queries: readonly EvalQuery[],
): QueryScores {
  return Object.fromEntries(
    queries.map(({ name, asOfSeconds, items }) => {
      const ranking = rankPapers(items.map(paperOf), {
        ...options,
        asOf: isoInstant(asOfSeconds),
        ...(history && { observations: observationsOf(items) }),
      });
      const scores = ranking.results.flatMap((one): [string, number][] =>
        one.status === "ranked" ? [[one.paper.title, one.score]] : [],
      );
      return [name, Object.fromEntries(scores)];
    }),
  );
}

/** An item as a listing would show it; its id stands for its title. */
function paperOf({ id, votes, comments, stars, listedAtSeconds }: EvalItem): RankablePaper {
  return {
    title: id,
    upvotes: votes,
    listedAt: timeOf(listedAtSeconds),
    ...(comments !== undefined && { comments }),
    ...(stars !== undefined && { githubStars: stars }),
  };
}

function timeOf(seconds: number): string {
  return seconds % 86_400 === 0 ? isoDay(seconds) : isoInstant(seconds);
}

function observationsOf(items: readonly EvalItem[]): Observations {
  const series = items.map(({ id, seen }) => ({
    key: `title:${id}~`,
    observations: seen.map(({ atSeconds, votes, stars }) => ({
      at: isoInstant(atSeconds),
      ...(votes !== undefined && { upvotes: votes }),
      ...(stars !== undefined && { githubStars: stars }),
    })),
  }));
  return { series };
}
