import { describe, expect, it } from "vitest";
import { parseListing } from "../../src/index.js";
import { expectGrowth } from "./growth.js";
import { HOSTILE_UNITS, OPENING, repeated } from "./units.js";

const KB = 1024;

/** Eight times the input may take up to thirty times as long here; the full test is stricter. */
describe("work grows with the length of hostile input", () => {
  it.each(HOSTILE_UNITS)("%j", async (unit) => {
    const small = repeated(unit, 16 * KB);
    const large = repeated(unit, 128 * KB);
    const bounds = { atMost: 30, shortestMs: 2 };
    await expectGrowth(
      () => parseListing(small),
      () => parseListing(large),
      bounds,
    );
  });
});

describe("sizes that have overflowed a stack", () => {
  it.each([
    ["paragraphs", "A Title of Some Words\n\n".repeat(200_000)],
    ["brackets", `${"[".repeat(100_000)}x${"](a)".repeat(100_000)}`],
    ["links side by side", "[x](a)".repeat(150_000)],
    ["dots", "· ".repeat(90)],
  ])("%s", (_, text) => {
    expect(() => parseListing(OPENING + text)).not.toThrow();
  });
});

describe("limits", () => {
  it("stop reading, and say so", () => {
    const card = (at: number) => `Title ${at}\n\nA text.\n\n• 2 authors\n·\nMay 7, 2024\n\n`;
    const input = OPENING + Array.from({ length: 50 }, (_, at) => card(at)).join("");
    const records = parseListing(input, { maxRecords: 3 });
    expect(records.papers).toHaveLength(3);
    expect(records.diagnostics.map(({ code }) => code)).toEqual(["limit-reached"]);
    const length = parseListing(input, { maxInputLength: 500 });
    expect(length.papers.length).toBeGreaterThan(0);
    expect(length.diagnostics.map(({ code }) => code)).toContain("limit-reached");
  });

  it.each([
    [{ maxRecords: 0 }, /maxRecords/],
    [{ maxInputLength: 1.5 }, /maxInputLength/],
    [{ referenceDate: "yesterday" }, /referenceDate/],
    [{ source: "nowhere" }, /source/],
    [{ referencedate: "2025-12-08" }, /referencedate/],
  ])("%j is a TypeError that names the option", (options, message) => {
    const call = () => Reflect.apply(parseListing, null, ["", options]);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  it("an input that is no text is a TypeError", () => {
    const call: (input: unknown) => unknown = (input) => Reflect.apply(parseListing, null, [input]);
    expect(() => call(undefined)).toThrow(TypeError);
  });
});
