import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  paragraph,
  paragraphText,
  splitHeading,
  splitParagraph,
} from "../../src/text/paragraphs.js";
import { linesOf, textOf } from "./lines-of.js";

const LONG = "word ".repeat(60).trim();

describe("splitParagraph", () => {
  it.each([
    ["lines of wrapped text", ["one", "two", "three"], [3]],
    ["one line", ["one"], [1]],
    ["one long line", [LONG], [1]],
    ["long lines one by one", [LONG, LONG, LONG], [1, 1, 1]],
    ["a title over a long line", ["A", "Title", LONG], [2, 1]],
    ["text around a long line", ["one", LONG, "two", "three"], [1, 1, 2]],
    ["a line as long as a wrapped one may be", ["one", "x".repeat(240)], [2]],
    ["a line one longer", ["one", "x".repeat(241)], [1, 1]],
  ])("parts %s", (_, lines, sizes) => {
    const parts = splitParagraph(linesOf(lines.join("\n")));
    expect(parts.map((part) => part.lines.length)).toEqual(sizes);
    expect(parts.map(textOf).join("\n")).toBe(lines.join("\n"));
  });
});

describe("splitHeading", () => {
  const heading = (text: string) => splitHeading(paragraph(linesOf(text))).map(textOf);

  it.each([
    ["A Short Title", "and its abstract goes on here, wrapped"],
    ["A Title", "An abstract that is wrapped at some", "width, as the second line says"],
  ])("%j: %j goes on in lower case or is parted by its width", (...lines) => {
    const parted = /^\p{Lu}/u.test(lines[1] ?? "");
    const text = lines.join("\n");
    expect(heading(text)).toEqual(parted ? [lines[0], lines.slice(1).join("\n")] : [text]);
  });

  it.each([
    [
      "the first word of the next line would have fitted",
      "A Title\nWe show that something holds here",
      ["A Title", "We show that something holds here"],
    ],
    [
      "a title of two full lines",
      "A Title That Is Wrapped Over\nTwo Lines\nWe show that something holds",
      ["A Title That Is Wrapped Over\nTwo Lines", "We show that something holds"],
    ],
    ["it would just", "One Two\nWe show it", ["One Two", "We show it"]],
    ["it would by no blank", "One Two\nThree four", undefined],
    ["it would not", "Something long here\nSupercalifragilistic", undefined],
    ["a site broke its title itself", "A Title:\n  And What Follows It Here", undefined],
    ["one line", "A Title", undefined],
  ])("%s", (_, text, parts) => {
    expect(heading(text)).toEqual(parts ?? [text]);
  });

  it("loses no line", () => {
    const words = fc.array(fc.constantFrom("A", "a", "Word", "word", "  Two"), { minLength: 1 });
    const line = words.map((some) => some.join(" "));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const parts = splitHeading(paragraph(linesOf(lines.join("\n"))));
        expect(parts.flatMap((part) => part.lines.map(({ text }) => text))).toEqual(lines);
        expect(parts.every((part) => part.lines.length > 0)).toBe(true);
      }),
    );
  });
});

describe("paragraph", () => {
  it("spans its lines, and its text keeps their ends", () => {
    const text = "zero\r\none\r\ntwo\r\nthree";
    const part = paragraph(linesOf(text).slice(1, 3));
    expect(text.slice(part.start, part.end)).toBe("one\r\ntwo");
    expect(paragraphText(part)).toBe("one\ntwo");
  });

  it("of no line is empty", () => {
    expect(paragraphText(paragraph([]))).toBe("");
  });
});
