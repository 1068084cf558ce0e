import fc from "fast-check";
import { ratio, token_sort_ratio } from "fuzzball";
import { expect, test } from "vitest";
import { titleSimilarity } from "../../src/dedupe/title-similarity.js";

const words = fc.array(
  fc.constantFrom("deep", "learning", "nets", "networks", "for", "vision", "a", "survey"),
  {
    minLength: 1,
    maxLength: 8,
  },
);

/** fuzzball counts a substitution as two edits, so its ratio is a bound and agrees at the ends. */
test("similarity is 1 where the oracle says so, and never far below it", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const own = titleSimilarity(a, b).ratio;
      const sorted = token_sort_ratio(a.join(" "), b.join(" ")) / 100;
      const printed = ratio(a.join(""), b.join("")) / 100;
      if (sorted === 1) expect(own).toBe(1);
      // With n edits of substitutions, the oracle loses up to twice as much.
      expect(own).toBeGreaterThanOrEqual(2 * Math.max(sorted, printed) - 1 - 0.25);
      expect(own).toBeLessThanOrEqual(1);
      expect(own).toBe(titleSimilarity(b, a).ratio);
    }),
  );
});

test("a subset of the words is no equal title, as token_set_ratio would have it", () => {
  const short = "segment anything".split(" ");
  const long = "segment anything in high quality".split(" ");
  expect(titleSimilarity(short, long).ratio).toBeLessThan(0.6);
});
