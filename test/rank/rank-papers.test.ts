import { describe, expect, test } from "vitest";
import { paperKey } from "../../src/ids/index.js";
import * as rank from "../../src/rank/index.js";
import { plainArxivNumber } from "../../src/rank/tie-order.js";

const { rankPapers, byVotes, byReddit, byHackerNews, hot, top } = rank;
const asOf = "2026-06-12T08:00:00Z";

function paper(title: string, more: Partial<rank.RankablePaper> = {}): rank.RankablePaper {
  return { title, upvotes: 10, listedAt: "2026-06-12T02:00:00Z", ...more };
}

function told({ results }: rank.Ranking<rank.RankablePaper>): string[] {
  return results.map((one) =>
    one.status === "ranked" ? one.paper.title : `${one.paper.title}: ${one.reason}`,
  );
}

describe("the clock", () => {
  test("is the time of listing, and that of publication only where it is not known", () => {
    const papers = [
      paper("listed today", { publishedAt: "2026-06-01" }),
      { title: "published", upvotes: 10, publishedAt: "2026-06-10" },
    ];
    const { results, warnings } = rankPapers(papers, { ranker: byReddit(), asOf, explain: true });
    expect(results.map(({ paper: { title } }) => title)).toEqual(["listed today", "published"]);
    expect(warnings).toMatchObject([{ code: "published-at", count: 1 }]);
    expect(results[1]).toMatchObject({ explanation: { flags: ["day-precision", "published-at"] } });
  });

  test("is not warned of where a ranker has none", () => {
    const papers = [{ title: "A", upvotes: 10, publishedAt: "2026-06-10" }];
    expect(rankPapers(papers, { ranker: byVotes(), asOf }).warnings).toEqual([]);
  });

  test("takes what lies a little ahead as new, and does not rank what lies further ahead", () => {
    const papers = [
      paper("4 min ahead", { listedAt: "2026-06-12T08:04:00Z" }),
      paper("6 min ahead", { listedAt: "2026-06-12T08:06:00Z" }),
      paper("its day begins in 16 h", { listedAt: "2026-06-13" }),
      paper("its day begins in 40 h", { listedAt: "2026-06-14" }),
    ];
    const ranking = rankPapers(papers, { ranker: byHackerNews(), asOf, explain: true });
    expect(told(ranking)).toEqual([
      "its day begins in 16 h",
      "4 min ahead",
      "its day begins in 40 h: future",
      "6 min ahead: future",
    ]);
    const [first, second] = ranking.results;
    expect(first).toMatchObject({ explanation: { flags: ["clamped", "day-precision"] } });
    expect(second).toMatchObject({ explanation: { flags: ["clamped"], inputs: { ageHours: 0 } } });
  });

  test("takes midnight for a day, and levels a day that holds one", () => {
    const papers = [
      paper("by the day", { listedAt: "2026-06-11", upvotes: 11 }),
      paper("midnight", { listedAt: "2026-06-11T00:00:00.000Z", upvotes: 12 }),
      paper("in the evening", { listedAt: "2026-06-11T20:00:00Z", upvotes: 10 }),
      paper("another day", { listedAt: "2026-06-12T01:00:00Z", upvotes: 9 }),
    ];
    const order = ["another day", "midnight", "by the day", "in the evening"];
    expect(told(rankPapers(papers, { ranker: byReddit(), asOf }))).toEqual(order);
  });

  test("ends a day that is given as asOf", () => {
    const papers = [paper("A", { listedAt: "2026-06-12T23:59:00Z" })];
    const day = rankPapers(papers, { ranker: hot(), asOf: "2026-06-12", explain: true });
    expect(day.results[0]).toMatchObject({ explanation: { inputs: { ageHours: 1 / 60 } } });
    expect(told(rankPapers(papers, { ranker: hot(), asOf: "2026-06-11" }))).toEqual(["A: future"]);
  });

  test("does not take a month or a year for an age", () => {
    const papers = [paper("A", { listedAt: "2026-06" }), paper("B", { listedAt: "2026-06-31" })];
    expect(told(rankPapers(papers, { ranker: hot(), asOf }))).toEqual(["A: no-date", "B: no-date"]);
  });
});

describe("absent is not zero", () => {
  const papers = [
    paper("none", { upvotes: undefined }),
    paper("zero", { upvotes: 0 }),
    paper("older none", { upvotes: undefined, listedAt: "2026-06-11T02:00:00Z" }),
    paper("one", { upvotes: 1 }),
  ];

  test("papers without votes stand last, the later listed first", () => {
    const ranking = rankPapers(papers, { ranker: byVotes(), asOf });
    expect(told(ranking)).toEqual(["one", "zero", "none: no-votes", "older none: no-votes"]);
    expect(ranking.warnings).toMatchObject([{ code: "unranked", count: 2 }]);
  });

  test("or are left out", () => {
    const ranking = rankPapers(papers, { ranker: byVotes(), asOf, missing: "drop" });
    expect(told(ranking)).toEqual(["one", "zero"]);
  });

  test("or take what the caller assumes, and say so", () => {
    const options = { ranker: byVotes(), asOf, missing: { prior: 0.5 }, explain: true };
    const ranking = rankPapers(papers, options);
    expect(told(ranking)).toEqual(["one", "none", "older none", "zero"]);
    expect(ranking.results[1]).toMatchObject({ score: 0.5, explanation: { flags: ["imputed"] } });
    expect(ranking.results[3]).toMatchObject({ score: 0, explanation: { flags: [] } });
  });

  test("a list without any votes is no error: it stands by date, then id, with a warning", () => {
    const feed = ["b", "a"].map((id) => ({
      title: id,
      ids: { doi: `10.1000/${id}` },
      listedAt: "2026-06-12",
    }));
    const late = paper("new", { upvotes: undefined, listedAt: "2026-06-12T02:00:00Z" });
    const ranking = rankPapers([late, ...feed], { ranker: top(), asOf });
    // All count from the beginning of their day, since two are known by the day only.
    expect(told(ranking)).toEqual(["a: no-votes", "b: no-votes", "new: no-votes"]);
    expect(ranking.warnings).toMatchObject([{ code: "nothing-ranked", count: 3 }]);
  });
});

test("ties go to the later listed, then by canonical id, by code unit, then by title", () => {
  const tied = [
    paper("A", { ids: { arxiv: "2606.00002" } }),
    paper("B", { ids: { arxiv: "2606.00001" } }),
    paper("b", { ids: { doi: "10.1000/1" } }),
    paper("Z"),
    paper("z", { ids: { arxiv: "2606.00009" }, listedAt: "2026-06-12T03:00:00Z" }),
  ];
  const order = ["z", "B", "A", "b", "Z"];
  expect(told(rankPapers(tied, { ranker: byVotes(), asOf }))).toEqual(order);
  expect(told(rankPapers(tied.toReversed(), { ranker: byVotes(), asOf }))).toEqual(order);
});

test("papers come back as they are, whatever else they hold", () => {
  const mine = [{ ...paper("A"), shelf: 3 }];
  const { results } = rankPapers(mine, { ranker: byVotes(), asOf });
  expect(results[0]?.paper).toBe(mine[0]);
  expect(results[0]?.paper.shelf).toBe(3);
  expect(rankPapers(new Set(mine), { ranker: byVotes(), asOf }).results).toEqual(results);
});

describe("diversify", () => {
  const orgs = (name: string) => [{ name }];
  const papers = [
    paper("A1", { upvotes: 100, orgs: orgs("A") }),
    paper("A2", { upvotes: 95, orgs: orgs("A") }),
    paper("B", { upvotes: 80, orgs: orgs("B") }),
    paper("C", { upvotes: 10, orgs: orgs("C") }),
  ];

  test("puts apart what is alike, and says so", () => {
    const options = { ranker: byVotes(), asOf, diversify: {}, explain: true };
    const { results } = rankPapers(papers, options);
    expect(results.map(({ paper: { title } }) => title)).toEqual(["A1", "B", "A2", "C"]);
    expect(results.map((one) => one.status === "ranked" && one.explanation?.flags)).toEqual([
      [],
      ["diversified"],
      ["diversified"],
      [],
    ]);
  });

  test("looks beyond the limit", () => {
    const options = { ranker: byVotes(), asOf, diversify: {}, limit: 2 };
    expect(told(rankPapers(papers, options))).toEqual(["A1", "B"]);
  });

  test("changes nothing with lambda 1, nor behind the pool", () => {
    const options = { ranker: byVotes(), asOf };
    const plain = told(rankPapers(papers, options));
    expect(told(rankPapers(papers, { ...options, diversify: { lambda: 1 } }))).toEqual(plain);
    expect(told(rankPapers(papers, { ...options, diversify: { pool: 1 } }))).toEqual(plain);
  });

  test("takes another likeness", () => {
    const similarity = () => Number.NaN;
    const options = { ranker: byVotes(), asOf, diversify: { similarity } };
    expect(told(rankPapers(papers, options))).toEqual(["A1", "A2", "B", "C"]);
  });
});

test("the same input gives the same bytes, in every time zone and locale", () => {
  const papers = [
    paper("A", { upvotes: 117, githubStars: 240, listedAt: "2026-06-11T23:30:00Z" }),
    paper("B", { upvotes: 40, listedAt: "2026-06-10" }),
    paper("C", { upvotes: undefined }),
  ];
  const { results } = rankPapers(papers, { ranker: top(), asOf, explain: true });
  const told = results.map(({ paper: { title }, ...rest }) => ({ title, ...rest }));
  expect(JSON.stringify(told, twelveDigits)).toMatchInlineSnapshot(
    `"[{"title":"A","status":"ranked","rank":1,"score":158.936088977,"explanation":{"name":"top","value":158.936088977,"inputs":{"unit":"upvotes","upvotes":117,"githubStars":240,"ageHours":8.5,"papersOfDay":1,"meanUpvotesOfDay":117},"flags":[],"parts":[{"name":"upvotes","value":117,"inputs":{"upvotes":117},"flags":[],"parts":[]},{"name":"growth","value":41.9360889767,"inputs":{"horizonHours":8},"flags":[],"parts":[{"name":"upvotes","value":829.611323516,"inputs":{"upvotes":117,"exponent":0.8},"flags":["no-velocity"],"parts":[]},{"name":"age","value":-787.675234539,"inputs":{"ageHours":8.5,"gravity":1.8,"timebaseHours":2},"flags":[],"parts":[]}]}]}},{"title":"B","status":"ranked","rank":2,"score":40.8197049895,"explanation":{"name":"top","value":40.8197049895,"inputs":{"unit":"upvotes","upvotes":40,"ageHours":56,"papersOfDay":1,"meanUpvotesOfDay":40},"flags":["day-precision"],"parts":[{"name":"upvotes","value":40,"inputs":{"upvotes":40},"flags":[],"parts":[]},{"name":"growth","value":0.819704989521,"inputs":{"horizonHours":8},"flags":[],"parts":[{"name":"upvotes","value":351.539373858,"inputs":{"upvotes":40,"exponent":0.8},"flags":["no-velocity"],"parts":[]},{"name":"age","value":-350.719668868,"inputs":{"ageHours":56,"gravity":1.8,"timebaseHours":2},"flags":[],"parts":[]}]}]}},{"title":"C","status":"unranked","reason":"no-votes"}]"`,
  );
});

/** The last digits of powers are those of the engine. */
function twelveDigits(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

test("plain arXiv ids stand as their keys do, others have no number", () => {
  const plain = ["1501.00001", "1512.99999", "2505.04588", "2505.04589", "9012.00000"];
  const numbers = plain.map(plainArxivNumber);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  for (const id of plain) expect(paperKey({ title: "", ids: { arxiv: id } })).toBe(`arxiv:${id}`);
  for (const id of ["2505.04588v2", "1412.00001", "2513.00001", "2500.00001", "9101.00001", "x"]) {
    expect(plainArxivNumber(id)).toBe(-1);
  }
});
