import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summarizePapers } from "../../../src/dataset/index.js";
import { createRandom } from "../../pages/random.js";
import { madeSet } from "../made-set.js";

const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };

describe("summarizePapers", () => {
  test("counts what is stated and nothing else", async () => {
    const summary = await summarizePapers([
      {
        ...bare,
        title: "A",
        publishedAt: "2021-06-17T08:00:00Z",
        upvotes: 0,
        orgs: [{ name: "Mila" }, { name: "Mila" }],
      },
      {
        ...bare,
        title: "B",
        publishedAt: "2021-06",
        provenance: [{ source: "arxiv", capturedAt: "2021-06-20T20:00:00Z" }],
      },
    ]);
    expect(summary).toMatchObject({
      records: 2,
      publishedPerDay: [{ name: "2021-06-17", count: 1 }],
      listedPerDay: [{ name: "2021-06-20", count: 1 }],
      sources: [{ name: "arxiv", count: 1 }],
      orgs: [{ name: "Mila", count: 1 }],
      votes: { records: 1, total: 0, median: 0, bins: [{ from: 0, to: 0, count: 1 }] },
    });
    expect(summary).not.toHaveProperty("stars");
  });

  test("is the same in whatever order", async () => {
    const papers = [...madeSet({ records: 300, seed: 2 })];
    expect(await summarizePapers(createRandom(1).shuffle(papers))).toEqual(
      await summarizePapers(papers),
    );
  });

  test("bins hold every count once, and the median is that of the counts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2_000_000), { minLength: 1 }), async (counts) => {
        const { votes } = await summarizePapers(
          counts.map((upvotes) => ({ ...bare, title: "A", upvotes })),
        );
        const sorted = counts.toSorted((a, b) => a - b);
        const middle = [sorted[(counts.length - 1) >> 1] ?? 0, sorted[counts.length >> 1] ?? 0];
        expect(votes?.median).toBe(((middle[0] ?? 0) + (middle[1] ?? 0)) / 2);
        for (const { from, to, count } of votes?.bins ?? []) {
          expect(count).toBe(counts.filter((one) => one >= from && one <= to).length);
        }
        expect(votes?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(counts.length);
      }),
    );
  });
});
