import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createTopK,
  type Explanation,
  type Ranker,
  type Ranking,
  rankPapers,
} from "../../src/rank/index.js";
import {
  isoOf,
  NOW,
  NOW_SECONDS,
  papersAndLooks,
  papersOf,
  pastInstants,
  rankers,
  type TestPaper,
} from "./arbitraries.js";

const idsOf = ({ results }: Ranking<TestPaper>) => results.map(({ paper }) => paper.ids.arxiv);

const rankedIds = (papers: readonly TestPaper[], ranker: Ranker, asOf = NOW) =>
  idsOf(rankPapers(papers, { ranker, asOf, missing: "drop" }));

describe.each(rankers)("$name", ({ ranker }) => {
  test("gives the same for the same papers in any order, to the byte", () => {
    const shuffled = papersAndLooks.chain(([papers, observations]) =>
      fc.tuple(
        fc.constant(papers),
        fc.shuffledSubarray(papers, { minLength: papers.length }),
        fc.constant(observations),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([papers, others, observations]) => {
        const options = { ranker, asOf: NOW, observations, explain: true };
        expect(JSON.stringify(rankPapers(others, options))).toBe(
          JSON.stringify(rankPapers(papers, options)),
        );
      }),
    );
  });

  test("gives finite scores that fall, and ties by time of listing, then id", () => {
    fc.assert(
      fc.property(papersAndLooks, ([papers, observations]) => {
        const { results } = rankPapers(papers, { ranker, asOf: NOW, observations });
        for (const [at, one] of results.entries()) {
          const next = results[at + 1];
          if (one.status !== "ranked") continue;
          expect(Number.isFinite(one.score) && !Object.is(one.score, -0)).toBe(true);
          expect(one.rank).toBe(at + 1);
          if (next?.status !== "ranked") continue;
          expect(one.score).toBeGreaterThanOrEqual(next.score);
          const [a, b] = [one.paper, next.paper];
          const [x, y] = [a.listedAt ?? a.publishedAt, b.listedAt ?? b.publishedAt];
          if (one.score === next.score && x === y) {
            expect(a.ids.arxiv < b.ids.arxiv).toBe(true);
          }
        }
      }),
    );
  });

  test("puts what it cannot rank behind all that it can, with a reason", () => {
    fc.assert(
      fc.property(papersOf(), (papers) => {
        const { results, warnings } = rankPapers(papers, { ranker, asOf: NOW });
        expect(results.length).toBe(papers.length);
        const first = results.findIndex(({ status }) => status === "unranked");
        const rest = first < 0 ? [] : results.slice(first);
        for (const one of rest) expect(one).toMatchObject({ status: "unranked", reason: /./ });
        const counted = warnings.find(({ code }) => /^(?:unranked|nothing-ranked)$/.test(code));
        expect(counted?.count ?? 0).toBe(rest.length);
        for (const { paper } of results.slice(0, first < 0 ? undefined : first)) {
          if (ranker.needs.includes("upvotes")) expect(paper.upvotes).toBeDefined();
          if (ranker.needs.includes("githubStars")) expect(paper.githubStars).toBeDefined();
        }
      }),
    );
  });

  test("explains each score by parts that add up to it", () => {
    fc.assert(
      fc.property(papersAndLooks, ([papers, observations]) => {
        const options = { ranker, asOf: NOW, observations, explain: true };
        for (const one of rankPapers(papers, options).results) {
          if (one.status !== "ranked") continue;
          expect(one.explanation?.value).toBe(one.score);
          if (one.explanation !== undefined) expectAddsUp(one.explanation);
        }
      }),
    );
  });

  test("gives with a limit what it gives without, cut", () => {
    fc.assert(
      fc.property(papersAndLooks, fc.nat({ max: 30 }), ([papers, observations], limit) => {
        const options = { ranker, asOf: NOW, observations };
        const whole = rankPapers(papers, options).results;
        expect(rankPapers(papers, { ...options, limit }).results).toEqual(whole.slice(0, limit));
      }),
    );
  });

  test.skipIf(ranker.usesList)("keeps the same first papers of a stream as of a list", () => {
    const limits = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(papersOf(pastInstants), limits, (papers, limit) => {
        const stream = createTopK<TestPaper>({ ranker, asOf: NOW, limit });
        for (const paper of papers) stream.add(paper);
        const whole = rankPapers(papers, { ranker, asOf: NOW, limit, missing: "drop" });
        expect(stream.result().results).toEqual(whole.results);
      }),
    );
  });

  test.runIf(ranker.stableOrder)("keeps its order as time goes by", () => {
    const later = fc.integer({ min: 0, max: 400 * 86_400 });
    fc.assert(
      fc.property(papersOf(pastInstants), later, (papers, shift) => {
        expect(rankedIds(papers, ranker, isoOf(NOW_SECONDS + shift))).toEqual(
          rankedIds(papers, ranker),
        );
      }),
    );
  });

  test.runIf(ranker.needs.includes("upvotes") && ranker.id !== "spike")(
    "never lowers a score for a vote more",
    () => {
      fc.assert(
        fc.property(papersAndLooks, fc.nat(1000), ([papers, observations], more) => {
          if (ranker.usesList) return;
          const options = { ranker, asOf: NOW, observations, missing: "drop" as const };
          const before = scores(rankPapers(papers, options));
          const raised = papers.map((paper) =>
            paper.upvotes === undefined ? paper : { ...paper, upvotes: paper.upvotes + more },
          );
          for (const [id, score] of scores(rankPapers(raised, options))) {
            expect(score).toBeGreaterThanOrEqual(before.get(id) ?? Number.NaN);
          }
        }),
      );
    },
  );

  test.runIf(ranker.needs.includes("listedAt") && ranker.id !== "spike")(
    "never raises a score for a day more of age, from a vote up",
    () => {
      const shift = fc.integer({ min: 0, max: 9 * 86_400 });
      fc.assert(
        fc.property(papersOf(pastInstants), shift, (papers, more) => {
          if (ranker.usesList) return;
          const voted = papers.filter(({ upvotes = 0, listedAt }) => upvotes >= 1 && listedAt);
          const older = voted.map((paper) => ({
            ...paper,
            listedAt: isoOf(Date.parse(paper.listedAt ?? "") / 1000 - more),
          }));
          const options = { ranker, asOf: NOW, missing: "drop" as const };
          const before = scores(rankPapers(voted, options));
          for (const [id, score] of scores(rankPapers(older, options))) {
            expect(score).toBeLessThanOrEqual(before.get(id) ?? Number.NaN);
          }
        }),
      );
    },
  );
});

test.each(rankers.filter(({ ranker }) => /^(?:votes|votes-per-hour|half-life)$/.test(ranker.id)))(
  "$name: all votes times as many give the same order",
  ({ ranker }) => {
    fc.assert(
      fc.property(papersOf(pastInstants), fc.constantFrom(2, 4, 1024), (papers, factor) => {
        const voted = papers.filter(({ upvotes = 0 }) => upvotes >= 1 && upvotes < 2 ** 40);
        const more = voted.map((paper) => ({ ...paper, upvotes: (paper.upvotes ?? 0) * factor }));
        expect(rankedIds(more, ranker)).toEqual(rankedIds(voted, ranker));
      }),
    );
  },
);

test.each(rankers)("$name: papers of one day, known by the day, stand by their counts", (one) => {
  const { ranker } = one;
  fc.assert(
    fc.property(papersOf(fc.constant("2026-06-11")), fc.nat(86_399), (papers, second) => {
      if (ranker.id === "newest") return;
      const listed = papers.map((paper) => ({ ...paper, listedAt: "2026-06-11" }));
      const [first, ...rest] = listed;
      if (first === undefined || rest.length === 0) return;
      // To know more of one of them does not move it.
      const finer = [{ ...first, listedAt: isoOf(NOW_SECONDS - 32 * 3600 + second) }, ...rest];
      expect(rankedIds(finer, ranker)).toEqual(rankedIds(listed, ranker));
    }),
  );
});

function scores({ results }: Ranking<TestPaper>): Map<string, number> {
  return new Map(
    results.flatMap((one) => (one.status === "ranked" ? [[one.paper.ids.arxiv, one.score]] : [])),
  );
}

/** As exactly as the largest part can be held: a sum of doubles knows no more. */
function expectAddsUp({ value, parts }: Explanation): void {
  if (parts.length === 0) return;
  const sum = parts.reduce((so, part) => so + part.value, 0);
  const largest = Math.max(1, ...parts.map((part) => Math.abs(part.value)));
  expect(Math.abs(sum - value)).toBeLessThanOrEqual(1e-12 * largest);
  for (const part of parts) expectAddsUp(part);
}
