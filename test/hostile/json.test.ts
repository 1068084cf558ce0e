import { describe, expect, it } from "vitest";
import { parseListing } from "../../src/index.js";
import { expectGrowth } from "./growth.js";
import { hostileJson, nestedJson } from "./json-inputs.js";

const KB = 1024;
const FORCED = { source: "huggingface-json" };

/** Eight times the input may take up to thirty times as long here; the full test is stricter. */
describe("work grows with the length of hostile data", () => {
  const large = new Map(hostileJson(128 * KB));
  it.each(hostileJson(16 * KB))("%s", { timeout: 30_000 }, async (name, small) => {
    const bounds = { atMost: 30, shortestMs: 4 };
    await expectGrowth(
      () => parseListing(small, FORCED),
      () => parseListing(large.get(name) ?? "", FORCED),
      bounds,
    );
  });
});

describe("data nested deeply", () => {
  it.each(nestedJson(10_000))("%s", (_, text) => {
    expect(() => parseListing(text, FORCED)).not.toThrow();
  });

  it("gives its records", () => {
    const known = nestedJson(10_000).filter(([name]) => /^(unknown|members of)/.test(name));
    for (const [, text] of known) expect(parseListing(text).papers).toHaveLength(1);
  });

  it("is read no deeper than asked, and that is said once", () => {
    const record = { paper: { id: "2505.04588", title: "T", authors: [{ name: "A B" }] } };
    const text = JSON.stringify([record, record]);
    const codes = (maxDepth: number) =>
      parseListing(text, { maxDepth }).diagnostics.map(({ code }) => code);
    expect(codes(5)).toEqual([]);
    expect(codes(2)).toEqual(["limit-reached", "structure-unknown"]);
    expect(codes(3)).toEqual(["limit-reached", "byline-missing", "byline-missing"]);
    const [limit] = parseListing(text, { maxDepth: 2 }).diagnostics;
    expect(limit).toMatchObject({
      message: expect.stringContaining("maxDepth"),
      place: { type: "json", pointer: "/0/paper" },
    });
  });
});

describe("prototypes", () => {
  const members = `"__proto__":{"polluted":1,"title":"X"},"constructor":{"prototype":{"polluted":1}}`;

  it.each([
    `[{"paper":{"id":"2505.04588","title":"T","authors":[{"name":"A","user":{${members}},${members}}],${members}},${members}}]`,
    `{${members},"dailyPapers":[{"paper":{"id":"2505.04588","title":"T","authors":[{"name":"A"}]}}]}`,
    `[{'paper': {'id': '2505.04588', 'title': 'T', 'authors': [{'name': 'A'}], ${members}}, ${members}},]`,
  ])("stay as they are for %s", (text) => {
    const { papers } = parseListing(text);
    expect(papers).toHaveLength(1);
    expect(JSON.stringify(papers)).not.toMatch(/polluted|"X"/);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Reflect.get({}, "title")).toBeUndefined();
  });

  it("give no record what it does not state", () => {
    const text = '[{"paper":{"__proto__":{"id":"2505.04588","title":"T"},"upvotes":1}}]';
    expect(parseListing(text).papers).toEqual([]);
  });
});

it("says of thousands of faults the first ten thousand, and how many more", () => {
  const record = '{"paper":{"id":"2505.04588","title":"T","authors":[]}}';
  const { papers, diagnostics } = parseListing(`[${record},${"0,".repeat(20_000)}0]`);
  expect(papers).toHaveLength(1);
  expect(diagnostics).toHaveLength(10_001);
  expect(diagnostics[10_000]?.message).toMatch(/^10001 more of this kind/);
});
