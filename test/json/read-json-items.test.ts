import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findItems } from "../../src/json/find-items.js";
import { readJson } from "../../src/json/read-json.js";
import { type JsonListItem, readJsonItems } from "../../src/json/read-json-items.js";
import { cutAt } from "../stream/cut.js";

const NAMES = { lists: ["papers", "data"], wrappers: ["answer"] };

function read(chunks: readonly string[]) {
  const place = findItems(chunks.join(""), NAMES);
  if (place === undefined) return undefined;
  const items: JsonListItem[] = [];
  const reader = readJsonItems(place, (item) => items.push(item));
  for (const chunk of chunks) reader.write(chunk);
  reader.end();
  return { items, frame: reader.frame() };
}

const values = (text: string) => read([text])?.items.map(({ value }) => value);

describe("where the items of a text stand", () => {
  it.each<[string, unknown]>([
    ["[1]", { form: "json", pointer: [], start: 1 }],
    [' { "a" : [0] , "data" : [', { form: "json", pointer: ["data"], start: 25 }],
    ["{'a': 'x\\'}, [', 'papers': [", { form: "json", pointer: ["papers"], start: 28 }],
    ['{"answer": {"data": []}}', { form: "json", pointer: ["answer", "data"], start: 21 }],
    ['{"answer": [', { form: "json", pointer: ["answer"], start: 12 }],
    ['{"a": 1}\n{"a": 2}', { form: "jsonl" }],
    ['{"other": {"data": []}}', undefined],
    ['{"a": 1}', undefined],
    ['{"data": "x"}', undefined],
    ["{data: []}", undefined],
    ["", undefined],
  ])("%s", (text, place) => {
    expect(findItems(text, NAMES)).toEqual(place);
  });

  it("asks whether items like the first can be read one by one", () => {
    const firsts: unknown[] = [];
    const accepts = (first: unknown) => firsts.push(first) < 0;
    for (const text of ['[{"a": 1}, 2]', '{"data": [[1]]}', "[[1, 2", '{"a":1}\n{}\n']) {
      expect(findItems(text, { ...NAMES, accepts })).toBeUndefined();
    }
    expect(firsts).toEqual([{ a: 1 }, [1], undefined, { a: 1 }]);
  });
});

describe("the items of a text", () => {
  it("are those of the whole, wherever it is cut", () => {
    const value = fc
      .json({ maxDepth: 3 })
      .map((text): unknown => JSON.parse(text.replaceAll("-0", "0")));
    const written = fc
      .tuple(fc.array(value), value, fc.constantFrom(undefined, 2))
      .map(([papers, other, indent]) => ({
        papers,
        text: JSON.stringify({ before: other, papers, after: other }, undefined, indent),
        bare: JSON.stringify(papers, undefined, indent),
      }));
    fc.assert(
      fc.property(written, fc.array(fc.nat(500)), ({ papers, text, bare }, cuts) => {
        fc.pre(!text.includes("\\u0000") && findItems(text, NAMES)?.form === "json");
        const whole = read(cutAt(text, cuts));
        expect(whole?.items.map((item) => item.value)).toEqual(papers);
        const around = { ...JSON.parse(text), papers: [] };
        expect(whole?.frame).toEqual({ ...readJson("[]"), value: around });
        for (const { pointer, start, end, value: one } of whole?.items ?? []) {
          expect(JSON.parse(text.slice(start, end))).toEqual(one);
          expect(pointer).toMatch(/^\/papers\/\d+$/);
        }
        expect(read(cutAt(bare, cuts))?.items.map((item) => item.value)).toEqual(papers);
      }),
    );
  });

  it("can be what Python prints", () => {
    const text = `{'papers': [{'a': "it's", 'b': None}, {'c': 'x\\\\'}, ('y',)], 'total': 3}`;
    expect(values(text)).toEqual([{ a: "it's", b: null }, { c: "x\\" }, ["y"]]);
    expect(read([text])?.frame.repairs).toEqual([{ kind: "python-literal", pointer: "" }]);
  });

  it("that make no sense are undefined, and the others stand", () => {
    expect(values('[{"a": oops, "b": [1]}, 2, , "]", 3]')).toEqual([
      undefined,
      2,
      undefined,
      "]",
      3,
    ]);
  });

  it("a comma before the end is passed over, and said", () => {
    const { items, frame } = read(["[1, 2", ",\n ]"]) ?? {};
    expect(items).toHaveLength(2);
    expect(frame?.repairs).toEqual([{ kind: "trailing-comma", pointer: "" }]);
  });

  it("that the end cuts are told apart", () => {
    const { items, frame } = read(['{"data": [{"a": 1}, {"a"']) ?? {};
    expect(items?.map(({ isCut, pointer }) => [isCut, pointer])).toEqual([
      [false, "/data/0"],
      [true, "/data/1"],
    ]);
    expect(frame?.problems).toEqual([{ kind: "cut", pointer: "/data" }]);
  });

  it("stand on lines", () => {
    const { items } = read(['{"a": 1}\n\n{"a": oops}\r\n', "{'a': None}\n{\"a\""]) ?? {};
    expect(
      items?.map(({ value, pointer, isCut, repairs }) => [value, pointer, isCut, repairs]),
    ).toEqual([
      [{ a: 1 }, "/0", false, []],
      [undefined, "/1", false, []],
      [{ a: null }, "/2", false, ["python-literal"]],
      [undefined, "/3", true, []],
    ]);
  });

  it("whole answers can follow on lines of their own", () => {
    const place = { form: "json", pointer: ["data"], start: 9 } as const;
    const items: JsonListItem[] = [];
    const reader = readJsonItems(place, (item) => items.push(item));
    for (const part of ['{"data":[1],"n":{}}', '\n{"data":[2]}\n', "[3]"]) reader.write(part);
    reader.end();
    expect(items.map(({ value, pointer, isAnswer }) => [value, pointer, isAnswer])).toEqual([
      [1, "/data/0", false],
      [{ data: [2] }, "/1", true],
      [[3], "/2", true],
    ]);
    expect(items.map(({ start }) => start)).toEqual([9, 20, 33]);
    expect(reader.frame().value).toEqual({ data: [], n: {} });
  });
});
