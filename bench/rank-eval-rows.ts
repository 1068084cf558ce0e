import {
  fitGrowthCurve,
  type GrowthCurve,
  gammaPoissonRate,
  growthForecast,
  hackerNewsScore,
  lemmyHot,
  type QueryScores,
  redditHot,
  votesPerHour,
} from "../src/rank/index.js";
import type { EvalItem, EvalQuery, EvalSet } from "./rank-eval-sets.js";

/** A method of the protocol: a number for each item of a list; `undefined` where it has none. */
export interface Method {
  name: string;
  scores(query: EvalQuery, set: EvalSet): (number | undefined)[];
}

const HOUR = 3600;

/** The methods of the table, each to the letter of the recipe. */
export const methods: readonly Method[] = [
  each("newest", newest),
  each("comments", ({ comments }) => comments ?? 0),
  each("raw votes", ({ votes }) => votes),
  each("votes/hour (h+2)", (item, query) =>
    votesPerHour({ votes: item.votes, ageHours: ageOf(item, query) }),
  ),
  each("HN 1.8 listing clock", (item, query) =>
    hackerNewsScore({ points: item.votes, ageHours: ageOf(item, query) }),
  ),
  each("HN 1.8 arXiv clock", (item, query, { id }) =>
    id.startsWith("hf")
      ? hackerNewsScore({ points: item.votes, ageHours: publishedAgeOf(item, query) })
      : undefined,
  ),
  each("Reddit hot, listing", ({ votes, listedAtSeconds }) =>
    redditHot({ ups: votes, listedAtSeconds }),
  ),
  each("Lemmy hot", (item, query, { id }) => {
    const age = ageOf(item, query);
    return lemmyHot({
      score: item.votes,
      ageHours: id.startsWith("hn") ? Math.max(age, 1e-6) : age,
    });
  }),
  {
    name: "Gamma-Poisson",
    scores: (query, { id }) => {
      const priorRate = usualRate(query);
      const priorCount = id.startsWith("hf") ? 2 : 5;
      return query.items.map((item) =>
        gammaPoissonRate(
          { count: item.votes, exposure: ageOf(item, query) },
          { priorCount, priorRate },
        ),
      );
    },
  },
  each("stars at t", ({ stars }, _query, { id }) =>
    id.startsWith("hf") ? (stars ?? -1) : undefined,
  ),
  each("ln stars + .5 ln votes", ({ stars, votes }, _query, { id }) =>
    id.startsWith("hf-stars")
      ? (stars === undefined ? 1 : Math.log1p(stars)) + 0.5 * Math.log1p(votes)
      : undefined,
  ),
  each("ln votes + .1 ln stars", ({ stars, votes }, _query, { id }) =>
    id === "hf-star-gain" ? Math.log1p(votes) + 0.1 * Math.log1p(stars ?? 0) : undefined,
  ),
  each("velocity last 1 h", (item, query, { id }) => {
    if (!id.startsWith("hn")) return undefined;
    const { gained, hours } = lastHour(item, query);
    return gained / hours;
  }),
  {
    name: "shrunk 1 h velocity",
    scores: (query, { id }) =>
      query.items.map((item) => {
        if (!id.startsWith("hn")) return undefined;
        const { gained, hours } = lastHour(item, query);
        return gammaPoissonRate(
          { count: gained, exposure: hours },
          { priorCount: 2, priorRate: usualRate(query) },
        );
      }),
  },
  each("EWMA half-life 1 h", (item, query, { id }) =>
    id.startsWith("hn") ? decayedGains(item, query) : undefined,
  ),
  {
    name: "growth model",
    scores: (query, set) => {
      const curve = trainedCurve(set);
      return query.items.map((item) =>
        curve === undefined
          ? undefined
          : growthForecast({ count: item.votes, ageHours: ageOf(item, query) }, curve),
      );
    },
  },
];

/** The scores of a method for all lists, as `evaluateRanking` takes them. */
export function runOf(
  method: Method,
  queries: readonly EvalQuery[],
  set: EvalSet,
): QueryScores | undefined {
  const run = queries.map((query): [string, Record<string, number>] => {
    const scores = method.scores(query, set);
    const entries = query.items.flatMap(({ id }, at): [string, number][] => {
      const score = scores[at];
      return score === undefined ? [] : [[id, score]];
    });
    return [query.name, Object.fromEntries(entries)];
  });
  if (run.every(([, scores]) => Object.keys(scores).length === 0)) return undefined;
  return Object.fromEntries(run);
}

export function truthOf(queries: readonly EvalQuery[]): QueryScores {
  return Object.fromEntries(
    queries.map(({ name, items }) => [
      name,
      Object.fromEntries(items.map(({ id, truth }) => [id, truth])),
    ]),
  );
}

/** The growth that the training lists of Hacker News show. */
function trainedCurve({ ended }: EvalSet): GrowthCurve | undefined {
  return fitGrowthCurve(
    ended.flatMap((query) =>
      query.items.map((item) => ({
        ageHours: ageOf(item, query),
        count: item.votes,
        finalCount: item.truth,
      })),
    ),
  );
}

function each(
  name: string,
  score: (item: EvalItem, query: EvalQuery, set: EvalSet) => number | undefined,
): Method {
  return { name, scores: (query, set) => query.items.map((item) => score(item, query, set)) };
}

function ageOf({ listedAtSeconds, seen }: EvalItem, { name, asOfSeconds }: EvalQuery): number {
  // On Hugging Face each item was looked at in its own second; on Hacker News all at once.
  const at = name.length === 10 ? (seen.at(-1)?.atSeconds ?? asOfSeconds) : asOfSeconds;
  return Math.max(0, (at - listedAtSeconds) / HOUR);
}

function publishedAgeOf(
  { publishedAtSeconds, seen }: EvalItem,
  { asOfSeconds }: EvalQuery,
): number {
  const at = seen.at(-1)?.atSeconds ?? asOfSeconds;
  return (at - (publishedAtSeconds ?? at)) / HOUR;
}

function newest(item: EvalItem, query: EvalQuery, { id }: EvalSet): number {
  return id.startsWith("hf") ? -publishedAgeOf(item, query) : (item.publishedAtSeconds ?? 0);
}

function usualRate(query: EvalQuery): number {
  const votes = query.items.reduce((sum, item) => sum + item.votes, 0);
  return votes / query.items.reduce((sum, item) => sum + ageOf(item, query) + 2, 0);
}

/** What an item gained in about the last hour; without a look before it, since half an hour before it was published. */
function lastHour(item: EvalItem, { asOfSeconds }: EvalQuery): { gained: number; hours: number } {
  const now = item.seen.at(-1)?.atSeconds ?? asOfSeconds;
  const before = item.seen.findLast(({ atSeconds }) => atSeconds <= asOfSeconds - HOUR);
  const gained = Math.max(0, item.votes - (before?.votes ?? 0));
  const from = before?.atSeconds ?? item.listedAtSeconds - HOUR / 2;
  return { gained, hours: Math.max((now - from) / HOUR, 0.25) };
}

const LOOKS_OF_EWMA = 13;

function decayedGains({ seen }: EvalItem, { asOfSeconds }: EvalQuery): number {
  const looks = seen.slice(-LOOKS_OF_EWMA);
  return looks.slice(1).reduce((sum, look, at) => {
    const gained = (look.votes ?? 0) - (looks[at]?.votes ?? 0);
    return sum + gained * 2 ** (-(asOfSeconds - look.atSeconds) / HOUR);
  }, 0);
}
