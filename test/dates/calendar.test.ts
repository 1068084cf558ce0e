import { describe, expect, it } from "vitest";
import { addDays } from "../../src/dates/add-days.js";
import { parseIsoDay, requireIsoDay } from "../../src/dates/calendar-day.js";
import { daysBetween } from "../../src/dates/days-between.js";
import { formatIsoDay, formatIsoMonth } from "../../src/dates/format-iso-day.js";
import { isRealDay, isRealDayOfSomeYear, isRealYear } from "../../src/dates/is-real-day.js";
import { isoDayOption } from "../../src/dates/iso-day-option.js";
import { isIsoTime, timePrecision } from "../../src/dates/iso-time.js";
import { liesAfter } from "../../src/dates/lies-after.js";
import { latestDayUntil, resolveYear } from "../../src/dates/resolve-partial-date.js";

describe("isRealDay", () => {
  it.each([
    [2024, 2, 29],
    [2000, 2, 29],
    [2023, 2, 28],
    [2025, 4, 30],
    [2025, 12, 31],
    [1000, 1, 1],
    [9999, 12, 31],
    [1994, 12, 31],
    [2011, 12, 30],
  ])("%i-%i-%i exists", (year, month, day) => {
    expect(isRealDay(year, month, day)).toBe(true);
  });

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2024, 2, 30],
    [2025, 4, 31],
    [2025, 6, 31],
    [2025, 9, 31],
    [2025, 11, 31],
    [2025, 12, 32],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 1, 0],
    [2025, 1, -1],
    [2025, 1, 1.5],
    [2025, 1.5, 1],
    [2025.5, 1, 1],
    [999, 1, 1],
    [10000, 1, 1],
    [Number.NaN, 1, 1],
    [2025, Number.NaN, 1],
    [2025, 1, Number.NaN],
  ])("%d-%d-%d does not", (year, month, day) => {
    expect(isRealDay(year, month, day)).toBe(false);
  });

  it("knows February 29 without a year, and years of four digits", () => {
    expect(isRealDayOfSomeYear(2, 29)).toBe(true);
    expect(isRealDayOfSomeYear(2, 30)).toBe(false);
    expect([999, 1000, 9999, 10000, 2018.5].map(isRealYear)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("ISO days", () => {
  it("prints with leading zeros", () => {
    expect(formatIsoDay(2018, 2, 4)).toBe("2018-02-04");
    expect(formatIsoMonth(2018, 12)).toBe("2018-12");
  });

  it("reads only days that exist, in this form alone", () => {
    expect(parseIsoDay("2018-12-24")).toEqual({ year: 2018, month: 12, day: 24 });
    for (const text of ["2023-02-29", "2018-12", "2018-12-24T00:00:00Z", " 2018-12-24", "x"]) {
      expect(parseIsoDay(text)).toBeUndefined();
      expect(() => requireIsoDay(text)).toThrow(TypeError);
    }
  });

  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-12-31", 1, "2025-01-01"],
    ["2025-01-01", -1, "2024-12-31"],
    ["1994-12-30", 1, "1994-12-31"],
    ["1995-01-01", -1, "1994-12-31"],
    ["2011-12-29", 1, "2011-12-30"],
    ["2025-03-08", 2, "2025-03-10"],
    ["2025-11-03", -2, "2025-11-01"],
    ["2025-05-07", 0, "2025-05-07"],
    ["2000-01-01", 9131, "2024-12-31"],
  ])("%s and %i days are %s", (from, amount, to) => {
    expect(addDays(from, amount)).toBe(to);
    expect(daysBetween(from, to)).toBe(amount);
  });

  it.each([
    ["2025-12-30", false],
    ["2025-12-31", false],
    ["2026-01-01", false],
    ["2026-01-02", true],
    ["2027-01-01", true],
  ])("%s lies after 2025-12-31: %s", (day, expected) => {
    expect(liesAfter(day, "2025-12-31")).toBe(expected);
  });
});

describe("timePrecision", () => {
  it.each([
    ["2018", "year"],
    ["2018-12", "month"],
    ["2018-12-24", "day"],
    ["2025-05-07T17:30:25Z", "instant"],
    ["2025-05-07T23:59:59.123Z", "instant"],
  ])("%s is a time of a record, precise to the %s", (text, precision) => {
    expect(timePrecision(text)).toBe(precision);
    expect(isIsoTime(text)).toBe(true);
  });

  it.each([
    "",
    "0999",
    "201",
    "2018-13",
    "0999-12",
    "2018-12-32",
    "2023-02-29",
    "2023-02-29T00:00:00Z",
    "2025-05-07T17:30:25",
    "2025-05-07T17:30Z",
    "2025-05-07T24:00:00Z",
    "2025-05-07T17:60:00Z",
    "2025-05-07T17:30:60Z",
    "2025-05-07T17:30:25.Z",
    "2025-05-07T17:30:25+02:00",
    "2025-05-07 17:30:25Z",
    "2018T17:30:25Z",
    "2018-12-24\n",
  ])("%j is none", (text) => {
    expect(timePrecision(text)).toBeUndefined();
    expect(isIsoTime(text)).toBe(false);
  });
});

describe("isoDayOption", () => {
  it.each([
    [undefined, undefined],
    ["2026-01-05", "2026-01-05"],
    [" 2026-01-05 ", "2026-01-05"],
    ["2026-01-05T10:00:00Z", "2026-01-05"],
    ["2026-01-01T01:00:00+02:00", "2025-12-31"],
    ["2026-01-05T10:00:00", "2026-01-05"],
  ])("%j is the day %j", (value, day) => {
    expect(isoDayOption(value, "asOf")).toBe(day);
  });

  it("names the option and cuts a long value", () => {
    expect(() => isoDayOption("x".repeat(1000), "asOf")).toThrow(
      new TypeError(
        `asOf must be an ISO day such as 2026-01-05 or an instant, got ${"x".repeat(40)}`,
      ),
    );
  });
});

describe("partial dates", () => {
  it("exist in a year or not", () => {
    expect(resolveYear({ month: 2, day: 10 }, 2025)).toBe("2025-02-10");
    expect(resolveYear({ month: 2, day: 29 }, 2024)).toBe("2024-02-29");
    expect(resolveYear({ month: 2, day: 29 }, 2025)).toBeUndefined();
    expect(resolveYear({ month: 2, day: 10 }, 999)).toBeUndefined();
  });

  it("are found across the eight years around 1900 and never where no year has them", () => {
    expect(latestDayUntil({ month: 2, day: 29 }, "1904-02-27")).toBe("1896-02-29");
    expect(latestDayUntil({ month: 2, day: 29 }, "1904-02-28")).toBe("1904-02-29");
    expect(latestDayUntil({ month: 2, day: 30 }, "2025-12-08")).toBeUndefined();
    expect(latestDayUntil({ month: 12, day: 31 }, "1000-01-05")).toBeUndefined();
  });
});
