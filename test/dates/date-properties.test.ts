import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/dates/add-days.js";
import { daysBetween } from "../../src/dates/days-between.js";
import { parseDate } from "../../src/dates/index.js";
import { isRealDay } from "../../src/dates/is-real-day.js";
import { timePrecision } from "../../src/dates/iso-time.js";
import { monthOfName } from "../../src/dates/month-names.js";
import { type DateReading, readDate } from "../../src/dates/read-date.js";
import { readListingDate } from "../../src/dates/read-listing-date.js";
import { readSubmissionDates } from "../../src/dates/read-submission-dates.js";
import { expectLinear } from "../hostile/growth.js";

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1991, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2099, 11, 31) / MS_PER_DAY;

const MONTH_NAMES = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
];

interface Day {
  iso: string;
  year: string;
  /** 1 to 12. */
  month: number;
  short: string;
  long: string;
  day: string;
  weekday: string;
}

/** A day by its distance from 1970-01-01, from `Date` in UTC: nothing of the library takes part. */
function dayAt(distance: number): Day {
  const date = new Date(distance * MS_PER_DAY);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" }).format(date);
  return {
    iso: date.toISOString().slice(0, 10),
    year: String(date.getUTCFullYear()),
    month: date.getUTCMonth() + 1,
    short: part({ month: "short" }),
    long: part({ month: "long" }),
    day: String(date.getUTCDate()),
    weekday: part({ weekday: "short" }),
  };
}

const distances = fc.integer({ min: FIRST, max: LAST });
const days = distances.map(dayAt);

type Printer = (day: Day) => string;

const dayPrinters: [name: string, print: Printer][] = [
  ["Dec 24, 2018", ({ short, day, year }) => `${short} ${day}, ${year}`],
  ["Dec 24 2018", ({ short, day, year }) => `${short} ${day} ${year}`],
  ["DEC 24,2018", ({ short, day, year }) => `${short.toUpperCase()} ${day},${year}`],
  ["December 24, 2018", ({ long, day, year }) => `${long} ${day}, ${year}`],
  ["Dec 04, 2018", ({ short, day, year }) => `${short} ${day.padStart(2, "0")}, ${year}`],
  ["24 Dec 2018", ({ short, day, year }) => `${day} ${short} ${year}`],
  ["24th december, 2018", ({ long, day, year }) => `${day}th ${long.toLowerCase()}, ${year}`],
  ["Mon, 24 Dec 2018", ({ weekday, short, day, year }) => `${weekday}, ${day} ${short} ${year}`],
  ["Mon, Dec 24, 2018", ({ weekday, short, day, year }) => `${weekday}, ${short} ${day}, ${year}`],
  ["Published on Dec 24, 2018", ({ short, day, year }) => `Published on ${short} ${day}, ${year}`],
  [
    "[Submitted on 24 Dec 2018]",
    ({ short, day, year }) => `[Submitted on ${day} ${short} ${year}]`,
  ],
  [
    "[Submitted on 24 Dec 2018 (v1), last revised ...]",
    ({ short, day, year }) =>
      `[Submitted on ${day} ${short} ${year} (v1), last revised 31 Dec 2099 (this version, v2)]`,
  ],
  [
    "Submitted 31 December, 2099; v1 submitted ...",
    ({ long, day, year }) => `Submitted 31 December, 2099; v1 submitted ${day} ${long}, ${year}`,
  ],
  ["2018-12-24", ({ iso }) => iso],
  ["2018/12/24", ({ iso }) => iso.replaceAll("-", "/")],
  ["2018.12.24", ({ iso }) => iso.replaceAll("-", ".")],
  ["2018-12-24T10:00:00 without a zone", ({ iso }) => `${iso}T10:00:00`],
];

describe("what is printed is read back", () => {
  it.each(dayPrinters)("%s", (_name, print) => {
    fc.assert(
      fc.property(days, (day) => {
        const text = print(day);
        const { iso: value, year } = day;
        expect(readDate(text)).toEqual({
          kind: "date",
          value,
          precision: "day",
          year: Number(year),
        });
        expect(parseDate(text)).toEqual({ value, precision: "day", inferred: false });
      }),
      { numRuns: 300 },
    );
  });

  it("every single day from 1991 to 2099, as the listing prints it", () => {
    for (let distance = FIRST; distance <= LAST; distance++) {
      const iso = new Date(distance * MS_PER_DAY).toISOString().slice(0, 10);
      const month = MONTH_NAMES[Number(iso.slice(5, 7)) - 1] ?? "";
      const text = `${month} ${Number(iso.slice(8))}, ${iso.slice(0, 4)}`;
      if (parseDate(text)?.value !== iso) expect(parseDate(text)?.value, text).toBe(iso);
    }
  });

  it("a listing's line, with and without a count", () => {
    const counts = fc.option(fc.integer({ min: 0, max: 1989 }).map(String), { nil: undefined });
    fc.assert(
      fc.property(days, fc.boolean(), fc.boolean(), counts, (day, published, withYear, count) => {
        const before = published ? "Published on " : "";
        const raw = `${day.short} ${day.day}${withYear ? `, ${day.year}` : ""}`;
        const line = `${before}${raw}${count === undefined ? "" : ` ${count}`}`;
        const start = before.length;
        const end = start + raw.length;
        const found = readListingDate(line);
        expect(found).toEqual({
          raw,
          start,
          end,
          ...(count === undefined ? {} : { count, countStart: end + 1, countEnd: line.length }),
        });
      }),
    );
  });

  it("instants, moved to UTC by their offset", () => {
    const seconds = fc.integer({ min: FIRST * 86_400, max: (LAST + 1) * 86_400 - 1 });
    const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(seconds, offsets, (second, offset) => {
        const value = isoSecond(second);
        const local = isoSecond(second + offset * 60).slice(0, -1);
        const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
        const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
        const sign = offset < 0 ? "-" : "+";
        const month = MONTH_NAMES[Number(local.slice(5, 7)) - 1] ?? "";
        const mail = `${local.slice(8, 10)} ${month} ${local.slice(0, 4)} ${local.slice(11)}`;
        const expected = { value, precision: "instant", inferred: false };
        expect(parseDate(value)).toEqual(expected);
        expect(parseDate(`${local}${sign}${hours}:${minutes}`)).toEqual(expected);
        expect(parseDate(`${mail} ${sign}${hours}${minutes}`)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("days without a year, the latest not more than a day after the reference", () => {
    fc.assert(
      fc.property(distances, fc.integer({ min: 0, max: 364 }), (reference, back) => {
        // No day comes twice within 365 days, so the one in this window is the answer.
        const { short, day, iso: value } = dayAt(reference + 1 - back);
        expect(parseDate(`${short} ${day}`, { referenceDate: dayAt(reference).iso })).toEqual({
          value,
          precision: "day",
          inferred: true,
        });
      }),
      { numRuns: 500 },
    );
  });
});

function isoSecond(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

describe("the calendar", () => {
  it("is that of `Date` in UTC: no day that it lacks is read, none rolls over", () => {
    const numbers = { year: { min: 1000, max: 9999 }, month: { min: 0, max: 14 } };
    fc.assert(
      fc.property(
        fc.integer(numbers.year),
        fc.integer(numbers.month),
        fc.integer({ min: 0, max: 40 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists =
            date.getUTCFullYear() === year &&
            date.getUTCMonth() === month - 1 &&
            date.getUTCDate() === day;
          expect(isRealDay(year, month, day)).toBe(exists);
          const pad = (value: number): string => String(value).padStart(2, "0");
          const iso = `${year}-${pad(month)}-${pad(day)}`;
          expect(readDate(iso)).toEqual(
            exists
              ? { kind: "date", value: iso, precision: "day", year }
              : { kind: "impossible", raw: iso },
          );
          const name = MONTH_NAMES[month - 1];
          if (name === undefined) return;
          expect(readDate(`${name} ${day}, ${year}`)?.kind).toBe(exists ? "date" : "impossible");
          expect(readDate(`${day} ${name} ${year}`)?.kind).toBe(exists ? "date" : "impossible");
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("counts days as `Date` in UTC does, there and back", () => {
    fc.assert(
      fc.property(distances, distances, (from, to) => {
        expect(daysBetween(dayAt(from).iso, dayAt(to).iso)).toBe(to - from);
        expect(addDays(dayAt(from).iso, to - from)).toBe(dayAt(to).iso);
      }),
      { numRuns: 500 },
    );
  });
});

/** Pieces of dates in no order: nearly dates, which a random string never is. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."Dec|May|Foo|Sept.|Mon,|Published on|Submitted on|submitted|v1|[|]|(v1)|last revised".split(
          "|",
        ),
        ..." |,|, |;|:|-|/|.|T|Z|+02:00|GMT|EDT|17:30|25:00|00:00:00|2018-12-24|k|th|\n|\u00a0".split(
          "|",
        ),
      ),
      fc.integer({ min: -1, max: 40 }).map(String),
      fc.integer({ min: 0, max: 10_000 }).map(String),
    ),
    { maxLength: 10 },
  )
  .chain((parts) => fc.constantFrom("", " ").map((glue) => parts.join(glue)));
const anything = fc.oneof(
  pieces,
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

function checkReading(reading: DateReading | undefined): void {
  if (reading?.kind === "date") {
    expect(timePrecision(reading.value)).toBe(reading.precision);
    expect(Number(reading.value.slice(0, 4))).toBe(reading.year);
  } else if (reading?.kind === "yearless") {
    expect(isRealDay(2000, reading.month, reading.day)).toBe(true);
  }
}

describe("any text at all", () => {
  it("throws nothing and gives only times that a record can have", () => {
    fc.assert(
      fc.property(anything, (text) => {
        checkReading(readDate(text));
        const { submitted, revised } = readSubmissionDates(text);
        checkReading(submitted);
        checkReading(revised);
        monthOfName(text);
        timePrecision(text);
        const parsed = parseDate(text, { referenceDate: "2025-12-08" });
        if (parsed !== undefined) expect(timePrecision(parsed.value)).toBe(parsed.precision);
        const unaided = parseDate(text);
        if (unaided !== undefined) expect(unaided).toEqual(parsed);
      }),
      { numRuns: 3_000 },
    );
  });

  it("has offsets that fit, and a date that is read, wherever it is a listing's date", () => {
    const lines = fc
      .tuple(
        fc.constantFrom("", " ", "\t", "Published on ", "Published  on\u00a0"),
        fc.constantFrom("Dec", "Feb.", "September", "MAY", "Foo"),
        fc.constantFrom(" ", "  ", "\u2009"),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom("", ",", ", ", " ", ",  "),
        fc.oneof(fc.constant(""), fc.integer({ min: 0, max: 12_000 }).map(String)),
        fc.constantFrom("", " ", " 8", "  1,204", " 1.2k ", " x"),
      )
      .map((parts) => parts.join(""));
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(lines, anything), (line) => {
        const date = readListingDate(line);
        if (date === undefined) return;
        found++;
        expect(line.slice(date.start, date.end)).toBe(date.raw);
        expect(line.slice(0, date.start).replace(/\s+/g, " ").trim()).toMatch(/^(Published on)?$/);
        expect(readDate(date.raw)).toBeDefined();
        if (date.count === undefined) {
          expect(line.slice(date.end).trim()).toBe("");
        } else {
          expect(line.slice(date.countStart, date.countEnd)).toBe(date.count);
          expect(line.slice(date.end).trim()).toBe(date.count);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(found).toBeGreaterThan(200);
  });
});

describe("long lines", () => {
  const units = [
    " ",
    "\n",
    "\u00a0 ",
    "0",
    "2018",
    "2018-12-24 ",
    "Dec ",
    "Dec 24, 2018 ",
    "Mon, ",
    "Published on ",
    "[Submitted on 1 Jan 1999 ",
    "Submitted 1 January, 1999; v1 ",
    "(",
    "()",
    "1 Jan 1999 10:00:00 ",
  ];
  const heads = ["", "Dec 24", "2018-12-24T10:00:00.", "[Submitted on 1 Jan 1999 (", "May 7 "];

  it.each(units)("of %j take linear time", async (unit) => {
    const read = (text: string) => {
      readDate(text);
      readListingDate(text);
      readSubmissionDates(text);
      parseDate(text);
      timePrecision(text);
      expect(() => parseDate("", { referenceDate: text })).toThrow(TypeError);
    };
    for (const head of heads) {
      await expectLinear((text) => read(`${head}${text}x`), unit, 400_000);
    }
  });
});
