import fc from "fast-check";
import { expect, it } from "vitest";
import { lines, type NumberedLine } from "../../src/stream/lines.js";
import { cutAt } from "./cut.js";

async function linesOf(chunks: Iterable<string>, maxLength?: number): Promise<NumberedLine[]> {
  const all: NumberedLine[] = [];
  for await (const line of lines(chunks, { maxLength })) all.push(line);
  return all;
}

it("numbers lines, wherever they are cut", async () => {
  const text = "a\r\n\r\nb\rc\nd";
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20)), async (cuts) => {
      const read = await linesOf(cutAt(text, cuts));
      expect(read.map(({ number, text }) => `${number} ${text}`)).toEqual([
        "1 a",
        "2 ",
        "3 b",
        "4 c",
        "5 d",
      ]);
      expect(read.every(({ start, end, text: line }) => text.slice(start, end) === line)).toBe(
        true,
      );
    }),
  );
});

it("keeps the beginning of a line that is too long, and goes on behind it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20)), async (cuts) => {
      expect(await linesOf(cutAt("abcd\nabcde\nf", cuts), 4)).toEqual([
        { text: "abcd", start: 0, end: 4, number: 1 },
        { text: "abcd", start: 5, end: 10, number: 2, cut: true },
        { text: "f", start: 11, end: 12, number: 3 },
      ]);
    }),
  );
});

it("ends early", async () => {
  for await (const { text } of lines(["a\nb", "\nc"])) {
    expect(text).toBe("a");
    break;
  }
});
