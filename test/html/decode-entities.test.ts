import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEntityDecoder } from "../../src/html/decode-entities.js";

const decoder = createEntityDecoder();

describe("createEntityDecoder", () => {
  it.each([
    ["&quot;a&quot;&amp;quot;&#39;&lt;&gt;", `"a"&quot;'<>`],
    ["&amp;lt; &AMP; &unknown; & &;", "&lt; & &unknown; & &;"],
    ["&eacute;&#x41;&#0;", "éA\ufffd"],
    ["&amp;amp;", "&amp;"],
  ])("%s", (raw, text) => {
    expect(decoder.attribute(raw)).toBe(text);
    expect(decoder.text(raw)).toBe(text);
  });

  it("decodes a long value as it decodes its parts", () => {
    const part = fc.constantFrom(
      "&quot;",
      "&amp;",
      "&#39;",
      "&eacute;",
      "&#000034;",
      "x",
      "日",
      " =",
    );
    const run = fc
      .tuple(part, fc.constantFrom(1, 7, 3000))
      .map(([unit, times]) => unit.repeat(times));
    fc.assert(
      fc.property(fc.array(run, { maxLength: 20 }), (runs) => {
        const expected = runs.map((one) => decoder.attribute(one)).join("");
        expect(decoder.attribute(runs.join(""))).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("does not cut a reference, however long it is", () => {
    const reference = `&#${"0".repeat(60_000)}34;`;
    expect(decoder.attribute(reference.repeat(3))).toBe('"""');
  });
});
