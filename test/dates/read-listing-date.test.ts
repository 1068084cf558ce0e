import { describe, expect, it } from "vitest";
import { readListingDate } from "../../src/dates/read-listing-date.js";

describe("readListingDate", () => {
  it.each([
    ["Dec 24, 2018", "Dec 24, 2018", 0],
    ["Dec 24,2018", "Dec 24,2018", 0],
    ["Dec. 24, 2018", "Dec. 24, 2018", 0],
    ["December 24, 2018", "December 24, 2018", 0],
    ["Feb 10", "Feb 10", 0],
    ["September 5", "September 5", 0],
    ["Dec 8", "Dec 8", 0],
    ["  Feb 10  ", "Feb 10", 2],
    ["\tFeb\u00a010", "Feb\u00a010", 1],
    ["May 7 2024", "May 7 2024", 0],
    ["May 7 1990", "May 7 1990", 0],
    ["May 7 2100", "May 7 2100", 0],
    ["Published on Oct 4, 2026", "Oct 4, 2026", 13],
    ["Published on Feb 10", "Feb 10", 13],
    [" Published  on  Feb 10", "Feb 10", 16],
    ["Feb 30", "Feb 30", 0],
    ["Dec 99, 0000", "Dec 99, 0000", 0],
  ])("%j holds the date %j at %i", (line, raw, start) => {
    expect(readListingDate(line)).toEqual({ raw, start, end: start + raw.length });
  });

  it.each([
    ["May 7 8", "May 7", "8", 6],
    ["May 7 2024 5", "May 7 2024", "5", 11],
    ["May 7 1,204", "May 7", "1,204", 6],
    ["May 7 1204", "May 7", "1204", 6],
    ["May 7 1989", "May 7", "1989", 6],
    ["May 7 2101", "May 7", "2101", 6],
    ["May 7 20245", "May 7", "20245", 6],
    ["May 7 1.2k", "May 7", "1.2k", 6],
    ["Dec 24, 2018 12", "Dec 24, 2018", "12", 13],
    ["  May 7   8 ", "May 7", "8", 10],
    ["Published on May 7 8", "May 7", "8", 19],
  ])("%j holds %j and the count %j at %i", (line, raw, count, countStart) => {
    const start = line.indexOf(raw);
    expect(readListingDate(line)).toEqual({
      raw,
      start,
      end: start + raw.length,
      count,
      countStart,
      countEnd: countStart + count.length,
    });
  });

  it.each([
    "",
    " ",
    "May",
    "May 2024",
    "may 7",
    "May 2024 was a good month",
    "March of the Penguins",
    "Mar 1 to May 3",
    "May 7 is here",
    "May 7 8 9",
    "May 7 2024 was good",
    "May 7, 8",
    "May 7, 20245",
    "May 7th",
    "May 7 -",
    "May 123",
    "Maybe 7",
    "Not 7",
    "Published on",
    "Published Feb 10",
    "24 Dec 2018",
    "2018-12-24",
    "See May 7",
    `May 7 ${" ".repeat(60)}8`,
  ])("%j is no date line", (line) => {
    expect(readListingDate(line)).toBeUndefined();
  });
});
