import { describe, expect, it } from "vitest";
import { arxivMonth } from "../../src/ids/index.js";

describe("arxivMonth", () => {
  it.each([
    ["2505.04588", { year: 2025, month: 5 }],
    ["arXiv:2505.04588v2", { year: 2025, month: 5 }],
    ["0704.0001", { year: 2007, month: 4 }],
    ["1412.0001", { year: 2014, month: 12 }],
    ["hep-th/9901001", { year: 1999, month: 1 }],
    ["hep-th/9108001", { year: 1991, month: 8 }],
    ["math.AG/0309136", { year: 2003, month: 9 }],
    ["cs/0001001", { year: 2000, month: 1 }],
    ["quant-ph/0703001", { year: 2007, month: 3 }],
  ])("%s is of %j", (id, expected) => {
    expect(arxivMonth(id)).toEqual(expected);
  });

  it.each(["", "2513.00001", "2503.0213", "hep-th/0704001"])("%j is of no month", (id) => {
    expect(arxivMonth(id)).toBeUndefined();
  });
});
