import { expect, test } from "vitest";
import { comparePapers, dedupePapers } from "../../src/dedupe/index.js";
import { madePaper } from "../dedupe/made-paper.js";
import { expectLinear } from "./growth.js";

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

test.each(UNITS)("a title, a name and pages of many %j take linear time", (unit) => {
  return expectLinear((text) => {
    const paper = madePaper({
      title: text,
      authors: [text],
      venue: text,
      pages: text,
      volume: text,
    });
    comparePapers(paper, { ...paper, title: `${text} b` });
  }, unit);
});

test("many records with one title take neither the square of time nor of memory", () => {
  const papers = Array.from({ length: 5_000 }, (_, at) =>
    madePaper({ title: "Editorial", publishedAt: String(1900 + (at % 120)) }),
  );
  const { state, diagnostics } = dedupePapers(papers);
  expect(state.comparedPairs).toBeLessThan(5_000 * 30);
  expect(diagnostics[0]?.code).toBe("block-capped");
});
