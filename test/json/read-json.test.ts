import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson, readWholeJson } from "../../src/json/read-json.js";

describe("readJson", () => {
  it("leaves JSON to JSON.parse", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readJson(text)).toEqual({
          value: JSON.parse(text),
          form: "json",
          repairs: [],
          problems: [],
          moreProblems: 0,
        });
      }),
    );
  });

  it.each([
    ["[1,2,]", "trailing-comma", [1, 2]],
    ['{"a":{"b":1,},}', "trailing-comma", { a: { b: 1 } }],
    ["\ufeff[1]", "byte-order-mark", [1]],
    ["{'a': None, 'b': True, 'c': False}", "python-literal", { a: null, b: true, c: false }],
    ["[(1,), (1, 2), ()]", "python-literal", [[1], [1, 2], []]],
    ['{"a": nan, "b": -inf, "c": NaN}', "python-literal", { a: null, b: null, c: null }],
    ["{1: 'x', None: 'y'}", "python-literal", { 1: "x", null: "y" }],
    ["[1e-05, 1e+16, -0.5,]", "trailing-comma", [1e-5, 1e16, -0.5]],
    ['["a\nb\u0000"]', "control-character", ["a\nb\u0000"]],
  ])("%j", (text, repair, value) => {
    const read = readJson(text);
    expect(JSON.parse(JSON.stringify(read.value))).toEqual(value);
    expect(read.repairs.map(({ kind }) => kind)).toEqual(repair === undefined ? [] : [repair]);
  });

  it("reads the escapes that repr prints", () => {
    const text = String.raw`['it\'s', "it's", 'a\\b', '\x41\u00e9\U0001f600', '\t\r\n', '\N{BULLET}', 'a\/b']`;
    expect(readJson(text).value).toEqual([
      "it's",
      "it's",
      "a\\b",
      "Aé😀",
      "\t\r\n",
      "\\N{BULLET}",
      "a/b",
    ]);
  });

  it("joins a long text as pprint breaks it", () => {
    const text =
      "{'summary': 'One part '\n            \"and it's \"\n            'another.',\n 'a': 1}";
    expect(readJson(text).value).toEqual({ summary: "One part and it's another.", a: 1 });
    expect(readJson('["a"\n"b"]').problems).toEqual([{ kind: "unreadable", pointer: "/1" }]);
  });

  it.each([
    ['{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    ['{"a":1}\r\n\r\n{"a":2}', [{ a: 1 }, { a: 2 }]],
    ['[{"a":1}]\n[{"a":2}]', [[{ a: 1 }], [{ a: 2 }]]],
    ["{'a': 1}\n{'a': None}", [{ a: 1 }, { a: null }]],
  ])("takes %j for JSON lines", (text, value) => {
    const read = readJson(text);
    expect(read.form).toBe("jsonl");
    expect(JSON.parse(JSON.stringify(read.value))).toEqual(value);
    expect(read.problems).toEqual([]);
  });

  it("goes on behind a line that makes no sense, and says that the last one is cut", () => {
    expect(readJson('{"a": oops}\n{"a":2}\n{"a":')).toMatchObject({
      form: "jsonl",
      value: [undefined, { a: 2 }, undefined],
      problems: [
        { kind: "unreadable", pointer: "/0" },
        { kind: "cut", pointer: "/2" },
      ],
    });
  });

  it("goes on behind an item that makes no sense", () => {
    const text = `{"papers":[{"a":1},{"b": it's, "c":[1,2]},{"d":"}]"}],"q":3}`;
    expect(readJson(text)).toMatchObject({
      value: { papers: [{ a: 1 }, undefined, { d: "}]" }], q: 3 },
      problems: [{ kind: "unreadable", pointer: "/papers/1" }],
    });
  });

  it.each([
    ['[{"a":1},{"b":{"c":', "/1/b/c", [{ a: 1 }, { b: {} }]],
    ['[{"a":1},{"b', "/1", [{ a: 1 }, {}]],
    ['[{"a":1},', "", [{ a: 1 }]],
    ['[{"a":1}', "", [{ a: 1 }]],
    ['[1, 2, "ab', "/2", [1, 2, undefined]],
    ["[1, 2, 33", "/2", [1, 2, undefined]],
    ['{"papers":[{"a":1}]', "", { papers: [{ a: 1 }] }],
    ["", "", undefined],
  ])("says where %j is cut", (text, pointer, value) => {
    const read = readJson(text);
    expect(read.value).toEqual(value);
    expect(read.problems).toEqual([{ kind: "cut", pointer }]);
  });

  it("reads a JSON list that is cut anywhere as far as it goes", () => {
    const item = fc.record({
      id: fc.string(),
      list: fc.array(fc.integer()),
      no: fc.constant(null),
    });
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (items, part) => {
          const text = JSON.stringify(items);
          const cut = text.slice(0, Math.max(1, Math.floor(part * text.length)));
          const whole = items.filter((_, at) =>
            cut.startsWith(JSON.stringify(items.slice(0, at + 1)).slice(0, -1)),
          );
          const { value } = readJson(cut);
          expect(Array.isArray(value) ? value.slice(0, whole.length) : value).toEqual(whole);
        },
      ),
    );
  });

  it.each(["x", "hello [1]", "<html>", '{"a" 1}', "{'a'}", '"\\q"', "tru", "01"])(
    "finds nothing in %j",
    (text) => {
      expect(readJson(text).value).toBeUndefined();
      expect(readJson(text).problems).toContainEqual({ kind: "unreadable", pointer: "" });
    },
  );

  it("says that text follows the end", () => {
    expect(readJson("[1] and so on").problems).toEqual([{ kind: "trailing", pointer: "" }]);
  });

  it("gives up what nests without end", () => {
    expect(readJson(`[1,${"[".repeat(200_000)}`).problems).toEqual([
      { kind: "deep", pointer: "/1" },
      { kind: "cut", pointer: "" },
    ]);
    expect(readJson("{'a':".repeat(200_000)).problems).toEqual([{ kind: "deep", pointer: "" }]);
  });

  it("never touches a prototype", () => {
    for (const text of ['{"__proto__":{"x":1},}', "{'__proto__': {'x': 1}, 'constructor': 2}"]) {
      const { value } = readJson(text);
      expect(Object.keys(value ?? {})).toContain("__proto__");
      expect(Reflect.get({}, "x")).toBeUndefined();
    }
  });

  it("never throws", () => {
    const soup = fc
      .array(
        fc.constantFrom(..."[]{}(),:'\"\\ \n1-eN", "None", "'a'", '"b"', "null", "\\u00", "\ud800"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), (text) => {
        readJson(text);
        readWholeJson(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads what Python would print of any value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.stringify(readWholeJson(repr(plain))?.value)).toBe(JSON.stringify(plain));
      }),
    );
  });
});

/** `repr` of a JSON value, by the rules of Python. */
function repr(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return reprText(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  if (typeof value !== "object") return String(value);
  return `{${Object.entries(value)
    .map(([key, member]) => `${reprText(key)}: ${repr(member)}`)
    .join(", ")}}`;
}

function reprText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = "";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (char === "\\" || char === quote) out += `\\${char}`;
    else if (char === "\n") out += "\\n";
    else if (char === "\r") out += "\\r";
    else if (char === "\t") out += "\\t";
    else if (code < 32 || (code > 126 && code < 161))
      out += `\\x${code.toString(16).padStart(2, "0")}`;
    else if (code > 0xd7ff && code < 0xe000) out += `\\u${code.toString(16)}`;
    else if (code > 0xffff) out += `\\U${code.toString(16).padStart(8, "0")}`;
    else out += char;
  }
  return quote + out + quote;
}
