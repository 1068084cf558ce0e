import { describe, expect, test } from "vitest";
import type { Paper } from "../../../src/index.js";
import { createRandom } from "../../pages/random.js";
import { madeSet } from "../made-set.js";
import { rowsOf } from "../rows-of.js";
import { damages, type Expected, nearDuplicate } from "./damages.js";
import { validated } from "./validated.js";

const SEEDS = [1, 2, 3, 4, 5];

function cleanSet(seed: number, records = 600): Paper[] {
  return [...madeSet({ records, seed })];
}

/** What was found, in the words of what was expected. */
async function found(rows: readonly unknown[], nearDuplicates = false): Promise<Expected[]> {
  const { problems } = await validated(rowsOf(rows), { nearDuplicates });
  return problems
    .filter(({ severity }) => severity !== "info")
    .map(({ code, place, field, other }) => ({
      code,
      row: place?.type === "row" ? place.row : 0,
      ...(field !== undefined && { field }),
      ...(other?.place.type === "row" && { other: other.place.row }),
    }));
}

describe("a clean set", () => {
  test.each(SEEDS)("of seed %i gives no alarm", async (seed) => {
    const records = seed === 1 ? 5_000 : 600;
    const { problems, report } = await validated(rowsOf(cleanSet(seed, records)), {
      nearDuplicates: seed === 2,
    });
    expect(problems.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(report).toMatchObject({ records, valid: records, sound: records, unread: 0 });
  });

  test("gives none in another order either", async () => {
    const shuffled = createRandom(7).shuffle(cleanSet(7, 2_000));
    expect(await found(shuffled)).toEqual([]);
    const byVotes = cleanSet(8, 2_000).sort((a, b) => (b.upvotes ?? 0) - (a.upvotes ?? 0));
    expect(await found(byVotes)).toEqual([]);
  });
});

describe.each(Object.entries(damages))("%s", (_name, { inflict }) => {
  test.each(SEEDS)("is found in its place, and nothing else is (seed %i)", async (seed) => {
    const rows = cleanSet(seed) as Parameters<typeof inflict>[0];
    const expected = inflict(rows, createRandom(seed * 31));
    expect(await found(rows)).toEqual(expected);
  });
});

test("near-duplicates are found where asked", async () => {
  const rows = cleanSet(3) as Parameters<typeof nearDuplicate.inflict>[0];
  const expected = nearDuplicate.inflict(rows, createRandom(3));
  expect(await found(rows, true)).toEqual(expected);
  expect(await found(rows)).toEqual([]);
});

test("all damages in one set are all found", async () => {
  const rows = cleanSet(11, 1_200) as Parameters<typeof nearDuplicate.inflict>[0];
  // What moves records comes first, so that the places of the others hold.
  const { "a record twice": twice, ...others } = damages;
  const random = createRandom(11);
  const expected = [twice, ...Object.values(others)].flatMap(
    (damage) => damage?.inflict(rows, random) ?? [],
  );
  const codes = new Set(
    (await found(rows)).map(({ code, row, field }) => `${code} ${row} ${field}`),
  );
  for (const { code, row, field } of expected) expect(codes).toContain(`${code} ${row} ${field}`);
});
