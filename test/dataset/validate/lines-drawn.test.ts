import { describe, expect, test } from "vitest";
import { PRESENCE_FIELDS, VARYING_FIELDS } from "../../../src/dataset/validate/watched-fields.js";
import type { Paper } from "../../../src/index.js";
import { madeSet } from "../made-set.js";
import { rowsOf } from "../rows-of.js";
import { validated } from "./validated.js";

/** The numbers of `docs/validating.md`. */
const bare = { title: "LoRA", authors: [], orgs: [], links: [], provenance: [] };

const seen = (capturedAt: string, fields: object) => ({
  ...bare,
  ids: { arxiv: "2106.09685" },
  provenance: [{ source: "huggingface", kind: "daily", capturedAt }],
  ...fields,
});

async function codesOf(...records: unknown[]): Promise<string[]> {
  const { problems } = await validated(rowsOf(records));
  return problems.map(({ severity, code }) => `${severity} ${code}`);
}

test.each([
  [10, 8, ["info count-fell"]],
  [10, 7, ["warning count-fell"]],
  [1000, 980, ["info count-fell"]],
  [1000, 979, ["warning count-fell"]],
])("a count that falls from %i to %i", async (early, late, codes) => {
  const fall = [seen("2021-06-20", { upvotes: early }), seen("2021-06-21", { upvotes: late })];
  expect(await codesOf(...fall)).toEqual(codes);
});

test.each([
  [950, []],
  [940, ["warning count-fell"]],
])("a rounded count that falls from 1000 to %i", async (late, codes) => {
  const rounded = { upvotes: late, approximate: ["upvotes"] };
  const fall = [seen("2021-06-20", { upvotes: 1000 }), seen("2021-06-21", rounded)];
  expect(await codesOf(...fall)).toEqual(codes);
});

test.each([
  ["2021-05", []],
  ["2021-07-31", []],
  ["2021-04-30", ["warning id-date-mismatch"]],
  ["2021-08-01", ["warning id-date-mismatch"]],
  ["2021", []],
])("a paper of June 2021 that was published %s", async (publishedAt, codes) => {
  expect(await codesOf({ ...bare, ids: { arxiv: "2106.09685" }, publishedAt })).toEqual(codes);
});

test("so many fields are watched", () => {
  expect([PRESENCE_FIELDS.length, VARYING_FIELDS.length]).toEqual([17, 8]);
});

describe("stretches of records without a field", () => {
  const set = (lacks: (at: number) => boolean): Paper[] =>
    [...madeSet({ records: 600, seed: 5, seenAgain: 0 })].map((paper, at) => {
      const { abstract: _abstract, ...rest } = paper;
      return lacks(at) ? rest : paper;
    });
  const alarms = async (papers: Paper[]) => {
    const { problems } = await validated(rowsOf(papers));
    return problems.filter(({ code }) => code === "field-missing").map(({ place }) => place);
  };

  test("ten are an alarm where the field is there otherwise, seven are not", async () => {
    const begins = (length: number) => set((at) => at >= 200 && at < 200 + length);
    expect(await alarms(begins(10))).toEqual([{ type: "row", row: 201 }]);
    expect(await alarms(begins(7))).toEqual([]);
  });

  test("a field that is never there gives none, nor one that breaks a little everywhere", async () => {
    expect(await alarms(set(() => true))).toEqual([]);
    expect(await alarms(set((at) => at % 4 === 0))).toEqual([]);
  });
});
