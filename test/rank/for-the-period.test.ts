import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byVotes, forThePeriod, type RankablePaper } from "../../src/rank/index.js";
import { periodOf } from "../../src/rank/period.js";
import { readTime } from "../../src/rank/read-time.js";

const papers: RankablePaper[] = [
  { title: "Sunday before", upvotes: 9, listedAt: "2026-06-07T23:59:59Z" },
  { title: "Monday", upvotes: 8, listedAt: "2026-06-08" },
  { title: "Friday morning", upvotes: 7, listedAt: "2026-06-12T00:30:00Z" },
  { title: "Friday evening", upvotes: 6, listedAt: "2026-06-12T22:00:00Z" },
  { title: "published in May", upvotes: 5, publishedAt: "2026-05-31" },
  { title: "June", upvotes: 4, listedAt: "2026-06-01" },
  { title: "no time", upvotes: 3 },
];

describe("forThePeriod", () => {
  test.each([
    ["day", "2026-06-12", ["Friday morning", "Friday evening"]],
    ["week", "2026-W24", ["Monday", "Friday morning", "Friday evening"]],
    ["month", "2026-06", ["Sunday before", "Monday", "Friday morning", "Friday evening", "June"]],
  ] as const)("of the %s is %s", (by, name, titles) => {
    const ranker = byVotes();
    const ranking = forThePeriod(papers, { by, asOf: "2026-06-12", ranker });
    expect(ranking.period.name).toBe(name);
    expect(ranking.results.map(({ paper: { title } }) => title)).toEqual(titles);
    expect(ranking.outside).toBe(papers.length - titles.length);
  });

  test("takes an instant for the day in which it lies", () => {
    const ranking = forThePeriod(papers, { by: "day", asOf: "2026-06-12T01:00:00Z" });
    expect(ranking.period.name).toBe("2026-06-12");
    expect(ranking.results).toMatchObject([
      { paper: { title: "Friday morning" }, status: "ranked" },
      { paper: { title: "Friday evening" }, status: "unranked", reason: "future" },
    ]);
  });

  test.each([
    ["2024-12-30", "2025-W01"],
    ["2027-01-03", "2026-W53"],
    ["2020-02-29", "2020-W09"],
    ["1969-12-31", "1970-W01"],
  ])("%s lies in week %s", (day, name) => {
    expect(periodOf(readTime(day)?.seconds ?? 0, "week").name).toBe(name);
  });
});

test("readTime reads what Date reads, of days and instants in UTC", () => {
  const dates = fc.date({
    min: new Date("1000-01-01"),
    max: new Date("9999-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, (date) => {
      const instant = date.toISOString();
      expect(readTime(instant)?.seconds).toBeCloseTo(date.getTime() / 1000, 6);
      expect(readTime(instant.slice(0, 10))?.seconds).toBe(Date.parse(instant.slice(0, 10)) / 1000);
    }),
  );
});

test.each([
  "2023-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-06-12T24:00:00Z",
  "2026-06-12T08:00:00",
  "2026-06-12T08:00:00+02:00",
  "2026-06-12T08:00:00.Z",
  "2026-06-12T08:00:0xZ",
  "12 June",
  "2026",
  "",
])("%j is no time", (text) => {
  expect(readTime(text)).toBeUndefined();
});
