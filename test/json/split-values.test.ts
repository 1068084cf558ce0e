import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonEnd, type SplitOptions, splitValues } from "../../src/json/split-values.js";

function split(
  chunks: readonly string[],
  options: SplitOptions = {},
): { slices: string[]; end: JsonEnd } {
  const slices: string[] = [];
  const splitter = splitValues(({ pointer, text, problem }) => {
    slices.push(`${pointer} ${text}${problem === undefined ? "" : ` (${problem})`}`);
  }, options);
  for (const chunk of chunks) splitter.write(chunk);
  return { end: splitter.end(), slices };
}

describe("splitValues", () => {
  test.each<[string, JsonEnd, string[]]>([
    ["[]", "whole", []],
    [" [ ] \n", "whole", []],
    ["[1, [2, 3], {}]", "whole", ["/0 1", "/1 [2, 3]", "/2 {}"]],
    ['["]", "\\"", "\\\\", ","]', "whole", ['/0 "]"', '/1 "\\""', '/2 "\\\\"', '/3 ","']],
    ['{"a": [1], "b": {"papers": [2]}}', "whole", [' {"a": [1], "b": {"papers": [2]}}']],
    [
      '{"a": "papers", "papers": [1, {"papers": [2]}], "b": [3]}',
      "whole",
      ["/papers/0 1", '/papers/1 {"papers": [2]}'],
    ],
    ["[1] x", "trailing", ["/0 1"]],
    ['[{"a": 1', "cut", ['/0 {"a": 1 (cut)']],
    ['{"a": 1', "cut", [' {"a": 1 (cut)']],
    ['{"papers": [1], "b"', "cut", ["/papers/0 1"]],
    ["x", "nothing", []],
    ["", "nothing", []],
    ["[1, 23456789012345678901, 3]", "whole", ["/0 1", "/1  (too-long)", "/2 3"]],
    ["[{}}, 2]", "whole", ["/0 {}}", "/1 2"]],
    ['[{"a": "b},\n{"c": 1}]', "whole", ['/0 {"a": "b}', '/1 {"c": 1}']],
    ['[{"a": "b\n"},{"c": 1}]', "cut", ['/0 {"a": "b\n"},{"c": 1}] (cut)']],
  ])("%j", (text, end, slices) => {
    const maxLength = text.includes("234567") ? 10 : 1000;
    expect(split([text], { listMember: "papers", maxLength })).toEqual({ end, slices });
  });

  test("every list of JSON values is cut into them, wherever it is cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.constantFrom(undefined, 1),
        fc.array(fc.nat(200)),
        (values, indent, cuts) => {
          const text = JSON.stringify(values, null, indent);
          const ends = [
            ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b),
            text.length,
          ];
          const chunks = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
          const read: unknown[] = [];
          const splitter = splitValues((slice) => read.push(JSON.parse(slice.text)));
          for (const chunk of chunks) splitter.write(chunk);
          expect(splitter.end()).toBe("whole");
          expect(read).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test("where hostile text is cut makes no difference", () => {
    const unit = fc.constantFrom('"', "\\", "{", "}", "[", "]", ",", "\n", "papers", ":", "a");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.array(fc.nat(60)), (text, cuts) => {
        const ends = [
          ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b),
          text.length,
        ];
        const chunks = ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
        const options = { listMember: "papers", maxLength: 15 };
        expect(split(chunks, options)).toEqual(split([text], options));
      }),
    );
  });
});
