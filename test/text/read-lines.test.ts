import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, readLines } from "../../src/text/read-lines.js";

function linesOf(chunks: readonly string[]): Line[] {
  const lines: Line[] = [];
  const reader = readLines((line) => lines.push(line));
  for (const chunk of chunks) reader.write(chunk);
  reader.end();
  return lines;
}

/** The lines of a whole text, by an expression over all of it. */
function naiveLines(text: string): Line[] {
  return [...text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n)|[^\r\n]+$/g)].map((match) => {
    const line = match[1] ?? match[0];
    return { text: line, start: match.index, end: match.index + line.length };
  });
}

const texts = fc
  .array(fc.constantFrom("\r", "\n", "\r\n", "a", "bc", "\u2028", "😀"), { maxLength: 30 })
  .map((parts) => parts.join(""));

describe("readLines", () => {
  it.each<[chunks: string[], lines: [text: string, start: number, end: number][]]>([
    [[], []],
    [[""], []],
    [["one"], [["one", 0, 3]]],
    [["one\n", ""], [["one", 0, 3]]],
    [["\n"], [["", 0, 0]]],
    [
      ["one\r\ntwo\rthree\nfour"],
      [
        ["one", 0, 3],
        ["two", 5, 8],
        ["three", 9, 14],
        ["four", 15, 19],
      ],
    ],
    [
      ["one\r", "\ntwo"],
      [
        ["one", 0, 3],
        ["two", 5, 8],
      ],
    ],
    [
      ["one\r", "", "\n", "two"],
      [
        ["one", 0, 3],
        ["two", 5, 8],
      ],
    ],
    [
      ["one\r", "two"],
      [
        ["one", 0, 3],
        ["two", 4, 7],
      ],
    ],
    [
      ["\r", "\r", "\n", "\n"],
      [
        ["", 0, 0],
        ["", 1, 1],
        ["", 3, 3],
      ],
    ],
    [
      ["o", "n", "e\nt", "wo"],
      [
        ["one", 0, 3],
        ["two", 4, 7],
      ],
    ],
    [["a\u2028b\u0085c"], [["a\u2028b\u0085c", 0, 5]]],
  ])("%j", (chunks, lines) => {
    expect(linesOf(chunks)).toEqual(lines.map(([text, start, end]) => ({ text, start, end })));
  });

  it("finds the lines of the whole, wherever it is cut", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (text, cuts) => {
        const ends = [...cuts.map((cut) => Math.min(cut, text.length)), text.length];
        ends.sort((a, b) => a - b);
        const chunks = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
        expect(linesOf(chunks)).toEqual(naiveLines(text));
        expect(linesOf([...text])).toEqual(naiveLines(text));
      }),
      { numRuns: 500 },
    );
  });

  it("hands a line over as soon as it is complete", () => {
    const lines: string[] = [];
    const reader = readLines((line) => lines.push(line.text));
    reader.write("one\rtw");
    expect(lines).toEqual(["one"]);
    reader.write("o\n");
    expect(lines).toEqual(["one", "two"]);
  });
});
