import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Paper, withoutNulls } from "../../src/model/index.js";
import { paperWith } from "./papers.js";

/** The same by way of JSON text. */
function naive(value: unknown): unknown {
  if (value === null) return value;
  const text = JSON.stringify(value, (_, member: unknown) =>
    Array.isArray(member) ? member.filter((item) => item !== null) : (member ?? undefined),
  );
  return JSON.parse(text);
}

describe("withoutNulls", () => {
  it.each<[unknown, unknown]>([
    [{ a: null, b: 1 }, { b: 1 }],
    [{ a: { b: null } }, { a: {} }],
    [{ a: [null, 1, null] }, { a: [1] }],
    [
      [{ a: null }, null, [null]],
      [{}, []],
    ],
    [
      { a: 0, b: "", c: false, d: [] },
      { a: 0, b: "", c: false, d: [] },
    ],
    ["null", "null"],
    [5, 5],
    [null, null],
    [undefined, undefined],
  ])("%j is %j", (value, expected) => {
    expect(withoutNulls(value)).toEqual(expected);
  });

  it("agrees with a way by JSON text, and leaves the value alone", () => {
    // JSON text has no -0, and `parse` makes a member of "__proto__".
    const json = fc
      .jsonValue()
      .map((value): unknown => JSON.parse(JSON.stringify(value)))
      .filter((value) => !JSON.stringify(value).includes("__proto__"));
    fc.assert(
      fc.property(json, (value) => {
        const before = JSON.stringify(value);
        expect(withoutNulls(value)).toEqual(naive(value));
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });

  it("keeps the order of members", () => {
    expect(JSON.stringify(withoutNulls({ b: 1, x: null, a: { d: 1, c: 2 } }))).toBe(
      '{"b":1,"a":{"d":1,"c":2}}',
    );
  });

  it("a null reads as absent in a record", () => {
    const row: unknown = { ...paperWith({ title: "A" }), upvotes: null, submitter: { name: null } };
    expect(Paper.safeParse(row).success).toBe(false);
    const paper = Paper.parse(withoutNulls(row));
    expect(paper).not.toHaveProperty("upvotes");
    expect(paper.submitter).toEqual({});
  });

  it("lets no input reach a prototype", () => {
    const row: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1}},"constructor":{"prototype":{"polluted":1}}}',
    );
    const copy = withoutNulls(row);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(copy).not.toHaveProperty("polluted");
    expect(copy).not.toHaveProperty("a.polluted");
    expect(Object.keys(Object(copy))).toEqual(["a", "constructor"]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("goes as deep as JSON.parse does", () => {
    const depth = 200_000;
    let value = withoutNulls(JSON.parse(`${"[".repeat(depth)}null${"]".repeat(depth)}`));
    let found = 0;
    for (; Array.isArray(value) && value.length > 0; found++) [value] = value;
    expect(found).toBe(depth - 1);
    expect(value).toEqual([]);
  });
});
