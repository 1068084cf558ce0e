import { describe, expect, it } from "vitest";
import { checkOptions, DEFAULT_LIMITS, type ParseOptions } from "../src/options.js";

/** What a caller without types may pass. */
const check = (options: unknown) => () =>
  Reflect.apply(checkOptions, undefined, [options, ["huggingface-text"]]);

describe("checkOptions", () => {
  it.each<ParseOptions>([
    {},
    { source: "huggingface-text" },
    { source: "huggingface" },
    { url: "" },
    { url: "no address at all" },
    { referenceDate: "2025-12-08" },
    { referenceDate: "2024-02-29" },
    { referenceDate: "2025-12-08T10:00:00Z" },
    { crossCheck: false },
    { maxInputLength: 1, maxRecords: 1, maxDepth: 1 },
    { ...DEFAULT_LIMITS },
    {
      source: undefined,
      url: undefined,
      referenceDate: undefined,
      crossCheck: undefined,
      maxDepth: undefined,
    },
  ])("takes %j", (options) => {
    expect(check(options)).not.toThrow();
  });

  it.each<[string, unknown]>([
    ["source", "nowhere"],
    ["source", ""],
    ["source", 5],
    ["source", null],
    ["url", 5],
    ["url", new URL("https://x.y")],
    ["url", null],
    ["referenceDate", "2025"],
    ["referenceDate", "2025-12"],
    ["referenceDate", "2025-02-30"],
    ["referenceDate", "2025-12-8"],
    ["referenceDate", "Dec 8, 2025"],
    ["referenceDate", "2025-12-08T10:00:00"],
    ["referenceDate", "2025-12-08T10:00:00+02:00"],
    ["referenceDate", ""],
    ["referenceDate", new Date(0)],
    ["referenceDate", 1_765_152_000_000],
    ["referenceDate", null],
    ["crossCheck", "true"],
    ["crossCheck", 1],
    ["crossCheck", null],
    ["maxInputLength", 0],
    ["maxInputLength", -1],
    ["maxRecords", 1.5],
    ["maxRecords", Number.NaN],
    ["maxRecords", Number.POSITIVE_INFINITY],
    ["maxDepth", "5"],
    ["maxDepth", 5n],
    ["maxDepth", null],
    ["maxDpeth", 5],
    ["constructor", 5],
    ["now", undefined],
  ])("names %s where it is %o", (option, value) => {
    expect(check({ [option]: value })).toThrow(TypeError);
    expect(check({ [option]: value })).toThrow(option);
  });
});
