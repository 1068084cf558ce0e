import { describe, expect, it } from "vitest";
import { type CaptureYear, inferCaptureYear, type YearEvidence } from "../../src/dates/index.js";
import { yearBound } from "../../src/dates/year-bound.js";

type Row = [title: string, evidence: YearEvidence, expected: CaptureYear | undefined];

function result(
  year: number,
  from: CaptureYear["from"],
  certain: boolean,
  alternatives: number[] = [],
): CaptureYear {
  return { year, from, certain, alternatives };
}

function check(_title: string, evidence: YearEvidence, expected: CaptureYear | undefined): void {
  expect(inferCaptureYear(evidence)).toEqual(expected);
}

const MAY_7 = { month: 5, day: 7 };
const FEB_29 = { month: 2, day: 29 };
const DEC_24 = { month: 12, day: 24 };

describe("inferCaptureYear: bounds from below", () => {
  it.each<Row>([
    ["nothing", {}, undefined],
    ["empty lists", { explicitYears: [], partialDates: [], arxivIds: [] }, undefined],
    ["dates alone", { partialDates: [MAY_7] }, undefined],
    ["no arXiv ids", { arxivIds: ["N/A", "2513.00001", ""] }, undefined],
    ["years", { explicitYears: [2018, 2024] }, result(2025, "explicit-years", false)],
    ["one year", { explicitYears: [2018] }, result(2019, "explicit-years", false)],
    ["the greatest year there is", { explicitYears: [9999] }, undefined],
    [
      "a stray year beside a good one",
      { explicitYears: [9999, 2018] },
      result(2019, "explicit-years", false),
    ],
    ["an id", { arxivIds: ["2505.04588"] }, result(2025, "arxiv-id", false)],
    ["an old id", { arxivIds: ["hep-th/9901001"] }, result(1999, "arxiv-id", false)],
    [
      "an id later than the years",
      { arxivIds: ["2505.04588"], explicitYears: [2023] },
      result(2025, "arxiv-id", false),
    ],
    [
      "an id as late as the years",
      { arxivIds: ["2505.04588"], explicitYears: [2024] },
      result(2025, "explicit-years", false),
    ],
    [
      "February 29 after 2021",
      { explicitYears: [2021], partialDates: [FEB_29] },
      result(2024, "explicit-years", false),
    ],
    [
      "February 29 after 2023",
      { explicitYears: [2023], partialDates: [FEB_29] },
      result(2024, "explicit-years", false),
    ],
    [
      "February 29 after 2096",
      { explicitYears: [2096], partialDates: [FEB_29, MAY_7] },
      result(2104, "explicit-years", false),
    ],
    [
      "a date that no year has",
      { explicitYears: [2021], partialDates: [{ month: 2, day: 30 }] },
      result(2022, "explicit-years", false),
    ],
    [
      "an id far from its own date",
      { partialDates: [{ ...MAY_7, arxivId: "2501.00001" }] },
      result(2025, "arxiv-id", false),
    ],
    [
      "an id in December with a date in January",
      { partialDates: [{ month: 1, day: 2, arxivId: "2412.00001" }] },
      result(2025, "arxiv-id", false),
    ],
    [
      "an id in June with a date in January",
      { partialDates: [{ month: 1, day: 2, arxivId: "2406.00001" }] },
      result(2024, "arxiv-id", false),
    ],
    [
      "an id in July with a date in January",
      { partialDates: [{ month: 1, day: 2, arxivId: "2407.00001" }] },
      result(2025, "arxiv-id", false),
    ],
    [
      "an id beside a date that no year has",
      { partialDates: [{ month: 2, day: 30, arxivId: "2502.00001" }] },
      result(2025, "arxiv-id", false),
    ],
  ])("%s", check);
});

describe("inferCaptureYear: claims", () => {
  it.each<Row>([
    [
      "an id beside its date",
      { partialDates: [{ ...MAY_7, arxivId: "2505.04588" }] },
      result(2025, "arxiv-id", true),
    ],
    [
      "an id a month after its date",
      { partialDates: [{ ...MAY_7, arxivId: "2506.00001" }] },
      result(2025, "arxiv-id", true),
    ],
    [
      "an id a month before its date",
      { partialDates: [{ ...MAY_7, arxivId: "2504.00001" }] },
      result(2025, "arxiv-id", true),
    ],
    [
      "ids of two years beside their dates: the bound leaves the later",
      {
        partialDates: [
          { ...MAY_7, arxivId: "2405.00001" },
          { ...MAY_7, arxivId: "2505.00001" },
        ],
      },
      result(2025, "arxiv-id", true, [2024]),
    ],
    [
      "an id beside its date, against a year as late",
      { explicitYears: [2025], partialDates: [{ ...MAY_7, arxivId: "2505.04588" }] },
      result(2026, "explicit-years", false, [2025]),
    ],
    ["the day of the page", { pageDate: "2025-12-08" }, result(2025, "page-date", true)],
    ["the day in the address", { urlDate: "2026-06-12" }, result(2026, "url", true)],
    [
      "the day of the page before the one in the address",
      { pageDate: "2025-12-08", urlDate: "2026-06-12" },
      result(2025, "page-date", true, [2026]),
    ],
    [
      "an id beside its date before the day of the page",
      { pageDate: "2026-12-08", partialDates: [{ ...MAY_7, arxivId: "2505.04588" }] },
      result(2025, "arxiv-id", true, [2026]),
    ],
    [
      "a stale day of the page",
      { pageDate: "2024-12-08", explicitYears: [2024] },
      result(2025, "explicit-years", false, [2024]),
    ],
    [
      "a stale day of the page and a good address",
      { pageDate: "2024-12-08", urlDate: "2026-06-12", explicitYears: [2024] },
      result(2026, "url", true, [2024]),
    ],
  ])("%s", check);
});

describe("inferCaptureYear: proofs", () => {
  it.each<Row>([
    ["a reference date", { referenceDate: "2026-01-05" }, result(2026, "reference-date", true)],
    ["a capture time", { capturedAt: "2026-01-05T10:00:00Z" }, result(2026, "page-date", true)],
    [
      "a capture time in another zone",
      { capturedAt: "2026-01-01T01:00:00+02:00" },
      result(2025, "page-date", true),
    ],
    [
      "a reference date before a date of the page",
      { referenceDate: "2026-01-05", partialDates: [DEC_24] },
      result(2025, "reference-date", true, [2026]),
    ],
    [
      "a reference date one day before a date of the page",
      { referenceDate: "2025-12-23", partialDates: [DEC_24] },
      result(2025, "reference-date", true),
    ],
    [
      "a reference date two days before a date of the page",
      { referenceDate: "2025-12-22", partialDates: [DEC_24] },
      result(2024, "reference-date", true, [2025]),
    ],
    [
      "a reference date and February 29",
      { referenceDate: "2023-06-01", partialDates: [FEB_29] },
      result(2020, "reference-date", true, [2023]),
    ],
    [
      "a reference date against a bound",
      { referenceDate: "2024-06-01", explicitYears: [2024] },
      result(2024, "reference-date", true, [2025]),
    ],
    [
      "a reference date against everything else",
      {
        referenceDate: "2024-06-01",
        capturedAt: "2027-01-01",
        pageDate: "2026-03-01",
        urlDate: "2028-03-01",
        explicitYears: [2024],
        partialDates: [{ ...MAY_7, arxivId: "2305.04588" }],
      },
      result(2024, "reference-date", true, [2023, 2025, 2026, 2027, 2028]),
    ],
    [
      "a reference date before a capture time",
      { referenceDate: "2026-02-01", capturedAt: "2025-02-01" },
      result(2026, "reference-date", true, [2025]),
    ],
    [
      "a reference date that all agree with",
      {
        referenceDate: "2025-12-08",
        capturedAt: "2025-12-08",
        pageDate: "2025-12-08",
        urlDate: "2025-12-08",
        explicitYears: [2024],
        partialDates: [{ ...MAY_7, arxivId: "2505.04588" }],
      },
      result(2025, "reference-date", true),
    ],
    [
      "a capture time against a bound",
      { capturedAt: "2024-06-01", arxivIds: ["2505.04588"] },
      result(2024, "page-date", true, [2025]),
    ],
  ])("%s", check);
});

describe("inferCaptureYear: wrong input", () => {
  it.each(["referenceDate", "capturedAt", "pageDate", "urlDate"] as const)(
    "a wrong %s throws a TypeError that names it",
    (field) => {
      for (const value of ["", "2025", "2025-12", "Feb 10", "2025-02-30", "2025-13-01", "today"]) {
        expect(() => inferCaptureYear({ [field]: value })).toThrow(TypeError);
        expect(() => inferCaptureYear({ [field]: value })).toThrow(new RegExp(`^${field} must be`));
      }
    },
  );

  it.each([0, 24, 999, 10000, -2024, 2024.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d among the explicit years throws a TypeError that names them",
    (year) => {
      expect(() => inferCaptureYear({ explicitYears: [2024, year] })).toThrow(
        new TypeError(`explicitYears must be years of four digits, got ${year}`),
      );
    },
  );
});

describe("yearBound", () => {
  it.each([
    [{}, undefined],
    [{ explicitYears: [2018, 2024, 2020] }, { year: 2025, from: "explicit-years" }],
    [{ arxivIds: ["2305.00001", "2505.04588"] }, { year: 2025, from: "arxiv-id" }],
    [
      { explicitYears: [2024], arxivIds: ["2605.00001"] },
      { year: 2026, from: "arxiv-id" },
    ],
  ] as const)("%j proves %j", (evidence, expected) => {
    expect(yearBound(evidence)).toEqual(expected);
  });
});
