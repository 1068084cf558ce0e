import { describe, expect, it } from "vitest";
import { parseDate } from "../../src/dates/index.js";

describe("parseDate", () => {
  it.each([
    ["Dec 24, 2018", "2018-12-24", "day"],
    ["24 Dec 2018", "2018-12-24", "day"],
    ["Published on Oct 4, 2026", "2026-10-04", "day"],
    ["Dec 24, 2018 12", "2018-12-24", "day"],
    ["May 7 2024 5", "2024-05-07", "day"],
    ["2 December, 2025", "2025-12-02", "day"],
    ["2018", "2018", "year"],
    ["2018-12", "2018-12", "month"],
    ["2018-12-24", "2018-12-24", "day"],
    ["2025-05-07T17:30:25.000Z", "2025-05-07T17:30:25Z", "instant"],
    ["Wed, 10 Sep 2025 23:05:01 EDT", "2025-09-11T03:05:01Z", "instant"],
    ["Submitted on 1 Jan 1999", "1999-01-01", "day"],
    ["[Submitted on 1 Jan 1999]", "1999-01-01", "day"],
    [
      "[Submitted on 1 Jan 1999 (v1), last revised 2 Feb 2000 (this version, v3)]",
      "1999-01-01",
      "day",
    ],
    [
      "Submitted 11 December, 2025; v1 submitted 8 December, 2025; originally announced December 2025.",
      "2025-12-08",
      "day",
    ],
  ])("%j is %s (%s), with or without a reference date", (text, value, precision) => {
    const expected = { value, precision, inferred: false };
    expect(parseDate(text)).toEqual(expected);
    expect(parseDate(text, { referenceDate: "2010-06-15" })).toEqual(expected);
    expect(parseDate(text, { referenceDate: undefined })).toEqual(expected);
  });

  it.each([
    ["May 7", "2025-12-08", "2025-05-07"],
    ["May 7 8", "2025-12-08", "2025-05-07"],
    ["May 7 1204", "2025-12-08", "2025-05-07"],
    ["Published on May 7 8", "2025-12-08", "2025-05-07"],
    ["Dec 8", "2025-12-08", "2025-12-08"],
    ["Dec 9", "2025-12-08", "2025-12-09"],
    ["Dec 10", "2025-12-08", "2024-12-10"],
    ["Dec 24", "2026-01-05", "2025-12-24"],
    ["Jan 1", "2025-12-31", "2026-01-01"],
    ["Jan 2", "2025-12-31", "2025-01-02"],
    ["Feb 29", "2025-12-08", "2024-02-29"],
    ["Feb 29", "2024-02-28", "2024-02-29"],
    ["Feb 29", "2024-02-27", "2020-02-29"],
    ["Feb 29", "1904-02-01", "1896-02-29"],
    ["Dec 31", "2026-01-01T01:00:00+02:00", "2025-12-31"],
    ["Jan 2", "2026-01-01T01:00:00+02:00", "2025-01-02"],
  ])("%j seen by %s is %s", (text, referenceDate, value) => {
    expect(parseDate(text, { referenceDate })).toEqual({ value, precision: "day", inferred: true });
  });

  it.each(["May 7", "May 7 8", "Feb 29", "Published on Feb 10"])(
    "%j has no year without a reference date",
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  it.each([
    "",
    "Feb 30",
    "Feb 30 8",
    "Feb 30, 2024",
    "Apr 31, 2025",
    "Feb 29, 2023",
    "Feb 29, 2023 4",
    "2018-13-01",
    "2025-05-07T25:00:00Z",
    "[Submitted on 30 Feb 1999]",
    "May 2024 was a good month",
    "March of the Penguins",
    "Mar 1 to May 3",
  ])("%j is no date", (text) => {
    expect(parseDate(text, { referenceDate: "2025-12-08" })).toBeUndefined();
  });

  it.each(["", "2018", "2018-12", "Feb 10", "2025-02-30", "2025-05-07T25:00:00Z", "yesterday"])(
    "the reference date %j throws a TypeError, whatever the text",
    (referenceDate) => {
      for (const text of ["May 7", "Dec 24, 2018", "no date"]) {
        expect(() => parseDate(text, { referenceDate })).toThrow(TypeError);
        expect(() => parseDate(text, { referenceDate })).toThrow(/^referenceDate must be/);
      }
    },
  );
});
