import { describe, it } from "vitest";
import { parseListing } from "../../src/index.js";
import { expectGrowth } from "./growth.js";
import { HOSTILE_UNITS, repeated } from "./units.js";

const MB = 1024 * 1024;

describe("eight times the input takes less than twelve times as long", () => {
  it.each(HOSTILE_UNITS)("%j", { timeout: 300_000 }, async (unit) => {
    const small = repeated(unit, MB);
    const large = repeated(unit, 8 * MB);
    const bounds = { atMost: 12, shortestMs: 10 };
    await expectGrowth(
      () => parseListing(small),
      () => parseListing(large),
      bounds,
    );
  });
});
