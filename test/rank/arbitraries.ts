import fc from "fast-check";
import * as rank from "../../src/rank/index.js";

/** Every ranker with its defaults, and some with other options. */
export const rankers: readonly { name: string; ranker: rank.Ranker }[] = [
  rank.hot(),
  rank.hot({ of: "githubStars" }),
  rank.top(),
  rank.top({ of: "githubStars" }),
  rank.byVotes(),
  rank.byStars(),
  rank.byComments(),
  rank.byDate(),
  rank.byHackerNews(),
  rank.byHackerNews({ gravity: 1.5, factor: 0.4 }),
  rank.byReddit(),
  rank.byLobsters(),
  rank.byLemmy(),
  rank.byVotesPerHour(),
  rank.byHalfLife(),
  rank.byGammaPoisson(),
  rank.byVelocity(),
  rank.byVelocity({ of: "githubStars" }),
  rank.byStarsPerHour(),
  rank.bySpike(),
].map((ranker) => ({ name: `${ranker.id}, ${ranker.unit}`, ranker }));

/** 2026-06-12T08:00:00Z */
export const NOW_SECONDS = 1_781_251_200;
export const NOW = isoOf(NOW_SECONDS);

export function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

export type TestPaper = rank.RankablePaper & { ids: { arxiv: string } };

const count = fc.oneof(
  fc.nat({ max: 5 }),
  fc.nat({ max: 1000 }),
  fc.constantFrom(0, Number.MAX_SAFE_INTEGER),
);

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 4 });

/** Within the last 20 days, or a bit ahead: an instant, or its day. */
const time = (atMost: number) =>
  fc
    .tuple(fc.integer({ min: NOW_SECONDS - 20 * 86_400, max: NOW_SECONDS + atMost }), fc.boolean())
    .map(([seconds, isDay]) => (isDay ? isoOf(seconds).slice(0, 10) : isoOf(seconds)));

/** Papers with different ids, some of them lacking this or that. */
export const papersOf = (times: fc.Arbitrary<string> = time(3 * 86_400)) =>
  fc
    .uniqueArray(fc.nat({ max: 9999 }), { maxLength: 25 })
    .chain((ids) => fc.tuple(...ids.map((id) => paper(id, times))));

export const pastInstants = fc
  .integer({ min: NOW_SECONDS - 20 * 86_400, max: NOW_SECONDS })
  .map(isoOf);

function paper(id: number, times: fc.Arbitrary<string>): fc.Arbitrary<TestPaper> {
  return fc
    .record({
      upvotes: optional(count),
      comments: optional(count),
      githubStars: optional(count),
      starsPerHour: optional(fc.nat({ max: 50 })),
      listedAt: optional(times),
      publishedAt: optional(times),
    })
    .map((counts) => ({
      title: `Paper ${id % 3}`,
      ids: { arxiv: `2606.${String(id).padStart(5, "0")}` },
      ...counts,
    }));
}

/** Looks at papers, before and after now. */
export const observationsOf = (papers: readonly TestPaper[]): fc.Arbitrary<rank.Observations> =>
  fc
    .tuple(
      ...papers.map(({ ids }) =>
        fc
          .array(
            fc.record({
              at: fc.integer({ min: NOW_SECONDS - 2 * 86_400, max: NOW_SECONDS + 7200 }).map(isoOf),
              upvotes: count,
              githubStars: count,
            }),
            { maxLength: 5 },
          )
          .map((observations) => ({ key: `arxiv:${ids.arxiv}`, observations })),
      ),
    )
    .map((series) => ({ series }));

export const papersAndLooks = papersOf().chain((papers) =>
  fc.tuple(fc.constant(papers), observationsOf(papers)),
);
