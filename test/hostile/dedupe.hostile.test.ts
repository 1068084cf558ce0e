import { expect, test } from "vitest";
import { comparePapers, dedupePapers } from "../../src/dedupe/index.js";
import { madePaper } from "../dedupe/made-paper.js";

const UNITS = [
  "(",
  "[",
  "[a",
  "a ",
  "{\\",
  '\\"{',
  "^_",
  "&amp;",
  "<i>",
  ". ",
  "editor ",
  "-",
  " ",
  "+",
  "1.",
  "et al.",
  "，",
];

/** Linear work on eight times the text takes about eight times as long. */
test.each(UNITS)("a title, a name and pages of many %j take linear time", (unit) => {
  const timeOf = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const paper = madePaper({
      title: text,
      authors: [text],
      venue: text,
      pages: text,
      volume: text,
    });
    const start = performance.now();
    comparePapers(paper, { ...paper, title: `${text} b` });
    return performance.now() - start;
  };
  timeOf(10_000);
  const small = Math.max(20, timeOf(10_000));
  expect(timeOf(80_000)).toBeLessThan(small * 24);
});

test("many records with one title take neither the square of time nor of memory", () => {
  const papers = Array.from({ length: 5_000 }, (_, at) =>
    madePaper({ title: "Editorial", publishedAt: String(1900 + (at % 120)) }),
  );
  const { state, diagnostics } = dedupePapers(papers);
  expect(state.comparedPairs).toBeLessThan(5_000 * 30);
  expect(diagnostics[0]?.code).toBe("block-capped");
});
