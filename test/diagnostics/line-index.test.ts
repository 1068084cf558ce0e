import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../../src/diagnostics/diagnostic.js";
import { createLineIndex, type LineIndex } from "../../src/diagnostics/line-index.js";
import { expectGrowth } from "../hostile/growth.js";

function indexOf(chunks: readonly string[]): LineIndex {
  const index = createLineIndex();
  for (const chunk of chunks) index.write(chunk);
  return index;
}

/** Counts the line ends before the offset. */
function naivePoint(text: string, offset: number): Point {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length);
  const before = ends.filter((end) => end <= offset);
  return { line: before.length + 1, column: offset - (before.at(-1) ?? 0) + 1, offset };
}

const parts = fc.array(fc.constantFrom("\r", "\n", "\r\n", "a", "bcd", "😀", "\u2028"), {
  maxLength: 40,
});

describe("createLineIndex", () => {
  it.each([
    ["", 0, 1, 1],
    ["one\ntwo", 0, 1, 1],
    ["one\ntwo", 3, 1, 4],
    ["one\ntwo", 4, 2, 1],
    ["one\ntwo", 7, 2, 4],
    ["one\r\ntwo", 3, 1, 4],
    ["one\r\ntwo", 4, 1, 5],
    ["one\r\ntwo", 5, 2, 1],
    ["one\rtwo", 4, 2, 1],
    ["\n\n", 2, 3, 1],
    ["\n\r", 2, 3, 1],
    ["a\u2028b", 2, 1, 3],
    ["😀b", 2, 1, 3],
    ["\ta", 1, 1, 2],
  ])("in %j the offset %i is %i:%i", (text, offset, line, column) => {
    expect(indexOf([text]).point(offset)).toEqual({ line, column, offset });
    expect(indexOf([...text]).point(offset)).toEqual({ line, column, offset });
  });

  it("agrees with counting, wherever the text is cut and in whatever order it is asked", () => {
    fc.assert(
      fc.property(
        parts,
        fc.array(fc.nat({ max: 99 }), { maxLength: 5 }),
        fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 30 }),
        (some, cuts, asked) => {
          const text = some.join("");
          const ends = [...cuts.map((cut) => Math.min(cut, text.length)), text.length];
          ends.sort((a, b) => a - b);
          const index = indexOf(ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end)));
          for (const offset of asked) {
            const within = Math.min(offset, text.length);
            expect(index.point(within)).toEqual(naivePoint(text, within));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("answers for what came so far, while more comes", () => {
    fc.assert(
      fc.property(parts, (some) => {
        const index = createLineIndex();
        let text = "";
        for (const part of some) {
          index.write(part);
          text += part;
          expect(index.point(text.length)).toEqual(naivePoint(text, text.length));
          expect(index.point(text.length >> 1)).toEqual(naivePoint(text, text.length >> 1));
        }
      }),
    );
  });

  it("says places with both ends", () => {
    expect(indexOf(["one\r", "\ntwo"]).place(1, 6)).toEqual({
      type: "text",
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 2, column: 2, offset: 6 },
    });
  });

  it("finds places far apart in time that hardly grows with the lines between", async () => {
    const lookUps = (count: number) => {
      const index = indexOf(["ab\n".repeat(count)]);
      return () => {
        for (let at = 0; at < 20_000; at++) {
          const line = at % 2 === 0 ? at : count - at;
          const { line: found } = index.point(3 * line);
          if (found !== line + 1) expect(found).toBe(line + 1);
        }
      };
    };
    await expectGrowth(lookUps(25_000), lookUps(200_000), { atMost: 4, shortestMs: 5 });
  });
});
