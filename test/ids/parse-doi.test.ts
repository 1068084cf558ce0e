import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDoi } from "../../src/ids/index.js";

describe("parseDoi", () => {
  it.each([
    ["10.1145/3292500.3330701", "10.1145/3292500.3330701"],
    ["10.48550/arXiv.2505.04588", "10.48550/arxiv.2505.04588"],
    ["doi:10.1234/ABC", "10.1234/abc"],
    ["DOI: 10.1234/abc.", "10.1234/abc"],
    ["doi 10.1234/abc", "10.1234/abc"],
    ["info:doi/10.1234/abc", "10.1234/abc"],
    ["https://doi.org/10.1234/abc", "10.1234/abc"],
    ["http://dx.doi.org/10.1234/abc?x=1#y", "10.1234/abc"],
    ["doi: https://doi.org/10.1234/abc", "10.1234/abc"],
    ["https://doi.org/10.1000.10/123", "10.1000.10/123"],
    ["10.1234/abc).", "10.1234/abc"],
    ["10.1234/abc(1)", "10.1234/abc(1)"],
    ["10.1234/abc(1)),", "10.1234/abc(1)"],
    ["10.1234/abc）。", "10.1234/abc"],
    ["\u200b10.1234/abc\n", "10.1234/abc"],
    ["10.1/x", "10.1/x"],
    [
      "https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
      "10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2",
    ],
    ["https://doi.org/10.1234/a%", "10.1234/a%"],
  ])("reads %j", (text, expected) => {
    expect(parseDoi(text)).toBe(expected);
  });

  it.each([
    "",
    "N/A",
    "doi:",
    "10.1234",
    "10.1234/",
    "10.1234/.",
    "11.1234/abc",
    "10.1234/a b",
    "10.1234/a\nb",
    "see 10.1234/abc",
    "https://example.org/10.1234/abc",
  ])("finds no DOI in %j", (text) => {
    expect(parseDoi(text)).toBeUndefined();
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseDoi(text);
        parseDoi(`10.1234/${text}`);
        parseDoi(`https://doi.org/10.1234/${text}`);
      }),
    );
  });

  it("gives a name that reads as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (suffix) => {
        const doi = parseDoi(`10.1234/${suffix}`);
        if (doi !== undefined) expect(parseDoi(doi)).toBe(doi);
      }),
    );
  });

  it("strips a long tail of closers in linear time", () => {
    expect(parseDoi(`10.1234/abc${").".repeat(100_000)}`)).toBe("10.1234/abc");
  });
});
