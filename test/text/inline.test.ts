import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inline, parseInline, unescapeMarkdown, visibleText } from "../../src/text/inline.js";

/** Pieces in short: text as it is, links as `<children|address>`, images as `{alt|address}`. */
function sketch(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (piece.type === "text") return piece.text;
      if (piece.type === "image") return `{${piece.alt}|${piece.url ?? ""}}`;
      const ref = piece.ref === undefined ? "" : `#${piece.ref}`;
      return `<${sketch(piece.children)}|${piece.url ?? ref}>`;
    })
    .join("");
}

describe("parseInline", () => {
  it.each([
    ["plain", "plain"],
    ["by [AK](https://x.y/ak)!", "by <AK|https://x.y/ak>!"],
    ["[a](b)[c](d)", "<a|b><c|d>"],
    ["[a][1] and [b][x-1]", "<a|#1> and <b|#x-1>"],
    ["[](b)", "<|b>"],
    ["[a]()", "<a|>"],
    ["![alt](pic.png)", "{alt|pic.png}"],
    ["![](pic.png)", "{|pic.png}"],
    ["![alt][3]", "{alt|}"],
    ["[![alt](pic.png) 12](page)", "<{alt|pic.png} 12|page>"],
    ["[a [b] c](d)", "<a [b] c|d>"],
    ["[a [b](c) d](e)", "<a <b|c> d|e>"],
    ["![see [this](u)](p)", "{see this|p}"],
    ["[sic] [a](b)", "[sic] <a|b>"],
    ["[open [a](b)", "[open <a|b>"],
    ["close] [a](b)", "close] <a|b>"],
    ["[a] (b) [c](d)", "[a] (b) <c|d>"],
    ["[a](b c) x", "<a|b> x"],
    ['[a](b "title") x', "<a|b> x"],
    ["[a](<b>)", "<a|b>"],
    ["[a]( b )", "<a|b>"],
    ["[a](b(c)d) x", "<a|b(c)d> x"],
    ["[a](b", "[a](b"],
    ["[a](b\nc) [d](e)", "[a](b\nc) <d|e>"],
    ["\\[a](b)", "\\[a](b)"],
    ["[a\\](b) c](d)", "<a\\](b) c|d>"],
    ["\\\\[a](b)", "\\\\<a|b>"],
    ["\\![a](b)", "\\!<a|b>"],
    ["\\\\![a](b)", "\\\\{a|b}"],
    ["![\n", "![\n"],
    ["[a][a name longer than sixteen]", "[a][a name longer than sixteen]"],
    [`[a](${"x".repeat(3000)}) [b](c)`, `[a](${"x".repeat(3000)}) <b|c>`],
  ])("%j is %j", (line, expected) => {
    expect(sketch(parseInline(line))).toBe(expected);
  });

  it("says where each piece stands", () => {
    expect(parseInline("by [a ![b](c)](d).")).toEqual([
      { type: "text", text: "by ", start: 0, end: 3 },
      {
        type: "link",
        children: [
          { type: "text", text: "a ", start: 4, end: 6 },
          { type: "image", alt: "b", url: "c", start: 6, end: 13 },
        ],
        url: "d",
        start: 3,
        end: 17,
      },
      { type: "text", text: ".", start: 17, end: 18 },
    ]);
  });

  it("covers the line without gap or overlap, and text stands where it says", () => {
    const parts = ["[", "]", "](u)", "][1]", "(", ")", "!", "\\", "a", " ", "\n", "😀", "](b c)"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (some) => {
        const line = some.join("");
        const pieces = parseInline(line);
        let end = 0;
        for (const piece of pieces) {
          expect(piece.start).toBe(end);
          end = piece.end;
        }
        expect(end).toBe(line.length);
        standsInside(pieces, line, 0, line.length);
      }),
      { numRuns: 500 },
    );
  });

  it("brackets nest 10 deep, and 1,000 deep they are text at no cost", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}a${"](b)".repeat(depth)}`;
    expect(sketch(parseInline(nested(10)))).toBe(`${"<".repeat(10)}a${"|b>".repeat(10)}`);
    expect(visibleText(parseInline(nested(1000)))).toContain("a");
  });
});

function standsInside(pieces: readonly Inline[], line: string, from: number, to: number): void {
  for (const piece of pieces) {
    expect(piece.start).toBeGreaterThanOrEqual(from);
    expect(piece.end).toBeLessThanOrEqual(to);
    if (piece.type === "text") expect(line.slice(piece.start, piece.end)).toBe(piece.text);
    if (piece.type === "link") {
      expect(line.charAt(piece.start)).toBe("[");
      standsInside(piece.children, line, piece.start + 1, piece.end);
    }
  }
}

describe("visibleText", () => {
  it.each([
    ["a [b](c) d", "a b d"],
    ["[![logo](x) 12](y)", " 12"],
    ["![logo](x)", ""],
    ["[a\\_b](c) d\\_e", "a_b d\\_e"],
  ])("of %j is %j", (line, text) => {
    expect(visibleText(parseInline(line))).toBe(text);
  });
});

describe("unescapeMarkdown", () => {
  it.each([
    ["a\\_b \\* \\[c\\]", "a_b * [c]"],
    ["\\alpha and \\textbf{x}", "\\alpha and \\textbf{x}"],
    ["a line\\", "a line"],
    ["a line\\\nmore", "a line\nmore"],
    ["1\\. one", "1. one"],
    ["a\\\\_b", "a_b"],
    ["\\1", "\\1"],
    ["plain", "plain"],
  ])("%j is %j", (text, expected) => {
    expect(unescapeMarkdown(text)).toBe(expected);
  });
});
