import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLinks } from "../../src/text/join-links.js";
import { type Line, readLines } from "../../src/text/read-lines.js";

function joined(text: string): Line[] {
  const lines: Line[] = [];
  const joiner = joinLinks((line) => lines.push(line));
  const reader = readLines(joiner.push);
  reader.write(text);
  reader.end();
  joiner.end();
  return lines;
}

const texts = (text: string) => joined(text).map((line) => line.text);

describe("joinLinks", () => {
  it.each([
    ["a link in order", ["before", "[Upvote", "", "117](https://x.y)", "after"], [1, 4]],
    ["one of a footnote", ["[Upvote", "117][33]", "after"], [0, 2]],
    ["one in a list", ["- [Upvote", "117](https://x.y)"], [0, 2]],
    ["one in a heading", ["### [A Title", "of Two Lines](https://x.y)"], [0, 2]],
    ["an image", ["![A", "picture](https://x.y)"], [0, 2]],
    ["an image inside", ["[", "![](https://a.b)", "", "](https://x.y)", "after"], [0, 4]],
    ["a close at the line's start", ["[", "a [half", "](https://x.y)"], [0, 3]],
    ["a bracket that is none before", ["[sic", "[Upvote", "117](https://x.y)"], [1, 3]],
    ["brackets inside", ["[a [b]", "c](https://x.y)"], [0, 2]],
    ["an escaped bracket inside", ["[a \\]", "c](https://x.y)"], [0, 2]],
  ])("joins %s", (_, lines, [from, to]) => {
    const [start, end] = [from ?? 0, to ?? 0];
    expect(texts(lines.join("\n"))).toEqual([
      ...lines.slice(0, start),
      lines.slice(start, end).join("\n"),
      ...lines.slice(end),
    ]);
  });

  it.each([
    ["whole links", ["[a](b)", "[c][1]", "text"]],
    ["a bracket inside a line", ["where x is [a", "b](c) or not"]],
    ["a bracket that closes without an address", ["[a", "b] and c", "d"]],
    ["a bracket that never closes", ["[a", "b", "c"]],
    ["a stray close", ["a](b)", "](c)"]],
    ["no brackets", ["a", "", "b"]],
  ])("leaves %s", (_, lines) => {
    expect(texts(lines.join("\n"))).toEqual(lines);
  });

  it("keeps the offsets of the input, whatever ends its lines", () => {
    const text = "one\r\n[Up\r\n7](https://x.y)\r\ntwo";
    expect(joined(text)).toEqual([
      { text: "one", start: 0, end: 3 },
      { text: "[Up\n7](https://x.y)", start: 5, end: 25 },
      { text: "two", start: 27, end: 30 },
    ]);
    expect(text.slice(5, 25)).toBe("[Up\r\n7](https://x.y)");
  });

  it.each([
    ["30 lines", 30, 10, true],
    ["100 lines", 100, 10, false],
    ["30,000 characters", 15, 2000, false],
  ])("a link over %s is joined: %j", (_, lines, width, joins) => {
    const inside = Array.from({ length: lines }, () => "x".repeat(width)).join("\n");
    const text = `[\n${inside}\n](https://x.y)`;
    expect(texts(text)).toEqual(joins ? [text] : text.split("\n"));
  });

  it("an open bracket holds few lines back", () => {
    const lines: Line[] = [];
    const joiner = joinLinks((line) => lines.push(line));
    for (let at = 0; at < 1000; at++) joiner.push({ text: "[a", start: at * 3, end: at * 3 + 2 });
    expect(lines.length).toBeGreaterThan(900);
    joiner.end();
    expect(lines).toHaveLength(1000);
  });

  it("loses nothing, makes nothing up and keeps the order", () => {
    const parts = ["[", "![", "]", "](u)", "][1]", "a", " ", "\\", "# ", "- ", "\n", "\n\n"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 60 }), (some) => {
        const text = some.join("");
        const lines = joined(text);
        expect(lines.map((line) => line.text).join("\n")).toBe(text.replace(/\n$/, ""));
        for (const line of lines) expect(text.slice(line.start, line.end)).toBe(line.text);
      }),
      { numRuns: 500 },
    );
  });
});
