import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaptureYear } from "../../src/dates/infer-capture-year.js";
import { listingDate } from "../../src/resolve/listing-date.js";
import type { PageFacts } from "../../src/sources/source.js";
import { raw } from "./drafts.js";

const capture = (year: number): CaptureYear => ({
  year,
  from: "explicit-years",
  certain: false,
  alternatives: [],
});

describe("listingDate", () => {
  it.each<[string, PageFacts, string | undefined, number | undefined, unknown]>([
    ["nothing is stated", {}, undefined, 2025, undefined],
    ["a full date", { date: raw("Dec 8, 2025") }, undefined, undefined, { day: "2025-12-08" }],
    [
      "a full date against all else",
      { date: raw("Dec 8, 2024"), isoDate: "2025-12-08", urlDate: "2025-12-08" },
      "2026-01-01",
      2026,
      { day: "2024-12-08" },
    ],
    ["a month", { date: raw("Dec 2025") }, undefined, 2025, undefined],
    ["words", { date: raw("Today") }, "2025-12-08", 2025, undefined],
    ["a day that no year has", { date: raw("Feb 30") }, "2025-12-08", 2025, undefined],
    [
      "a neighbour",
      { date: raw("Dec 8"), isoDate: "2025-12-07" },
      undefined,
      2031,
      { day: "2025-12-08", from: "url" },
    ],
    [
      "a neighbour over new year",
      { date: raw("Dec 31"), isoDate: "2026-01-02" },
      undefined,
      undefined,
      { day: "2025-12-31", from: "url" },
    ],
    [
      "a neighbour before new year",
      { date: raw("Jan 2"), isoDate: "2025-12-31" },
      undefined,
      undefined,
      { day: "2026-01-02", from: "url" },
    ],
    [
      "a neighbour seven days off",
      { date: raw("Dec 8"), isoDate: "2025-12-15" },
      undefined,
      undefined,
      { day: "2025-12-08", from: "url" },
    ],
    [
      "a neighbour eight days off is none",
      { date: raw("Dec 8"), isoDate: "2025-12-16" },
      undefined,
      undefined,
      "open",
    ],
    [
      "the address",
      { date: raw("Dec 8"), urlDate: "2025-12-08" },
      undefined,
      undefined,
      { day: "2025-12-08", from: "url" },
    ],
    [
      "the neighbour before the address",
      { date: raw("Dec 8"), isoDate: "2024-12-09", urlDate: "2025-12-08" },
      undefined,
      undefined,
      { day: "2024-12-08", from: "url" },
    ],
    [
      "an address near February 29",
      { date: raw("Feb 29"), urlDate: "2024-03-01" },
      undefined,
      undefined,
      { day: "2024-02-29", from: "url" },
    ],
    [
      "the address alone, of a day",
      { kind: "daily", urlDate: "2025-12-08" },
      undefined,
      undefined,
      { day: "2025-12-08", from: "url" },
    ],
    [
      "the address alone, of another listing",
      { kind: "weekly", urlDate: "2025-12-08" },
      undefined,
      undefined,
      undefined,
    ],
    [
      "the reference date",
      { date: raw("Dec 8") },
      "2025-12-08",
      undefined,
      { day: "2025-12-08", from: "reference-date" },
    ],
    [
      "the year before a reference date",
      { date: raw("Dec 24") },
      "2026-01-05",
      2026,
      { day: "2025-12-24", from: "reference-date" },
    ],
    [
      "a header a day ahead",
      { date: raw("Jan 1") },
      "2025-12-31",
      undefined,
      { day: "2026-01-01", from: "reference-date" },
    ],
    [
      "February 29 before a reference date",
      { date: raw("Feb 29") },
      "2026-01-05",
      undefined,
      { day: "2024-02-29", from: "reference-date" },
    ],
    [
      "the capture",
      { date: raw("Dec 8"), capturedAt: "2025-12-09T01:00:00Z" },
      undefined,
      2031,
      { day: "2025-12-08", from: "page-date" },
    ],
    [
      "the reference before the capture",
      { date: raw("Dec 8"), capturedAt: "2025-12-09" },
      "2024-12-09",
      undefined,
      { day: "2024-12-08", from: "reference-date" },
    ],
    [
      "a capture in words",
      { date: raw("Dec 8"), capturedAt: "last week" },
      undefined,
      undefined,
      "open",
    ],
    [
      "the year of the records",
      { date: raw("Dec 8") },
      undefined,
      2025,
      { day: "2025-12-08", from: "explicit-years" },
    ],
    ["a year that has no such day", { date: raw("Feb 29") }, undefined, 2025, "open"],
    ["no evidence", { date: raw("Dec 8") }, undefined, undefined, "open"],
  ])("%s", (_, facts, referenceDate, year, expected) => {
    const known = year === undefined ? undefined : capture(year);
    expect(listingDate(facts, known, referenceDate)).toEqual(expected);
  });

  it("finds a day again that leaves out its year, by any day of the week around it", () => {
    const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
    const ms = 86_400_000;
    const days = fc.integer({ min: Date.UTC(2000, 0, 1) / ms, max: Date.UTC(2090, 0, 1) / ms });
    const iso = (day: number) => new Date(day * ms).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, fc.integer({ min: -7, max: 7 }), (day, off) => {
        const date = new Date(day * ms);
        const text = `${months[date.getUTCMonth()]} ${date.getUTCDate()}`;
        const facts = { date: raw(text), isoDate: iso(day + off) };
        expect(listingDate(facts, undefined, undefined)).toEqual({ day: iso(day), from: "url" });
      }),
    );
  });
});
