import fc from "fast-check";
import { expect, test } from "vitest";
import { fitWidths } from "../../src/cli/terminal/fit-widths.js";

test("everybody gets what they wish where there is room", () => {
  expect(
    fitWidths([{ wished: 4 }, { wished: 30, share: 2 }, { wished: 10, share: 1 }], 80),
  ).toEqual([4, 30, 10]);
});

test("the rest is shared among those who wish for more", () => {
  const columns = [
    { wished: 10 },
    { wished: 200, share: 2 },
    { wished: 5, share: 1 },
    { wished: 200, share: 1 },
  ];
  expect(fitWidths(columns, 60)).toEqual([10, 30, 5, 15]);
});

test("no column is wider than wished, and together they fit where they can", () => {
  const column = fc.record({ wished: fc.nat(200), share: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(column), fc.nat(300), (columns, width) => {
      const widths = fitWidths(columns, width);
      widths.forEach((each, index) => {
        expect(each).toBeLessThanOrEqual(columns[index]?.wished ?? 0);
      });
      const sum = widths.reduce((total, each) => total + each, 0);
      const narrowest = columns.reduce((total, { share }) => total + 8 * share, 0);
      expect(sum).toBeLessThanOrEqual(Math.max(width, narrowest));
    }),
  );
});
