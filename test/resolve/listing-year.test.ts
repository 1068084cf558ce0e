import { describe, expect, it } from "vitest";
import { captureYearOf, isoOf, readDraftDates } from "../../src/resolve/listing-year.js";
import type { PageFacts } from "../../src/sources/source.js";
import { draftWith, raw } from "./drafts.js";

const drafts = (...texts: [date?: string | undefined, arxivId?: string | undefined][]) =>
  readDraftDates(
    texts.map(([date, arxivId]) =>
      draftWith({
        publishedAt: date === undefined ? undefined : raw(date),
        arxivId: arxivId === undefined ? undefined : raw(arxivId),
      }),
    ),
  );

describe("readDraftDates", () => {
  it("reads each date on its own and keeps the order", () => {
    const dated = drafts(["Feb 10"], ["Dec 24, 2018"], [], ["Feb 30"], ["soon"]);
    expect(dated.map(({ date }) => date?.kind)).toEqual([
      "yearless",
      "date",
      undefined,
      "impossible",
      undefined,
    ]);
  });
});

describe("captureYearOf", () => {
  type Row = [string, Parameters<typeof drafts>, PageFacts, string | undefined, unknown];
  it.each<Row>([
    ["no evidence", [["Feb 10"]], {}, undefined, undefined],
    ["no drafts", [], {}, undefined, undefined],
    [
      "a printed year",
      [["Feb 10"], ["Dec 24, 2018"], ["Oct 3, 2024"]],
      {},
      undefined,
      [2025, "explicit-years", false],
    ],
    ["an id beside its date", [["May 7", "2505.04588"]], {}, undefined, [2025, "arxiv-id", true]],
    [
      "an id of another draft",
      [["May 7"], [undefined, "2505.04588"]],
      {},
      undefined,
      [2025, "arxiv-id", false],
    ],
    ["the reference date", [["Feb 10"]], {}, "2025-12-08", [2025, "reference-date", true]],
    [
      "the capture",
      [["Feb 10"]],
      { capturedAt: "2025-12-08T10:00:00Z" },
      undefined,
      [2025, "page-date", true],
    ],
    ["a capture in words", [["Feb 10"]], { capturedAt: "recently" }, undefined, undefined],
    [
      "the day of the page",
      [["Feb 10"]],
      { isoDate: "2025-12-08" },
      undefined,
      [2025, "page-date", true],
    ],
    ["the address", [["Feb 10"]], { urlDate: "2025-12-08" }, undefined, [2025, "url", true]],
    ["a header without a year", [["Feb 10"]], { date: raw("Dec 8") }, undefined, undefined],
    ["a date that is none", [["Feb 30"], ["soon"]], {}, undefined, undefined],
    ["an id that is none", [["Feb 10", "icon-humans"]], {}, undefined, undefined],
    [
      "February 29 behind 2024",
      [["Feb 29"], ["Oct 3, 2024"]],
      {},
      undefined,
      [2028, "explicit-years", false],
    ],
  ])("%s", (_, texts, facts, referenceDate, expected) => {
    const found = captureYearOf(drafts(...texts), facts, referenceDate);
    expect(found && [found.year, found.from, found.certain]).toEqual(expected);
  });

  it("names the years that other evidence says", () => {
    const found = captureYearOf(drafts(["Feb 10"]), { urlDate: "2024-05-01" }, "2025-12-08");
    expect(found).toMatchObject({ year: 2025, from: "reference-date", alternatives: [2024] });
  });
});

describe("isoOf", () => {
  it.each([
    ["2025-12-08", "2025-12-08"],
    ["Dec 8, 2025", "2025-12-08"],
    ["2026-06-29T16:31:22Z", "2026-06-29T16:31:22Z"],
    ["2026-06-29T23:31:22-02:00", "2026-06-30T01:31:22Z"],
    ["2025-12", undefined],
    ["2025", undefined],
    ["Dec 8", undefined],
    ["2025-02-30", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("of %j is %j", (text, expected) => {
    expect(isoOf(text)).toBe(expected);
  });
});
