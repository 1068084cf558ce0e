import fc from "fast-check";
import { expect, it } from "vitest";
import { childPointer, toPointer } from "../../src/json/json-pointer.js";
import { describeJson, own } from "../../src/json/json-value.js";
import { endOfItem } from "../../src/json/split-items.js";

it("builds pointers as RFC 6901 has them", () => {
  expect(toPointer(["a/b", "m~n", 0, "", "~1"])).toBe("/a~1b/m~0n/0//~01");
  expect(toPointer([])).toBe("");
  expect(childPointer("/0", "title")).toBe("/0/title");
});

it("builds pointers that lead back", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (path) => {
      const steps = toPointer(path).split("/").slice(1);
      expect(steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))).toEqual(path);
    }),
  );
});

it("reads own members only, and null as absent", () => {
  const value: unknown = JSON.parse('{"a":0,"b":null,"__proto__":{"c":1}}');
  expect([own(value, "a"), own(value, "b"), own(value, "c")]).toEqual([0, undefined, undefined]);
  expect(own(value, "__proto__")).toEqual({ c: 1 });
  expect(own({}, "constructor")).toBeUndefined();
  expect(own([1], "length")).toBeUndefined();
  expect(own("text", "length")).toBeUndefined();
});

it.each([
  [undefined, "nothing"],
  [null, "null"],
  [" ", "blank text"],
  ["x", "a text"],
  [1.5, "the number 1.5"],
  [true, "true"],
  [[], "a list"],
  [{}, "an object"],
])("describes %j", (value, words) => {
  expect(describeJson(value)).toBe(words);
});

it.each([
  ['[{"a": oops, "b": 1}, 2]', 20],
  ["[it's, 2]", 5],
  ["[a 'b,c' d, 2]", 10],
  ['["a\\",b" x]', 10],
  ["[x", 2],
])("finds the end of the first item of %s", (text, end) => {
  expect(endOfItem(text, 1, "]")).toBe(end);
});
