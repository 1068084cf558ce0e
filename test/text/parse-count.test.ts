import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeCount, parseCount } from "../../src/text/parse-count.js";

describe("parseCount", () => {
  it.each([
    ["0", 0],
    ["8", 8],
    ["007", 7],
    [" 8 ", 8],
    ["1204", 1204],
    ["1,204", 1204],
    ["12,345,678", 12_345_678],
    ["999999999999999", 999_999_999_999_999],
    ["-", 0],
    ["–", 0],
    ["—", 0],
  ])("%j is exactly %i", (text, value) => {
    expect(parseCount(text)).toEqual({ value, approximate: false });
  });

  it.each([
    ["66.7k", 66_700],
    ["110k", 110_000],
    ["1.2M", 1_200_000],
    ["3.29k", 3290],
    ["1 k", 1000],
    ["2B", 2e9],
    ["2b", 2e9],
    ["1.005k", 1005],
    ["0.1K", 100],
  ])("%j is about %i", (text, value) => {
    expect(parseCount(text)).toEqual({ value, approximate: true });
  });

  it.each([
    "",
    " ",
    "a",
    "k",
    ".5k",
    "5.k",
    "1.2",
    "1,2",
    "1,20",
    "1,2345",
    "12,34",
    ",123",
    "1.234,5",
    "1,234k",
    "12345k",
    "1.2345k",
    "1.2kk",
    "1.2 kg",
    "-5",
    "+5",
    "--",
    "1e3",
    "0x10",
    "１２",
    "1 000",
    "1\n2",
    "1234567890123456",
    "NaN",
    "Infinity",
  ])("%j is no count", (text) => {
    expect(parseCount(text)).toBeUndefined();
  });

  it("reads back what is printed in full", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (number) => {
        const value = number % 1e15;
        expect(parseCount(String(value))).toEqual({ value, approximate: false });
        expect(parseCount(value.toLocaleString("en-US"))).toEqual({ value, approximate: false });
      }),
    );
  });

  it("moves the point of a short form by whole digits", () => {
    const zeros = { k: 3, m: 6, b: 9 };
    const units = fc.constantFrom<keyof typeof zeros>("k", "m", "b");
    const digits = fc.stringMatching(/^[0-9]{0,3}$/);
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), digits, units, (whole, rest, unit) => {
        const text = `${whole}${rest === "" ? "" : `.${rest}`}${unit}`;
        const value = Number(BigInt(`${whole}${rest}${"0".repeat(zeros[unit] - rest.length)}`));
        expect(parseCount(text)).toEqual({ value, approximate: true });
      }),
      { numRuns: 1000 },
    );
  });

  it("gives whole numbers or nothing, and numbers exactly where a text looks like one", () => {
    const chars = fc.constantFrom(..."0123456789,.kM -");
    fc.assert(
      fc.property(fc.string({ unit: chars, maxLength: 8 }), (text) => {
        const count = parseCount(text);
        if (count !== undefined) expect(Number.isSafeInteger(count.value)).toBe(true);
        if (!text.includes("-") && text.trim() === text) {
          expect(looksLikeCount(text)).toBe(count !== undefined);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
