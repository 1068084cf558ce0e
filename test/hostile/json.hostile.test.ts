import { describe, expect, it } from "vitest";
import { parseListing } from "../../src/index.js";
import { expectGrowth } from "./growth.js";
import { hostileJson, nestedJson } from "./json-inputs.js";

const MB = 1024 * 1024;
const FORCED = { source: "huggingface-json" };

describe("eight times the data takes less than twelve times as long", () => {
  const large = new Map(hostileJson(4 * MB));
  it.each(hostileJson(MB / 2))("%s", { timeout: 300_000 }, async (name, small) => {
    const bounds = { atMost: 12, shortestMs: 20 };
    await expectGrowth(
      () => parseListing(small, FORCED),
      () => parseListing(large.get(name) ?? "", FORCED),
      bounds,
    );
  });
});

describe("data nested 100,000 deep", () => {
  it.each(nestedJson(100_000))("%s", { timeout: 60_000 }, (_, text) => {
    expect(() => parseListing(text, FORCED)).not.toThrow();
  });
});

it("more records than are kept", { timeout: 300_000 }, () => {
  const record = '{"id":"2505.04588","title":"T","upvotes":1,"authors":[]}';
  const { papers } = parseListing(`[${Array(300_000).fill(record).join(",")}]`, {
    maxRecords: 100_000,
  });
  expect(papers).toHaveLength(100_000);
});
