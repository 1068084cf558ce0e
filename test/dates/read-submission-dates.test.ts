import { describe, expect, it } from "vitest";
import { readSubmissionDates } from "../../src/dates/read-submission-dates.js";

function day(value: string): object {
  return { kind: "date", value, precision: "day", year: Number(value.slice(0, 4)) };
}

describe("readSubmissionDates", () => {
  it.each([
    ["[Submitted on 1 Nov 1994]", "1994-11-01"],
    ["Submitted on 1 Jan 1999", "1999-01-01"],
    ["Submitted on 1 Jan 1999 (v1)", "1999-01-01"],
    ["[ Submitted on 1 Jan 1999 ]", "1999-01-01"],
    ["[submitted\n on  1 January 1999]", "1999-01-01"],
    ["[Submitted on 1 Jan 1999 (this version), latest version 10 May 1999 (v3)]", "1999-01-01"],
    ["Submitted 8 December, 2025; originally announced December 2025.", "2025-12-08"],
    ["Submitted 8 December, 2025", "2025-12-08"],
    ["Submitted 8 December, 2025;", "2025-12-08"],
  ])("%j states only the first version, %s", (text, submitted) => {
    expect(readSubmissionDates(text)).toEqual({ submitted: day(submitted) });
  });

  it.each([
    [
      "[Submitted on 1 Jan 1999 (v1), last revised 2 Feb 2000 (this version, v3)]",
      "1999-01-01",
      "2000-02-02",
    ],
    [
      "Submitted on 25 Jan 2021 (v1), last revised 17 Jan 2023 (this version, v8)",
      "2021-01-25",
      "2023-01-17",
    ],
    [
      "[Submitted on 1 Feb 2002 (v1), revised 3 Feb 2002 (this version, v2), latest version 13 Sep 2002 (v4)]",
      "2002-02-01",
      "2002-02-03",
    ],
    [
      "Submitted 11 December, 2025; v1 submitted 8 December, 2025; originally announced December 2025.",
      "2025-12-08",
      "2025-12-11",
    ],
  ])("%j", (text, submitted, revised) => {
    expect(readSubmissionDates(text)).toEqual({ submitted: day(submitted), revised: day(revised) });
  });

  it("keeps a day that does not exist apart from one that is missing", () => {
    expect(
      readSubmissionDates("[Submitted on 30 Feb 1999 (v1), last revised 31 Apr 2000 (v2)]"),
    ).toEqual({
      submitted: { kind: "impossible", raw: "30 Feb 1999" },
      revised: { kind: "impossible", raw: "31 Apr 2000" },
    });
  });

  it.each([
    "",
    "Submitted",
    "1 Jan 1999",
    "[Submitted on 1 Jan]",
    "[Submitted on 1 Foo 1999]",
    "[Submitted on 1 Jan 1999] and more",
    "It was Submitted on 1 Jan 1999",
    "Submitted to NeurIPS 2024",
    `[Submitted on 1 Jan 1999 (${"v".repeat(200)})]`,
  ])("%j states nothing", (text) => {
    expect(readSubmissionDates(text)).toEqual({});
  });
});
