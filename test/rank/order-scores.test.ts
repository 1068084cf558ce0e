import fc from "fast-check";
import { expect, test } from "vitest";
import { orderScores } from "../../src/rank/order-scores.js";

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE, 0),
);

/** Later indexes first, so that ties are seen to be asked about. */
const laterFirst = (a: number, b: number) => b - a;

function expectSorted(values: readonly number[], limit: number): void {
  const scores = Float64Array.from(values, (value, at) => (at % 7 === 3 ? Number.NaN : value + 0));
  const all = [...scores.keys()].filter((index) => !Number.isNaN(scores[index]));
  const wanted = [...all].sort((a, b) => {
    const [x = 0, y = 0] = [scores[a], scores[b]];
    return x === y ? laterFirst(a, b) : x > y ? -1 : 1;
  });
  const found = orderScores(scores, laterFirst, limit);
  expect([...found]).toEqual(wanted.slice(0, limit));
}

test("orders as sorting by comparison does, few and many, all and the first", () => {
  const few = fc.array(numbers, { maxLength: 60 });
  fc.assert(fc.property(few, fc.nat(80), (values, limit) => expectSorted(values, limit)));
  const many = fc.array(numbers, { minLength: 2500, maxLength: 4000, size: "max" });
  const limits = fc.constantFrom(0, 1, 100, 10_000);
  fc.assert(fc.property(many, limits, expectSorted), { numRuns: 20 });
});
