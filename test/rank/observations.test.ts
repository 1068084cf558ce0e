import { describe, expect, test } from "vitest";
import type { Listing, Paper } from "../../src/index.js";
import {
  byStarsPerHour,
  byVelocity,
  hot,
  observationsFrom,
  rankPapers,
} from "../../src/rank/index.js";

function listing(capturedAt: string | undefined, ...papers: Partial<Paper>[]): Listing {
  return {
    schemaVersion: 1,
    source: "huggingface",
    kind: "daily",
    format: "json",
    date: "2026-06-12",
    ...(capturedAt !== undefined && { capturedAt }),
    diagnostics: [],
    papers: papers.map((paper) => ({
      title: "T",
      authors: [],
      orgs: [],
      ids: { arxiv: "2606.00001" },
      links: [],
      provenance: [],
      ...paper,
    })),
  };
}

const at = (time: string) => `2026-06-12T${time}:00Z`;

describe("observationsFrom", () => {
  test("gathers what was seen of each paper in the order of time", () => {
    const other = {
      ids: { arxiv: "2606.00002v3" },
      githubStars: 66_700,
      approximate: ["githubStars"],
    };
    const listings = [
      listing(at("09:00"), { upvotes: 21, comments: 2 }, other),
      listing(at("08:00"), { upvotes: 9 }),
    ];
    const expected = {
      series: [
        {
          key: "arxiv:2606.00001",
          listedAt: "2026-06-12",
          observations: [
            { at: at("08:00"), upvotes: 9 },
            { at: at("09:00"), upvotes: 21, comments: 2 },
          ],
        },
        {
          key: "arxiv:2606.00002",
          listedAt: "2026-06-12",
          observations: [{ at: at("09:00"), githubStars: 66_700, approximate: ["githubStars"] }],
        },
      ],
      warnings: [],
    };
    expect(observationsFrom(listings)).toEqual(expected);
    expect(observationsFrom(listings.toReversed())).toEqual(expected);
    expect(observationsFrom([...listings, ...listings])).toEqual(expected);
    expect(JSON.parse(JSON.stringify(observationsFrom(listings)))).toEqual(expected);
  });

  test("keeps the larger of two counts of the same second", () => {
    const { series } = observationsFrom([
      listing(at("08:00"), { upvotes: 9, comments: 1 }),
      listing("2026-06-12T08:00:00.000Z", { upvotes: 10 }),
    ]);
    expect(series[0]?.observations).toMatchObject([{ upvotes: 10, comments: 1 }]);
  });

  test("counts listings that do not say when they were taken, or asks the caller", () => {
    const undated = [listing(undefined, { upvotes: 9 }), listing("2026", { upvotes: 9 })];
    const { series, warnings } = observationsFrom(undated);
    expect(series).toEqual([{ key: "arxiv:2606.00001", listedAt: "2026-06-12", observations: [] }]);
    expect(warnings).toMatchObject([{ code: "listing-undated", count: 2 }]);
    const told = observationsFrom(undated, { capturedAt: ({ date }) => date });
    expect(told.series[0]?.observations).toEqual([{ at: "2026-06-12", upvotes: 9 }]);
    expect(told.warnings).toEqual([]);
  });

  test("takes the earliest time of listing, and of a day its finer time", () => {
    const times = ["2026-06-13", "2026-06-12", "2026-06-12T06:00:00Z"];
    const { series } = observationsFrom(
      times.map((listedAt, hour) => listing(at(`0${hour}:00`), { listedAt })),
    );
    expect(series[0]?.listedAt).toBe("2026-06-12T06:00:00Z");
  });
});

describe("velocity from observations", () => {
  const papers = [{ title: "T", ids: { arxiv: "2606.00001" }, upvotes: 30 }];

  function velocityOf(asOf: string, ...looks: [string, number, "upvotes"?][]) {
    const listings = looks.map(([time, upvotes, rounded]) =>
      listing(at(time), { upvotes, ...(rounded && { approximate: [rounded] }) }),
    );
    const options = { ranker: byVelocity(), asOf, explain: true };
    const { results } = rankPapers(papers, {
      ...options,
      observations: observationsFrom(listings),
    });
    const [one] = results;
    if (one?.status !== "ranked") return one?.reason;
    const [part] = one.explanation?.parts ?? [];
    return { score: one.score, flags: part?.flags, uncertainty: part?.inputs["uncertainty"] };
  }

  test("needs two looks, 15 minutes apart", () => {
    expect(velocityOf(at("09:00"))).toBe("no-velocity");
    expect(velocityOf(at("09:00"), ["08:00", 10])).toBe("no-velocity");
    expect(velocityOf(at("09:00"), ["08:46", 10], ["09:00", 20])).toBe("no-velocity");
    expect(velocityOf(at("09:00"), ["08:45", 10], ["09:00", 20])).toMatchObject({ score: 40 });
  });

  test("looks back an hour, to the last look before it, and never ahead of asOf", () => {
    const looks: [string, number][] = [
      ["06:00", 2],
      ["07:50", 10],
      ["08:30", 20],
      ["09:00", 31],
      ["09:30", 99],
    ];
    expect(velocityOf(at("09:00"), ...looks)).toMatchObject({ score: 18 });
    expect(velocityOf(at("08:40"), ...looks)).toMatchObject({ score: 18 / 2.5 });
  });

  test("is not below 0 where a count dropped, and says so", () => {
    expect(velocityOf(at("09:00"), ["08:00", 20], ["09:00", 12])).toMatchObject({
      score: 0,
      flags: ["dropped"],
    });
    expect(velocityOf(at("09:00"), ["08:00", 20], ["08:30", 12], ["09:00", 25])).toMatchObject({
      score: 5,
      flags: ["dropped"],
    });
  });

  test("says how far rounded counts leave it open", () => {
    const rounded = [
      ["08:00", 1200, "upvotes"],
      ["09:00", 1300, "upvotes"],
    ] as const;
    expect(velocityOf(at("09:00"), [...rounded[0]], [...rounded[1]])).toEqual({
      score: 100,
      flags: ["rounded"],
      uncertainty: 100,
    });
    expect(velocityOf(at("09:00"), ["08:00", 1240], [...rounded[1]])).toMatchObject({
      uncertainty: 50,
    });
  });
});

test("a count that the paper does not state is that of its last look until asOf", () => {
  const listings = [
    listing(at("07:00"), { githubStars: 100 }),
    listing(at("09:00"), { githubStars: 148, upvotes: 3 }),
  ];
  const options = { asOf: at("09:00"), observations: observationsFrom(listings), explain: true };
  const papers = [{ title: "T", ids: { arxiv: "2606.00001" } }];
  const [stars] = rankPapers(papers, { ...options, ranker: byStarsPerHour() }).results;
  expect(stars).toMatchObject({ score: 24 });
  const [votes] = rankPapers(papers, { ...options, ranker: hot() }).results;
  expect(votes).toMatchObject({ status: "ranked", explanation: { inputs: { upvotes: 3 } } });
  const [before] = rankPapers(papers, { ...options, asOf: at("08:00"), ranker: hot() }).results;
  expect(before).toMatchObject({ status: "unranked", reason: "no-votes" });
});

test("the time of listing that observations know is that of a paper without one", () => {
  const observations = observationsFrom([listing(at("08:00"), { upvotes: 3 })]);
  const papers = [{ title: "T", ids: { arxiv: "2606.00001" }, upvotes: 3 }];
  const { results, warnings } = rankPapers(papers, {
    ranker: hot(),
    asOf: at("08:00"),
    observations,
  });
  expect(results[0]).toMatchObject({ status: "ranked" });
  expect(warnings).toEqual([]);
});

test("stars per hour as a source states them stand in for a measure", () => {
  const papers = [{ title: "A", starsPerHour: 1.5 }, { title: "B" }];
  const { results } = rankPapers(papers, { ranker: byStarsPerHour(), asOf: "2026-06-12" });
  expect(results).toMatchObject([{ score: 1.5 }, { status: "unranked", reason: "no-velocity" }]);
});
