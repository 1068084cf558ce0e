import { describe, expect, test } from "vitest";
import { evaluateHardPairs, evaluateSet, SETS } from "../../bench/dedupe-eval/evaluate.js";
import { hasCorpus } from "./corpus-path.js";

/** Least F1, least precision and most records wrongly removed; `docs/dedupe.md` has what is reached. */
const FLOORS: Readonly<
  Record<string, { f1: number; precision?: number; wronglyRemoved?: number }>
> = {
  "listings, ids hidden": { f1: 0.99, precision: 0.999 },
  "listings, ids visible": { f1: 0.999 },
  "dblp-acm": { f1: 0.986 },
  "bibdedupe-respiratory": { f1: 0.995, wronglyRemoved: 1 },
  "bibdedupe-haematology": { f1: 0.945, wronglyRemoved: 1 },
  "bibdedupe-digital-work": { f1: 0.993, wronglyRemoved: 1 },
  "cora-1295": { f1: 0.86 },
};

describe.skipIf(!hasCorpus())("dedupe, one set of options", () => {
  test.each(SETS)("$name", { timeout: 120_000 }, (set) => {
    const { closure, removal, protocol } = evaluateSet(set);
    const floor = FLOORS[set.name];
    const score = protocol === "removal" ? removal : closure;
    expect(score?.f1).toBeGreaterThanOrEqual(floor?.f1 ?? 1);
    expect(score?.precision).toBeGreaterThanOrEqual(floor?.precision ?? 0);
    if (floor?.wronglyRemoved !== undefined) {
      expect(removal?.wronglyRemoved).toBeLessThanOrEqual(floor.wronglyRemoved);
    }
  });

  test("hard pairs with their ids", () => {
    const results = evaluateHardPairs(true);
    expect(results.filter(({ falseMerge }) => falseMerge)).toEqual([]);
    expect(results.filter(({ right }) => right).length / results.length).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  test("hard pairs without their ids: one talk and one article that nothing else tells apart", () => {
    const merged = evaluateHardPairs(false).filter(({ falseMerge }) => falseMerge);
    expect(merged.map(({ pair }) => pair.left.title.slice(0, 19))).toEqual(["Complement factor H"]);
  });
});
