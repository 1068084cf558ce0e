import { describe, expect, test } from "vitest";
import { bundleOf } from "./bundle.js";
import { subpaths } from "./manifest.js";

interface Ceiling {
  /** What was measured when the line was last changed. */
  measured: number;
  /** A little more; the README states it. */
  gzipBytes: number;
  packages: readonly string[];
}

const ceilings: Readonly<Record<string, Ceiling>> = {
  ".": {
    measured: 137_130,
    gzipBytes: 144_000,
    packages: ["date-fns", "entities", "htmlparser2", "zod"],
  },
  "./dates": { measured: 4_903, gzipBytes: 5_400, packages: ["date-fns"] },
  "./links": { measured: 7_513, gzipBytes: 8_300, packages: [] },
  "./rank": { measured: 18_822, gzipBytes: 20_700, packages: [] },
  "./dedupe": { measured: 23_448, gzipBytes: 24_700, packages: ["fastest-levenshtein"] },
  "./dataset": {
    measured: 60_132,
    gzipBytes: 66_100,
    // Those for Parquet are loaded on demand.
    packages: [
      ...["date-fns", "fastest-levenshtein", "hyparquet", "hyparquet-compressors"],
      ...["hyparquet-writer", "zod"],
    ],
  },
  "./export": { measured: 14_600, gzipBytes: 16_100, packages: ["feedsmith"] },
};

describe.each(subpaths())("$subpath", ({ subpath, code }) => {
  test("stays below its ceiling and holds no other package", async () => {
    const { gzipBytes, packages } = await bundleOf(code);
    const ceiling = ceilings[subpath];
    expect(packages).toEqual(ceiling?.packages);
    expect(gzipBytes).toBeLessThanOrEqual(ceiling?.gzipBytes ?? 0);
  });
});
