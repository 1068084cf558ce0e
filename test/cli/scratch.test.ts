import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createScratch } from "../../src/cli/io/scratch.js";
import { createTextList } from "../../src/dedupe/text-list.js";

/** Half of a surrogate pair is no text, and becomes U+FFFD. */
const asUtf8 = (text: string) => Buffer.from(text).toString();

describe("createScratch", { timeout: 60_000 }, () => {
  test.each([0, 100, 1_000_000])("keeps texts, %i bytes of them in memory", (limit) => {
    const scratch = createScratch(limit);
    try {
      fc.assert(
        fc.property(fc.array(fc.string({ unit: "binary", maxLength: 50 })), (texts) => {
          const list = createTextList(scratch.makeRoom());
          for (const text of texts) list.push(text);
          expect(texts.map((_, at) => list.textAt(at))).toEqual(texts.map(asUtf8));
        }),
        { numRuns: 3 },
      );
      const long = createTextList(scratch.makeRoom());
      const texts = Array.from({ length: 20 }, (_, at) => String(at).repeat(at * 20_000));
      for (const text of texts) long.push(text);
      expect(texts.map((_, at) => long.textAt(at))).toEqual(texts);
      expect(scratch.usedFiles).toBe(true);
    } finally {
      scratch.remove();
    }
  });

  test("makes no file before it is needed", () => {
    const scratch = createScratch(100);
    scratch.makeRoom().append(new Uint8Array(100));
    expect(scratch.usedFiles).toBe(false);
    scratch.remove();
  });
});
