import { describe, expect, it } from "vitest";
import { monthOfName } from "../../src/dates/month-names.js";
import { readDate } from "../../src/dates/read-date.js";

const MONTHS = [
  ["Jan", "January"],
  ["Feb", "February"],
  ["Mar", "March"],
  ["Apr", "April"],
  ["May", "May"],
  ["Jun", "June"],
  ["Jul", "July"],
  ["Aug", "August"],
  ["Sep", "September"],
  ["Oct", "October"],
  ["Nov", "November"],
  ["Dec", "December"],
] as const;

describe("monthOfName", () => {
  it.each(MONTHS.map((names, index) => [...names, index + 1] as const))(
    "%s and %s are month %i in any case",
    (short, long, month) => {
      for (const name of [short, long, short.toUpperCase(), long.toLowerCase()]) {
        expect(monthOfName(name)).toBe(month);
      }
    },
  );

  it("knows the long abbreviation of September", () => {
    expect(monthOfName("Sept")).toBe(9);
  });

  it.each(["", "ja", "Janu", "Sep.", "constructor", "__proto__", "toString", "Mai"])(
    "%j is no month",
    (name) => {
      expect(monthOfName(name)).toBeUndefined();
    },
  );
});

describe("readDate: days with their year", () => {
  it.each([
    ["Dec 24, 2018", "2018-12-24"],
    ["Dec 24,2018", "2018-12-24"],
    ["Dec 24 2018", "2018-12-24"],
    ["Dec. 24, 2018", "2018-12-24"],
    ["December 24, 2018", "2018-12-24"],
    ["dec 24, 2018", "2018-12-24"],
    ["DEC 24, 2018", "2018-12-24"],
    ["Dec 24th, 2018", "2018-12-24"],
    ["Mar 1st, 2021", "2021-03-01"],
    ["Mar 2nd, 2021", "2021-03-02"],
    ["Mar 3rd, 2021", "2021-03-03"],
    ["Sept. 3, 2020", "2020-09-03"],
    ["May 7, 2025", "2025-05-07"],
    ["May 07, 2025", "2025-05-07"],
    ["Jan 3 1980", "1980-01-03"],
    ["Jan 3 2100", "2100-01-03"],
    ["Jan 3, 1204", "1204-01-03"],
    ["Feb 29, 2024", "2024-02-29"],
    ["Feb 29, 2000", "2000-02-29"],
    ["24 Dec 2018", "2018-12-24"],
    ["24 December 2018", "2018-12-24"],
    ["2 December, 2025", "2025-12-02"],
    ["1st March 2021", "2021-03-01"],
    ["Mon, 28 Apr 2025", "2025-04-28"],
    ["Monday, April 28, 2025", "2025-04-28"],
    ["Tues. 29 Apr 2025", "2025-04-29"],
    ["Wednesday 30 April 2025", "2025-04-30"],
    ["Thurs, 1 May 2025", "2025-05-01"],
    ["Fri, May 2, 2025", "2025-05-02"],
    ["Saturday, 3 May 2025", "2025-05-03"],
    ["Sun 4 May 2025", "2025-05-04"],
    ["2018-12-24", "2018-12-24"],
    ["1999/01/01", "1999-01-01"],
    ["2022.12.02", "2022-12-02"],
    ["Published on Oct 4, 2026", "2026-10-04"],
    ["published on oct 4, 2026", "2026-10-04"],
    ["Published: 4 Oct 2026", "2026-10-04"],
    ["Published 2026-10-04", "2026-10-04"],
    ["Submitted on 1 Jan 1999", "1999-01-01"],
    ["[Submitted on 1 Jan 1999]", "1999-01-01"],
    ["[Submitted on 1 Jan 1999 (v1), last revised 2 Feb 2000 (this version, v3)]", "1999-01-01"],
    ["Submitted on 1 Jan 1999 (v1), last revised 2 Feb 2000 (this version, v3)", "1999-01-01"],
    ["Submitted 11 December, 2025; v1 submitted 8 December, 2025.", "2025-12-08"],
    ["  Dec\t24,\n2018 ", "2018-12-24"],
    ["Dec\u00a024,\u20092018", "2018-12-24"],
  ])("%j is %s", (text, value) => {
    expect(readDate(text)).toEqual({
      kind: "date",
      value,
      precision: "day",
      year: Number(value.slice(0, 4)),
    });
  });

  it("does not take a wrong weekday for another day", () => {
    expect(readDate("Tue, 28 Apr 2025")).toMatchObject({ value: "2025-04-28" });
  });
});

describe("readDate: years and months", () => {
  it.each([
    ["2018", "2018", "year"],
    ["Published: 2018", "2018", "year"],
    ["2018-12", "2018-12", "month"],
    ["December 2025", "2025-12", "month"],
    ["May 2024", "2024-05", "month"],
    ["Sept. 2024", "2024-09", "month"],
    ["Jan, 2024", "2024-01", "month"],
  ])("%j is %s, a %s", (text, value, precision) => {
    expect(readDate(text)).toEqual({
      kind: "date",
      value,
      precision,
      year: Number(value.slice(0, 4)),
    });
  });
});

describe("readDate: days without a year", () => {
  it.each([
    ["Feb 10", 2, 10],
    ["Dec 8", 12, 8],
    ["Sept. 3", 9, 3],
    ["may 7", 5, 7],
    ["May 7th", 5, 7],
    ["7 May", 5, 7],
    ["Mon, Dec 8", 12, 8],
    ["Published on Feb 10", 2, 10],
    ["Feb 29", 2, 29],
    ["Jan 31", 1, 31],
    ["Apr 30", 4, 30],
  ])("%j is month %i, day %i", (text, month, day) => {
    expect(readDate(text)).toEqual({ kind: "yearless", month, day });
  });
});

describe("readDate: instants move to UTC", () => {
  it.each([
    ["2025-05-07T17:30:25Z", "2025-05-07T17:30:25Z"],
    ["2025-05-07t17:30:25z", "2025-05-07T17:30:25Z"],
    ["2025-05-07T17:30:25.000Z", "2025-05-07T17:30:25Z"],
    ["2025-05-07T17:30:25.120Z", "2025-05-07T17:30:25.12Z"],
    ["2025-05-07T17:30:25,5Z", "2025-05-07T17:30:25.5Z"],
    ["2025-05-07T17:30Z", "2025-05-07T17:30:00Z"],
    ["2025-05-07 17:30:25 UTC", "2025-05-07T17:30:25Z"],
    ["2025-05-07T17:30:25+02:00", "2025-05-07T15:30:25Z"],
    ["2025-05-07T17:30:25+0200", "2025-05-07T15:30:25Z"],
    ["2025-05-07T17:30:25+02", "2025-05-07T15:30:25Z"],
    ["2025-05-07T17:30:25-05:30", "2025-05-07T23:00:25Z"],
    ["2025-05-07 17:30:25 -00:00", "2025-05-07T17:30:25Z"],
    ["2025-01-01T00:30:00+02:00", "2024-12-31T22:30:00Z"],
    ["2024-12-31T23:30:00-01:00", "2025-01-01T00:30:00Z"],
    ["2024-02-28T23:30:00-01:00", "2024-02-29T00:30:00Z"],
    ["2023-02-28T23:30:00-01:00", "2023-03-01T00:30:00Z"],
    ["1994-12-31T12:00:00Z", "1994-12-31T12:00:00Z"],
    ["1995-01-01T00:30:00+14:00", "1994-12-31T10:30:00Z"],
    ["2025-03-09T02:30:00Z", "2025-03-09T02:30:00Z"],
    ["Wed, 10 Sep 2025 21:05:01 GMT", "2025-09-10T21:05:01Z"],
    ["Wed, 10 Sep 2025 21:05:01 Z", "2025-09-10T21:05:01Z"],
    ["Wed, 10 Sep 2025 21:05:01 UT", "2025-09-10T21:05:01Z"],
    ["Wed, 10 Sep 2025 21:05:01 EST", "2025-09-11T02:05:01Z"],
    ["Wed, 10 Sep 2025 23:05:01 EDT", "2025-09-11T03:05:01Z"],
    ["Wed, 10 Sep 2025 10:05:01 CST", "2025-09-10T16:05:01Z"],
    ["Wed, 10 Sep 2025 10:05:01 CDT", "2025-09-10T15:05:01Z"],
    ["Wed, 10 Sep 2025 10:05:01 MST", "2025-09-10T17:05:01Z"],
    ["Wed, 10 Sep 2025 10:05:01 MDT", "2025-09-10T16:05:01Z"],
    ["Wed, 10 Sep 2025 10:05:01 PST", "2025-09-10T18:05:01Z"],
    ["Wed, 10 Sep 2025 10:05:01 pdt", "2025-09-10T17:05:01Z"],
    ["Mon, 28 Apr 2025 00:00:00 -0400", "2025-04-28T04:00:00Z"],
    ["Mon, 28 Apr 2025 00:00:00 -0400 (EDT)", "2025-04-28T04:00:00Z"],
    ["28 Apr 2025 10:05 GMT", "2025-04-28T10:05:00Z"],
    ["1 Jan 99 10:05:01 GMT", "1999-01-01T10:05:01Z"],
    ["1 Jan 49 10:05:01 GMT", "2049-01-01T10:05:01Z"],
    ["1 Jan 50 10:05:01 GMT", "1950-01-01T10:05:01Z"],
    ["1 Jan 103 10:05:01 GMT", "2003-01-01T10:05:01Z"],
  ])("%j is %s", (text, value) => {
    expect(readDate(text)).toEqual({
      kind: "date",
      value,
      precision: "instant",
      year: Number(value.slice(0, 4)),
    });
  });

  it.each([
    ["2025-05-07T17:30:25", "2025-05-07"],
    ["2025-05-07 23:59", "2025-05-07"],
    ["28 Apr 2025 10:05:01", "2025-04-28"],
  ])("%j has no zone: only the day %s is known", (text, value) => {
    expect(readDate(text)).toEqual({ kind: "date", value, precision: "day", year: 2025 });
  });
});

describe("readDate: what no calendar or clock has is impossible and never rolls over", () => {
  it.each([
    "Feb 30",
    "Feb 30, 2024",
    "Apr 31",
    "Apr 31, 2025",
    "Feb 29, 2023",
    "Feb 29, 1900",
    "Feb 29, 2100",
    "29 Feb 2023",
    "31 June 2025",
    "31 September, 2025",
    "Nov 31",
    "Dec 32",
    "Dec 99, 2018",
    "Jan 0",
    "00 May",
    "Jan 1, 0000",
    "Jan 1, 0999",
    "May 0000",
    "0000",
    "0999",
    "2018-13",
    "2018-00",
    "2018-13-01",
    "2018-00-10",
    "2018-12-00",
    "2018-12-32",
    "2023-02-29",
    "2023/02/29",
    "2023.02.29",
    "2023-02-29T10:00:00Z",
    "2025-05-07T25:00:00Z",
    "2025-05-07T24:00:00Z",
    "2025-05-07T10:60:00Z",
    "2025-05-07T10:00:60Z",
    "2025-05-07T10:00:00+24:00",
    "2025-05-07T10:00:00+02:60",
    "2025-02-30T10:00:00",
    "9999-12-31T23:30:00-01:00",
    "1000-01-01T00:30:00+01:00",
    "Mon, 30 Feb 2025 10:00:00 GMT",
    "Mon, 28 Apr 2025 25:00:00 GMT",
  ])("%j", (text) => {
    expect(readDate(text)).toEqual({ kind: "impossible", raw: text });
  });

  it("keeps the text without its label and with single blanks", () => {
    expect(readDate("Published on  Feb\n30")).toEqual({ kind: "impossible", raw: "Feb 30" });
    expect(readDate("[Submitted on 30 Feb 1999]")).toEqual({
      kind: "impossible",
      raw: "30 Feb 1999",
    });
  });
});

describe("readDate: what is no date", () => {
  it.each([
    "",
    " ",
    "May",
    "May ",
    "2",
    "24",
    "20181224",
    "12345",
    "-2018",
    "2018-1",
    "2018-1-2",
    "2018-12/24",
    "12/24/2018",
    "24.12.2018",
    "May 2024 was a good month",
    "In May 2024",
    "March of the Penguins",
    "Mar 1 to May 3",
    "Mar 1 - Mar 3",
    "May 7 8",
    "May 7 1204",
    "May 7 1899",
    "May 7 2101",
    "May 7, 24",
    "May 7 24",
    "12 Dec 24",
    "May 123",
    "Foo 7",
    "Foo 7, 2025",
    "7 Foo 2025",
    "Foo 2025",
    "Maybe 7",
    "constructor 1",
    "Dec 24, 2018.",
    "Dec 24, 2018 5",
    "Updated 1 day ago",
    "yesterday",
    "2025-05-07T",
    "2025-05-07T17",
    "2025-05-07T17:3",
    "2025-05-07T17:30:25 CET",
    "2025-05-07T17:30:25+2",
    "2025-05-07T17:30:25+02:",
    "2025-05-07T17:30:25+020",
    "2025-05-07T17:30:25Z and more",
    "7 Foo 2025 10:00:00 GMT",
    "7 May 2025 10 GMT",
    "Published on",
    "Published on Foo",
    "PublishedOct 4, 2026",
    "[Submitted on 1 Foo 1999]",
    "٣ May ٢٠٢٥",
  ])("%j", (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it("reads no line of more than 200 characters, but any number of blanks", () => {
    expect(readDate(`${" ".repeat(500)}Dec${"\n".repeat(500)}24, 2018`)).toMatchObject({
      value: "2018-12-24",
    });
    const remark = (length: number): string => `[Submitted on 1 Jan 1999 (${"v".repeat(length)})]`;
    expect(remark(172)).toHaveLength(200);
    expect(readDate(remark(172))).toMatchObject({ value: "1999-01-01" });
    expect(readDate(remark(173))).toBeUndefined();
    const comment = (length: number): string => `1 May 2025 10:05 GMT (${"x".repeat(length)})`;
    expect(comment(177)).toHaveLength(200);
    expect(readDate(comment(177))).toMatchObject({ value: "2025-05-01T10:05:00Z" });
    expect(readDate(comment(178))).toBeUndefined();
  });
});
