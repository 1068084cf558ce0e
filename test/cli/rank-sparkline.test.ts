import { expect, test } from "vitest";
import { bar, sparkline } from "../../src/cli/terminal/sparkline.js";

test("a sparkline goes from the least to the greatest", () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], 10)).toBe("▁▂▃▄▅▆▇█");
  expect(sparkline([5, 5], 10)).toBe("▁▁");
  expect(sparkline([], 10)).toBe("");
  expect(sparkline([...Array(100).keys()], 4)).toBe("▁▃▆█");
});

test("a bar is as long as its share", () => {
  expect([bar(0, 4), bar(0.5, 4), bar(1, 4), bar(1 / 32, 4)]).toEqual(["", "██", "████", "▏"]);
  expect(bar(7, 4)).toBe("████");
});
