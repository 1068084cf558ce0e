import { describe, it } from "vitest";
import * as to from "../../src/export/index.js";
import type { Paper } from "../../src/index.js";
import { paperWith, person } from "../export/papers.js";
import { expectGrowth } from "./growth.js";

const units = [
  " ",
  "\n",
  "1",
  "A",
  "a ",
  "A1",
  "-",
  "{",
  "\\",
  "`",
  "; ",
  "'",
  "é",
  "=",
  "]]>",
  ".",
  ", ",
];

const writers: readonly (readonly [string, (papers: Paper[]) => unknown])[] = [
  ["toBibtex", to.toBibtex],
  ["toCslJson", to.toCslJson],
  ["toRis", to.toRis],
  ["toCsv", to.toCsv],
  ["toMarkdown", to.toMarkdown],
  ["toHtmlDigest", to.toHtmlDigest],
  ["toJsonLd", to.toJsonLd],
];

function longPaper(unit: string, length: number): Paper {
  const text = `x${unit.repeat(length / unit.length)}y`;
  return paperWith({
    title: text,
    abstract: text,
    authors: [person(text), person("A B", { family: text, given: text })],
    orgs: [{ name: text }],
    venue: text,
    pages: text,
    note: text,
    keywords: [text],
  });
}

/** Eight times the input may take up to thirty times as long here. */
const bounds = { atMost: 30, shortestMs: 4 };

describe.each(writers)("the work of %s grows with", (_name, write) => {
  it.each(units)("a text of %j", { timeout: 60_000 }, async (unit) => {
    const [small, large] = [longPaper(unit, 8_000), longPaper(unit, 64_000)];
    await expectGrowth(
      () => write([small]),
      () => write([large]),
      bounds,
    );
  });

  it("the number of papers, also where all are the same", { timeout: 60_000 }, async () => {
    const papers = (count: number) => Array<Paper>(count).fill(paperWith({ title: "Rain" }));
    const [small, large] = [papers(1_000), papers(8_000)];
    await expectGrowth(
      () => write(small),
      () => write(large),
      bounds,
    );
  });
});
