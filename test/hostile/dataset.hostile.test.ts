import { describe, it } from "vitest";
import { hostileDatasets, readHostile } from "./dataset-inputs.js";
import { expectGrowth } from "./growth.js";

const MB = 1024 * 1024;

/** Eight times the input takes about eight times as long. */
describe("work grows with the length of large hostile data sets", () => {
  const large = new Map(hostileDatasets(8 * MB).map(([name, , text]) => [name, text]));
  it.each(hostileDatasets(MB))("%s", { timeout: 120_000 }, async (name, kind, small) => {
    const bounds = { atMost: 16, shortestMs: 20 };
    await expectGrowth(
      () => readHostile(kind, small),
      () => readHostile(kind, large.get(name) ?? ""),
      bounds,
    );
  });
});
