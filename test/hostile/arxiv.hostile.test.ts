import { describe, it } from "vitest";
import { parseListing } from "../../src/index.js";
import { FRAMES, framed } from "./arxiv-inputs.js";
import { GENERIC_FRAMES } from "./generic-inputs.js";
import { expectGrowth } from "./growth.js";

const MB = 1024 * 1024;

describe.each([...FRAMES, ...GENERIC_FRAMES])(
  "eight times of $name takes less than sixteen times as long",
  (frame) => {
    it.each(frame.units)("%j", { timeout: 300_000 }, async (unit) => {
      const [small, large] = [framed(frame, unit, MB / 4), framed(frame, unit, 2 * MB)];
      const bounds = { atMost: 16, shortestMs: 20 };
      await expectGrowth(
        () => parseListing(small),
        () => parseListing(large),
        bounds,
      );
    });
  },
);
