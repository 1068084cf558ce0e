import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponential, log2, log10, naturalLog, power } from "../../src/rank/power.js";

/** Digits of `Math` are not known to be right to the last, and those here are not either. */
const near = (actual: number, expected: number, within = 1e-14) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(within * Math.abs(expected));

const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

describe("functions that are the same in every engine", () => {
  it("are near those of Math", () => {
    fc.assert(
      fc.property(positive, (x) => {
        near(log2(x), Math.log2(x));
        near(log10(x), Math.log10(x));
        near(exponential(naturalLog(x)), x, 1e-12);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        near(exponential(x), Math.exp(x), 1e-13);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (base, exponent) => {
          near(power(base, exponent), base ** exponent);
        },
      ),
    );
  });

  it("give the logarithm of whole numbers to the last digits but one", () => {
    for (let x = 2; x < 20_000; x += 1) near(naturalLog(x), Math.log(x), 4e-16);
  });

  it.each([
    [power(3, 2), 9],
    [power(10, 15), 1e15],
    [power(10, -3), 0.001],
    [power(-2, 3), -8],
    [power(-2, 0.5), Number.NaN],
    [power(0, 0), 1],
    [power(0, 0.8), 0],
    [power(0, -0.8), Number.POSITIVE_INFINITY],
    [power(1, 0.37), 1],
    [power(2, 0), 1],
    [power(1e308, 1.5), Number.POSITIVE_INFINITY],
    [power(1e308, -1.5), 0],
    [power(Number.NaN, 0.5), Number.NaN],
    [power(2, -1074.5) > 0, true],
    [naturalLog(2 ** -1074).toFixed(6), (-1074 * Math.LN2).toFixed(6)],
    [naturalLog(1), 0],
    [naturalLog(0), Number.NEGATIVE_INFINITY],
    [naturalLog(-1), Number.NaN],
    [naturalLog(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
    [exponential(0), 1],
    [exponential(-1_000), 0],
    [exponential(1_000), Number.POSITIVE_INFINITY],
    [log10(1), 0],
    [log10(1_000), 3],
    [log10(0.001), -3],
    [log2(1_024), 10],
    [log2(0.25), -2],
  ])("keep what is exact: %d", (actual, expected) => {
    expect(actual).toBe(expected);
  });

  it("reach the smallest and the largest number", () => {
    near(naturalLog(Number.MIN_VALUE), -744.4400719213812);
    near(naturalLog(Number.MAX_VALUE), 709.782712893384);
    near(exponential(709.7), 1.6549840276802644e308, 1e-13);
    expect(exponential(-744.4)).toBe(Number.MIN_VALUE);
  });
});
