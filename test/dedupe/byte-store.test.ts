import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesInMemory } from "../../src/dedupe/byte-store.js";
import { createSortedWords } from "../../src/dedupe/sorted-words.js";
import { createTextList } from "../../src/dedupe/text-list.js";

test("texts come back as they were, also across pages and with a mark in front", () => {
  const texts = createTextList(bytesInMemory());
  const some = Array.from({ length: 300 }, (_, at) => `\uFEFF${"é😀x".repeat(at * 20)}`);
  for (const text of some) texts.push(text);
  expect(some.map((_, at) => texts.textAt(at))).toEqual(some);
  expect(texts.size).toBe(300);
});

test("numbers come back sorted, by their high halves first", () => {
  const half = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half)), (numbers) => {
      const words = createSortedWords();
      for (const [high, low] of numbers) words.push(high, low);
      const sorted: [number, number][] = [];
      words.visit((high, low) => sorted.push([high, low]));
      expect(sorted).toEqual(numbers.toSorted((x, y) => x[0] - y[0] || x[1] - y[1]));
    }),
  );
});

test("more numbers than one run are merged", () => {
  const words = createSortedWords();
  const count = 2_500_000;
  for (let at = 0; at < count; at++) words.push(Math.imul(at, 2_654_435_761) >>> 0, at);
  let [seen, sum, before, isSorted] = [0, 0, -1, true];
  words.visit((high, low) => {
    if (high < before) isSorted = false;
    before = high;
    seen++;
    sum += low;
  });
  expect({ size: words.size, seen, sum, isSorted }).toEqual({
    size: count,
    seen: count,
    sum: (count * (count - 1)) / 2,
    isSorted: true,
  });
});
