import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Paragraph, splitParagraph } from "../../src/text/paragraphs.js";
import { canBeTitle, splitRun } from "../../src/text/split-run.js";
import { linesOf, textOf } from "./lines-of.js";

/** Blank lines part paragraphs, as in a listing. */
function paragraphsOf(text: string): Paragraph[] {
  const blocks: Paragraph[] = [];
  let block: ReturnType<typeof linesOf> = [];
  for (const line of [...linesOf(text), undefined]) {
    if (line !== undefined && line.text !== "") block.push(line);
    else if (block.length > 0) {
      blocks.push(...splitParagraph(block));
      block = [];
    }
  }
  return blocks;
}

function split(paragraphs: readonly string[], open = false) {
  const { rest, records, stub } = splitRun(paragraphsOf(paragraphs.join("\n\n")), { open });
  return {
    rest: rest.map(textOf),
    records: records.map(({ title, body }) => [textOf(title), ...body.map(textOf)]),
    ...(stub === undefined ? {} : { stub: textOf(stub) }),
  };
}

const PROSE =
  "We present a method that reads listings of papers. It needs no network and no clock, and it says what it did.";
const MORE = "Experiments on two sets of pages show that nothing is lost. The code is available.";

describe("splitRun", () => {
  it.each<[string, string[], string[], string[][]]>([
    ["a title", ["A Title of Some Words"], [], [["A Title of Some Words"]]],
    ["a title and its abstract", ["A Title", PROSE], [], [["A Title", PROSE]]],
    ["an abstract of two paragraphs", ["A Title", PROSE, MORE], [], [["A Title", PROSE, MORE]]],
    [
      "two records without a mark between them",
      ["A Title of One", PROSE, "A Title of Another", PROSE],
      [],
      [
        ["A Title of One", PROSE],
        ["A Title of Another", PROSE],
      ],
    ],
    [
      "the end of something cut off, then a record",
      [PROSE, "A Title of Some Words", PROSE],
      [PROSE],
      [["A Title of Some Words", PROSE]],
    ],
    ["prose alone", [PROSE], [PROSE], []],
    ["nothing", [], [], []],
    ["marks alone", ["---", "•"], ["---", "•"], []],
    [
      "a section word is no title",
      ["A Title of One", PROSE, "Conclusions", PROSE],
      [],
      [["A Title of One", PROSE, "Conclusions", PROSE]],
    ],
    [
      "an item of a list is no title",
      ["A Title of One", PROSE, "(1) A New Data Set", PROSE],
      [],
      [["A Title of One", PROSE, "(1) A New Data Set", PROSE]],
    ],
    [
      "an address is no title",
      ["A Title of One", PROSE, "See https://x.y for more code", PROSE],
      [],
      [["A Title of One", PROSE, "See https://x.y for more code", PROSE]],
    ],
    [
      "a sentence that goes on is no title",
      ["A Title of One", "We show that this", "And What Else Holds", PROSE],
      [],
      [["A Title of One", "We show that this", "And What Else Holds", PROSE]],
    ],
    [
      "a title without the blank line under it",
      [`A Title of Some Words\n${PROSE}`],
      [],
      [["A Title of Some Words", PROSE]],
    ],
    [
      "a wrapped title",
      ["A Title That Somebody Wrapped\nOver Two Lines of Text", PROSE],
      [],
      [["A Title That Somebody Wrapped\nOver Two Lines of Text", PROSE]],
    ],
    [
      "prose whose first paragraph is wrapped",
      [`A Title of Some Words\n${PROSE}`, MORE],
      [],
      [["A Title of Some Words", PROSE, MORE]],
    ],
    [
      "a first line that goes on is no title",
      ["A Method That Is Made for\nPapers and People.", PROSE],
      [],
      [["A Method That Is Made for\nPapers and People.", PROSE]],
    ],
  ])("%s", (_, paragraphs, rest, records) => {
    expect(split(paragraphs)).toEqual({ rest, records });
  });

  it.each([
    ["Some Words Here", true],
    ["Deep Learning", true],
    ["Two Words!", false],
    ["GPT-4: It", true],
    ["GPT: It", false],
    ["Transformers", false],
    ["Some Words Here,", false],
    ["Some Words Here:", false],
    ["some words here", false],
    ["iOS as a Platform", true],
    ["- Some Words Here", false],
    ["• Some Words Here", false],
    ["(iv) Some Words Here", false],
    ["a) Some Words Here", false],
    ["A Model of Words", true],
    ["Keywords: one, two", false],
    ["Code: in a repository", false],
    ["Coded Words in Models", true],
    ["Some Words Here. And More Words.", false],
  ])("between prose, %j begins a record: %j", (text, begins) => {
    const { records } = split(["A Title of One", PROSE, text, PROSE]);
    expect(records).toHaveLength(begins ? 2 : 1);
  });

  it.each([
    ["It ends here.", true],
    ["Does it end here?", true],
    ['It "ends here."', true],
    ["It is at https://x.y/z", true],
    ["It is at https://x.y/z and", false],
    ["It does not end", false],
    ["word ".repeat(41).trim(), true],
  ])("behind %j another record may begin: %j", (text, begins) => {
    const { records } = split(["A Title of One", text, "A Title of Another", PROSE]);
    expect(records).toHaveLength(begins ? 2 : 1);
  });

  describe("where the listing is cut behind the run", () => {
    it("a last title is the beginning of a record", () => {
      expect(split(["A Title of One", PROSE, "A Title of Another"], true)).toEqual({
        rest: [],
        records: [["A Title of One", PROSE]],
        stub: "A Title of Another",
      });
    });

    it("a last title with some words under it is a record", () => {
      const cut = ["A Title of One", PROSE, "A Title of Another", "We present a met"];
      expect(split(cut, true).records).toEqual([cut.slice(0, 2), cut.slice(2)]);
    });

    it("a sentence that ends is part of the abstract", () => {
      const whole = ["A Title of One", PROSE, "That is all."];
      expect(split(whole, true)).toEqual({ rest: [], records: [whole] });
    });

    it("the only title is a record", () => {
      expect(split(["A Title of One"], true).records).toEqual([["A Title of One"]]);
    });
  });

  it("keeps every line once and in order", () => {
    const parts = ["A Title of Some Words", PROSE, MORE, "Code", "- item", "•", "two\nLines here"];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...parts), { maxLength: 8 }),
        fc.boolean(),
        (paragraphs, open) => {
          const { rest, records, stub } = split(paragraphs, open);
          const all = [...rest, ...records.flat(), ...(stub === undefined ? [] : [stub])];
          expect(all.join("\n")).toBe(paragraphs.join("\n"));
        },
      ),
    );
  });
});

describe("canBeTitle", () => {
  it.each([
    ["Attention Is All You Need", true],
    ["GPT-4", true],
    ["What Is This? A Question.", true],
    ["深度学习", true],
    ["2", true],
    ["", false],
    ["•", false],
    ["---", false],
    [PROSE, false],
    [`${"word ".repeat(15)}word.`, false],
    ["This is short. But it is two sentences.", false],
    ["x".repeat(400), true],
    ["x".repeat(401), false],
  ])("%j: %j", (text, expected) => {
    expect(canBeTitle(text)).toBe(expected);
  });
});
