import { describe, expect, test } from "vitest";
import {
  formatExplanation,
  hot,
  type Observations,
  type RankablePaper,
  type RankOptions,
  rankPapers,
  top,
} from "../../src/rank/index.js";

const asOf = "2026-06-12T09:00:00Z";

function papersOf(...votes: number[]): RankablePaper[] {
  return votes.map((upvotes, index) => ({
    title: `Paper ${index}`,
    ids: { arxiv: `2606.0000${index}` },
    upvotes,
    listedAt: "2026-06-12T00:00:00Z",
  }));
}

function sentences(papers: RankablePaper[], more: Partial<RankOptions> = {}): string[] {
  const options = { ranker: hot(), asOf, explain: true, ...more };
  return rankPapers(papers, options).results.map((one) => formatExplanation(one));
}

test("says how a paper stands, as people would", () => {
  const observations: Observations = {
    series: [
      {
        key: "arxiv:2606.00002",
        observations: [
          { at: "2026-06-11T09:00:00Z", githubStars: 10 },
          { at: "2026-06-12T09:00:00Z", githubStars: 50 },
        ],
      },
    ],
  };
  const papers = papersOf(150, 120, 117, 10, 1, 1, 1, 68);
  const third = sentences(papers, { observations })[2];
  expect(third).toBe(
    "117 upvotes in 9 h, twice what its day gives; 40 GitHub stars since yesterday; third",
  );
});

describe("against its day", () => {
  test.each([
    [[100, 40, 10], "twice what its day gives"],
    [[51, 49, 50], "what its day gives"],
    [[30, 70, 50], "60% of what its day gives"],
    [[25, 80, 45], "half of what its day gives"],
    [[12, 80, 58], "a quarter of what its day gives"],
    [[4, 80, 66], "8% of what its day gives"],
    [[160, 15, 25], "2.4 times what its day gives"],
  ])("%j: the first has %s", (votes, words) => {
    const [first] = papersOf(...votes);
    const options = { ranker: hot(), asOf, explain: true };
    const one = rankPapers(papersOf(...votes), options).results.find(
      ({ paper }) => paper.title === first?.title,
    );
    expect(one === undefined ? "" : formatExplanation(one)).toContain(`, ${words}; `);
  });

  test("says nothing of days of one or two papers, or without votes", () => {
    expect(sentences(papersOf(3, 1))).toEqual([
      "3 upvotes in 9 h; first",
      "1 upvote in 9 h; second",
    ]);
    expect(sentences(papersOf(0, 0, 0))[0]).toBe("0 upvotes in 9 h; first");
  });
});

test("says what was assumed, and why a paper is not ranked", () => {
  const papers: RankablePaper[] = [
    { title: "A", upvotes: 4, publishedAt: "2026-06-09" },
    { title: "B" },
    { title: "C", listedAt: "2026-06-12T08:30:00Z" },
    { title: "D", upvotes: 1, listedAt: "2027-01-01" },
  ];
  expect(sentences(papers, { missing: { prior: 2 } })).toEqual([
    "2 upvotes in 30 min; a count that it does not state is assumed; first",
    "4 upvotes in 3 days; counted from its publication; second",
    "not ranked: it lies in the future",
    "not ranked: it is not known when it was listed",
  ]);
});

test("tells the place alone of what was not explained", () => {
  const { results } = rankPapers(papersOf(3, 2, 1), { ranker: hot(), asOf });
  expect(results.map((one) => formatExplanation(one))).toEqual(["first", "second", "third"]);
});

test.each([
  [10, "tenth"],
  [11, "11th"],
  [13, "13th"],
  [21, "21st"],
  [22, "22nd"],
  [23, "23rd"],
  [24, "24th"],
  [111, "111th"],
  [112, "112th"],
  [101, "101st"],
])("place %i is the %s", (rank, word) => {
  expect(formatExplanation({ paper: {}, status: "ranked", rank, score: 0 })).toBe(word);
});

test("shows the parts below, each with what went into it", () => {
  const { results } = rankPapers(papersOf(20), { ranker: top(), asOf, explain: true });
  const [one] = results;
  expect(one === undefined ? "" : formatExplanation(one, { parts: true })).toMatchInlineSnapshot(`
    "20 upvotes in 9 h; first
      + 20 upvotes (upvotes 20)
      + 9.4 growth (horizonHours 8)
        + 201.9 upvotes (upvotes 20, exponent 0.8, no-velocity)
        - 192.5 age (ageHours 9, gravity 1.8, timebaseHours 2)"
  `);
});
