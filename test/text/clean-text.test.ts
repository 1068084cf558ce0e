import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, isBlank } from "../../src/text/clean-text.js";
import { expectLinear } from "../hostile/growth.js";

const cases: [text: string, expected: string][] = [
  ["plain", "plain"],
  ["  two  blanks ", "two blanks"],
  ["\tA\u00a0Title\r\nof\u2003two\u3000lines\n", "A Title of two lines"],
  ["a\u0085b", "a b"],
  ["a\u2028b\u2029c", "a b c"],
  ["zero\u200bwidth", "zerowidth"],
  ["soft\u00adhyphen", "softhyphen"],
  ["\ufeffA", "A"],
  ["\u202eabc\u202c \u2066x\u2069", "abc x"],
  ["a\u0000b\u0007", "ab"],
  ["a \u200b b", "a b"],
  ["👩\u200d🔬", "👩\u200d🔬"],
  ["می\u200cخواهم", "می\u200cخواهم"],
  ["\u200d 👩\u200d🔬 \u200c", "👩\u200d🔬"],
  ["❤\ufe0f", "❤\ufe0f"],
  ["e\u0301", "e\u0301"],
  ["Müller – “x”", "Müller – “x”"],
  ["\ud800", "\ud800"],
  ["", ""],
  [" \u200b\u00ad\u200d ", ""],
];

/** Characters that matter here, and some that do not. */
const texts = fc
  .array(
    fc.constantFrom(
      ..." \t\n\r\u000b\f\u00a0\u0085\u1680\u2000\u200a\u2028\u202f\u205f\u3000\ufeff"
        .split("")
        .concat(["\u0000", "\u001f", "\u007f", "\u0080", "\u009f", "\u00ad", "\u180e", "\u200b"])
        .concat(["\u200c", "\u200d", "\u200e", "\u202a", "\u2060", "\u206f"])
        .concat(["a", "é", "深", "😀", "-", "~"]),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

/** What Unicode calls white space, one character after the other; no expression of the library. */
function naiveClean(text: string): string {
  let cleaned = "";
  for (const char of text) {
    if (/[\p{White_Space}]/u.test(char)) cleaned += cleaned.endsWith(" ") ? "" : " ";
    else if (/[\p{Cc}\p{Cf}]/u.test(char) && char !== "\u200c" && char !== "\u200d") continue;
    else cleaned += char;
  }
  const edges = [" ", "\u200c", "\u200d"];
  while (edges.includes(cleaned.slice(0, 1))) cleaned = cleaned.slice(1);
  while (edges.includes(cleaned.slice(-1))) cleaned = cleaned.slice(0, -1);
  return cleaned;
}

describe("cleanText", () => {
  it.each(cases)("%j is %j", (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it("agrees with a model that goes by the classes of Unicode, and cleans once", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const cleaned = cleanText(text);
        expect(cleaned).toBe(naiveClean(text));
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([" ", "\u200c", "\u200d", "\u00a0", "\u200b", "\t"])("takes linear time on %j", (char) =>
    expectLinear((text) => cleanText(`a${text}b`), char),
  );
});

describe("isBlank", () => {
  it.each(cases)("%j is blank when nothing of it is left", (text, expected) => {
    expect(isBlank(text)).toBe(expected === "");
  });

  it("is true just for what cleans to nothing", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isBlank(text)).toBe(cleanText(text) === "");
      }),
      { numRuns: 1000 },
    );
  });
});
