import { describe, expect, it } from "vitest";
import { paperEvents } from "../../src/dataset/read-papers.js";
import { hostileDatasets, readHostile } from "./dataset-inputs.js";
import { expectGrowth } from "./growth.js";

const KB = 1024;

/** Eight times the input may take up to thirty times as long here; the full test is stricter. */
describe("work grows with the length of hostile data sets", () => {
  const large = new Map(hostileDatasets(128 * KB).map(([name, , text]) => [name, text]));
  it.each(hostileDatasets(16 * KB))("%s", { timeout: 30_000 }, async (name, kind, small) => {
    const bounds = { atMost: 30, shortestMs: 4 };
    await expectGrowth(
      () => readHostile(kind, small),
      () => readHostile(kind, large.get(name) ?? ""),
      bounds,
    );
  });
});

describe("values nested deeply", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;

  it.each([`{"title":"T","upvotes":${deep}}`, `[{"title":"T"},${deep}]`])(
    "do not end the reading",
    (text) => {
      expect(readHostile("json", text)).toBeGreaterThan(0);
      expect(readHostile("jsonl", text)).toBeGreaterThan(0);
    },
  );
});

it("members of prototypes are no members", () => {
  const value: unknown = JSON.parse(
    '{"__proto__":{"upvotes":7},"title":"T","ids":{"__proto__":{"doi":"x"}}}',
  );
  const [event] = paperEvents(value, { type: "row", row: 1 });
  expect(event?.type === "paper" && [event.paper.upvotes, event.paper.ids.doi]).toEqual([
    undefined,
    undefined,
  ]);
  expect(Object.hasOwn({}, "upvotes")).toBe(false);
});
