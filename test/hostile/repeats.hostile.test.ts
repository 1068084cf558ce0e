import { describe, expect, it } from "vitest";
import { parseListing } from "../../src/index.js";
import { HOSTILE_UNITS, medianTime, repeated } from "./units.js";

const MB = 1024 * 1024;

describe("eight times the input takes less than twelve times as long", () => {
  it.each(HOSTILE_UNITS)("%j", { timeout: 300_000 }, (unit) => {
    const small = repeated(unit, MB);
    const large = repeated(unit, 8 * MB);
    parseListing(small);
    const base = Math.max(
      medianTime(() => parseListing(small), 3),
      5,
    );
    expect(medianTime(() => parseListing(large), 3) / base).toBeLessThan(12);
  });
});
