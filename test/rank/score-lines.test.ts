import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareBytes } from "../../src/dedupe/compare-bytes.js";
import { paperKey } from "../../src/ids/index.js";
import {
  byGammaPoisson,
  byReddit,
  hot,
  type RankablePaper,
  rankPapers,
} from "../../src/rank/index.js";
import { scoreLines } from "../../src/rank/score-lines.js";

const asOf = "2026-06-12T12:00:00Z";

const papers = fc.uniqueArray(
  fc.record(
    {
      title: fc.oneof(fc.string(), fc.string({ unit: "binary" })),
      ids: fc.record({
        openreview: fc.constantFrom("~", "a b", "é", "\u{1f600}", "ﬀ", "z", "zz", "!", "}", "~0"),
      }),
      upvotes: fc.oneof(fc.nat(20), fc.constantFrom(1e300, 0.1)),
      listedAt: fc.constantFrom("2026-06-11", "2026-06-11T08:00:00Z", "2026-06-10", "2027-01-01"),
    },
    { requiredKeys: ["title"] },
  ),
  { selector: paperKey },
);

describe("scoreLines", () => {
  test.each([hot(), byReddit()])("sorted by bytes gives the order of rankPapers: $id", (ranker) => {
    fc.assert(
      fc.property(papers, (all: RankablePaper[]) => {
        const { scored, warnings } = scoreLines(all, { ranker, asOf });
        const sorted = scored.toSorted((a, b) => compareBytes(a.order, b.order));
        const { results, warnings: said } = rankPapers(all, { ranker, asOf });
        expect(sorted.map(({ order: _order, ...row }) => row)).toEqual(
          results.map((one) => {
            if (one.status === "unranked") return one;
            const { rank: _rank, ...row } = one;
            return row;
          }),
        );
        expect(warnings).toEqual(said);
        for (const { order } of scored) expect(order).toMatch(/^[ -~]+$/);
      }),
    );
  });

  test("puts a higher score first, also below 0 and at 0", () => {
    const numbers = [Number.MAX_VALUE, 7.5, 7, 1e-300, 0, -1e-300, -7, -7.5, -Number.MAX_VALUE];
    const ranker = { ...hot(), needs: [], score: ({ upvotes }: { upvotes: number }) => upvotes };
    const all = numbers.map((upvotes) => ({ title: `${upvotes}`, upvotes }));
    const { scored } = scoreLines(all, { ranker, asOf });
    const orders = scored.map(({ order }) => order);
    expect(new Set(orders).size).toBe(numbers.length);
    expect(orders.toSorted(compareBytes)).toEqual(orders);
  });

  test("gives the same for the days of a set by themselves", () => {
    const all: RankablePaper[] = [
      { title: "A", upvotes: 5, listedAt: "2026-06-10" },
      { title: "B", upvotes: 5, listedAt: "2026-06-10T09:00:00Z" },
      { title: "C", upvotes: 5, listedAt: "2026-06-11T09:00:00Z" },
    ];
    const options = { ranker: hot(), asOf };
    const parts = [all.slice(0, 2), all.slice(2)].flatMap((one) => scoreLines(one, options).scored);
    expect(parts).toEqual(scoreLines(all, options).scored);
    expect(scoreLines(all.slice(1, 2), options).scored).not.toEqual(parts.slice(1, 2));
  });

  test("refuses rankers that look at the whole list, and wrong options", () => {
    expect(() => scoreLines([], { ranker: byGammaPoisson(), asOf })).toThrow(/whole list/);
    expect(() => scoreLines([], { ranker: hot(), asOf: "soon" })).toThrow(/asOf/);
  });
});
