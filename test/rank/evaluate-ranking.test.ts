import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateRanking, kendallTauB, ndcg } from "../../src/rank/index.js";

const truth = {
  "2026-06-02": { a: 7, b: 3, c: 0 },
  "2026-06-01": { a: 0, b: 0 },
  "2026-06-03": { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 },
};

describe("evaluateRanking", () => {
  test("gives a perfect ranking 1 everywhere", () => {
    const { metrics, queries, items } = evaluateRanking(truth, truth);
    expect([queries, items]).toEqual([3, 11]);
    expect(metrics["ndcg@10"]).toMatchObject({ mean: 1, low: 1, high: 1, queries: 2 });
    expect(metrics["tau-b"]).toMatchObject({ mean: 1, random: 0 });
    expect(metrics["precision@5"]?.perQuery).toMatchObject({ "2026-06-03": 1 });
  });

  test("leaves out queries in which a metric is not defined", () => {
    const { metrics } = evaluateRanking({}, { one: { a: 0, b: 0 } });
    expect(metrics["ndcg@10"]).toBeUndefined();
    expect(metrics["tau-b"]).toBeUndefined();
    expect(metrics["precision@5"]).toBeDefined();
    expect(evaluateRanking({}, {}).metrics).toEqual({});
  });

  test("puts what the ranking left out last, NaN too, and judges nothing without a truth", () => {
    const run = { q: { b: 1, c: Number.NaN, z: 99 } };
    const judged = evaluateRanking(run, { q: { a: 5, b: 4, c: 3 } }, { metrics: ["precision@1"] });
    expect(judged.items).toBe(3);
    expect(judged.metrics["precision@1"]?.mean).toBe(0);
    const gains = evaluateRanking(run, { q: { a: 0, b: 1, c: 0 } }, { metrics: ["ndcg@1"] });
    expect(gains.metrics["ndcg@1"]?.mean).toBe(1);
  });

  test("breaks ties by id, by code unit", () => {
    const run = { q: { b: 1, a: 1, B: 1 } };
    const { metrics } = evaluateRanking(run, { q: { b: 1, a: 1, B: 9 } }, { metrics: ["ndcg@1"] });
    expect(metrics["ndcg@1"]?.mean).toBe(1);
  });

  test("holds a ranking against another, with the same draws each time", () => {
    const worse = { "2026-06-02": { c: 2, b: 1 }, "2026-06-03": { a: 1 } };
    const options = { against: worse };
    const one = evaluateRanking(truth, truth, options);
    const difference = one.metrics["ndcg@10"]?.difference;
    expect(difference?.low).toBeGreaterThan(0);
    expect(evaluateRanking(truth, truth, options)).toEqual(one);
    expect(
      evaluateRanking(truth, truth, { against: truth }).metrics["ndcg@10"]?.difference,
    ).toEqual({ mean: 0, low: 0, high: 0 });
  });

  test("widens with confidence, and moves with the seed", () => {
    const run = { a: { x: 1, y: 2 }, b: { x: 2, y: 1 }, c: { x: 1, y: 1 } };
    const real = { a: { x: 9, y: 1 }, b: { x: 9, y: 1 }, c: { x: 1, y: 3 } };
    const widths = [0.5, 0.99].map((confidence) => {
      const { low = 0, high = 0 } =
        evaluateRanking(run, real, { confidence }).metrics["ndcg@10"] ?? {};
      return high - low;
    });
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
  });

  test("is not fooled by names that objects have", () => {
    const odd = JSON.parse('{"__proto__": {"constructor": 3, "__proto__": 1}}');
    expect(evaluateRanking(odd, odd).metrics["ndcg@10"]?.mean).toBe(1);
  });
});

test("metrics stay within their bounds", () => {
  const counts = fc.dictionary(fc.string(), fc.nat(100), { minKeys: 1, maxKeys: 15 });
  fc.assert(
    fc.property(counts, fc.dictionary(fc.string(), fc.double()), (real, run) => {
      const { metrics } = evaluateRanking({ q: run }, { q: real }, { resamples: 5 });
      for (const [name, least] of [
        ["ndcg@10", 0],
        ["tau-b", -1],
        ["precision@5", 0],
      ] as const) {
        const mean = metrics[name]?.mean ?? 0;
        expect(mean).toBeGreaterThanOrEqual(least);
        expect(mean).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test("kendallTauB is 1 with itself, and turns its sign with the order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 2 }), (values) => {
      expect(kendallTauB(values, values)).toBe(1);
      expect(
        kendallTauB(
          values,
          values.map((value) => -value),
        ),
      ).toBe(-1);
    }),
  );
});

test("ndcg of gains in falling order is 1", () => {
  expect(ndcg([3, 2, 1], 2)).toBe(1);
  expect(ndcg([], 2)).toBeUndefined();
});
