import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Diagnostic, Place } from "../../src/diagnostics/diagnostic.js";
import { diagnosticCodes, formatDiagnostic } from "../../src/diagnostics/index.js";
import { createLineIndex } from "../../src/diagnostics/line-index.js";

function about(place?: Place, message = "Something."): Diagnostic {
  return { code: "leftover-text", severity: "warning", message, place };
}

/** The diagnostic that is about the first place where `what` stands in the input. */
function at(input: string, what: string): Diagnostic {
  const index = createLineIndex();
  index.write(input);
  const start = input.indexOf(what);
  return about(index.place(start, start + what.length));
}

describe("the first line of formatDiagnostic", () => {
  const point = (line: number, column: number) => ({ line, column, offset: 0 });
  it.each<[Place | undefined, string | undefined, string]>([
    [undefined, undefined, "<input>"],
    [undefined, "page.txt", "page.txt"],
    [{ type: "text", start: point(7, 3), end: point(8, 1) }, "page.txt", "page.txt:7:3"],
    [{ type: "json", pointer: "/papers/3/title" }, undefined, "<input>#/papers/3/title"],
    [{ type: "json", pointer: "" }, "a.json", "a.json#"],
    [{ type: "row", row: 4 }, "a.csv", "a.csv:4"],
    [{ type: "row", row: 4, column: 2 }, "a.csv", "a.csv:4:2"],
  ])("%j of %j stands at %s", (place, file, position) => {
    expect(formatDiagnostic(about(place), undefined, { file })).toBe(
      `${position} leftover-text Something.`,
    );
  });

  it.each<Place | undefined>([undefined, { type: "json", pointer: "/a" }, { type: "row", row: 1 }])(
    "is alone for a place that is no text: %j",
    (place) => {
      expect(formatDiagnostic(about(place), "one\ntwo")).not.toContain("\n");
    },
  );

  it("shows no control and no direction mark of a message or a file name", () => {
    const message = "a\nb\u001b[31mc\u202ed\u200fe\u2028f\tg";
    expect(formatDiagnostic(about(undefined, message), undefined, { file: "x\r\ny" })).toBe(
      "x??y leftover-text a?b?[31mc?d?e?f g",
    );
  });
});

describe("the line under it", () => {
  const shown = (input: string, what: string) =>
    formatDiagnostic(at(input, what), input).split("\n").slice(1);

  it.each([
    ["one two", "one", ["  one two", "  ^"]],
    ["one two", "two", ["  one two", "      ^"]],
    ["zero\none two\nthree", "two", ["  one two", "      ^"]],
    ["zero\r\none two\r\nthree", "two", ["  one two", "      ^"]],
    ["zero\rone two\rthree", "two", ["  one two", "      ^"]],
    ["\t\tone\ttwo", "two", ["    one two", "        ^"]],
    ["a\u0000\u001b[1m two", "two", ["  a??[1m two", "         ^"]],
    ["a\u202eb two", "two", ["  a?b two", "      ^"]],
    ["one\n", "\n", ["  one", "     ^"]],
    ["one\r\n", "\n", ["  one", "      ^"]],
  ])("of %j at %j has a caret", (input, what, lines) => {
    expect(shown(input, what)).toEqual(lines);
  });

  it.each([
    ["ideographs", "深度 two", "\u3000\u3000 "],
    ["an emoji", "😀 two", "\u3000 "],
    ["letters of two units", "𝔸 two", "  "],
    ["marks over letters", "e\u0301 two", "  "],
    ["fullwidth forms", "Ａ： two", "\u3000\u3000 "],
    ["accents", "éß two", "   "],
  ])("has a caret as wide as %s before it", (_, input, blanks) => {
    expect(shown(input, "two")).toEqual([`  ${input}`, `  ${blanks}^`]);
  });

  it("is cut around the caret when it is long", () => {
    const words = Array.from({ length: 200 }, (_, word) => `w${word}`).join(" ");
    const [line = "", caret = ""] = shown(words, "w150");
    expect(line.length).toBeLessThanOrEqual(102);
    expect(line.slice(caret.indexOf("^"))).toMatch(/^w150 w151 /);
    expect(line.slice(0, caret.indexOf("^"))).toMatch(/ w149 $/);
  });

  it("has the caret under the character that it is about, however long the line", () => {
    const chars = fc.string({ unit: "grapheme-ascii", maxLength: 300 });
    fc.assert(
      fc.property(chars, chars, (before, after) => {
        const [line = "", caret = ""] = shown(`x\n${before}Ω${after}\ny`, "Ω");
        expect(caret).toMatch(/^ *\^$/);
        expect(line.indexOf("Ω")).toBe(caret.indexOf("^"));
      }),
    );
  });

  it("is well formed where a cut goes through a character", () => {
    for (const before of ["", "a"]) {
      const text = formatDiagnostic(
        at(`${before}${"😀".repeat(100)}Ω${"😀".repeat(100)}`, "Ω"),
        `${before}${"😀".repeat(100)}Ω${"😀".repeat(100)}`,
      );
      expect(text).not.toMatch(/\p{Cs}/u);
    }
  });
});

describe("the table of codes", () => {
  it("has a sentence for each, and no code twice under another spelling", () => {
    for (const [code, { summary, severity }] of Object.entries(diagnosticCodes)) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(summary).toMatch(/^[A-Z].*\.$/);
      expect(["error", "warning", "info"]).toContain(severity);
    }
  });
});
