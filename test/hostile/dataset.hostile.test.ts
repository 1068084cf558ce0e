import { describe, expect, it } from "vitest";
import { hostileDatasets, readHostile } from "./dataset-inputs.js";
import { growth } from "./growth.js";

const MB = 1024 * 1024;

/** Eight times the input takes about eight times as long. */
describe("work grows with the length of large hostile data sets", () => {
  const large = new Map(hostileDatasets(8 * MB).map(([name, , text]) => [name, text]));
  it.each(hostileDatasets(MB))("%s", { timeout: 120_000 }, (name, kind, small) => {
    const bounds = { atMost: 16, shortestMs: 20 };
    const ratio = growth(
      () => readHostile(kind, small),
      () => readHostile(kind, large.get(name) ?? ""),
      bounds,
    );
    expect(ratio).toBeLessThan(bounds.atMost);
  });
});
