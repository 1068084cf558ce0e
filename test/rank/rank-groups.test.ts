import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byVotes, type GroupBy, type RankablePaper, rankGroups } from "../../src/rank/index.js";

const asOf = "2026-06-12";
const ranker = byVotes();

function paper(upvotes: number | undefined, ...orgs: string[]): RankablePaper {
  return { title: `${upvotes} ${orgs}`, upvotes, orgs: orgs.map((name) => ({ name })) };
}

describe("rankGroups", () => {
  const papers = [
    paper(60, "A", "B"),
    paper(20, "A"),
    paper(4, "B"),
    paper(undefined, "A"),
    paper(9),
  ];

  test("shares a paper among its groups, or counts it for each", () => {
    const shared = rankGroups(papers, { by: "org", asOf, ranker, priorPapers: 0 }).groups;
    expect(shared).toMatchObject([
      { name: "A", rank: 1, papers: 2, credit: 1.5, total: 50, score: 50 / 1.5 },
      { name: "B", rank: 2, papers: 2, credit: 1.5, total: 34, score: 34 / 1.5 },
    ]);
    const full = rankGroups(papers, { by: "org", asOf, ranker, priorPapers: 0, credit: "full" });
    expect(full.groups).toMatchObject([
      { name: "A", credit: 2, total: 80, score: 40 },
      { name: "B", credit: 2, total: 64, score: 32 },
    ]);
  });

  test("draws small groups towards the mean of all, and explains it by parts", () => {
    const many = [paper(75, "One"), ...Array.from({ length: 9 }, () => paper(60, "Many"))];
    const { groups } = rankGroups([...many, ...papers], { by: "org", asOf, ranker, explain: true });
    expect(groups[0]?.name).toBe("Many");
    for (const { score, explanation } of groups) {
      const sum = explanation?.parts.reduce((so, { value }) => so + value, 0);
      expect(sum).toBeCloseTo(score, 12);
      expect(explanation?.parts.map(({ name }) => name)).toEqual(["papers", "prior"]);
    }
  });

  test("names the papers that carried a group", () => {
    const { groups } = rankGroups(papers, { by: "org", asOf, ranker, carriers: 1 });
    expect(groups[0]?.carriedBy).toMatchObject([{ score: 60, credit: 0.5 }]);
    expect(groups[0]?.carriedBy[0]?.paper).toBe(papers[0]);
  });

  test("leaves out groups of few papers, and keeps to a limit", () => {
    const more = [...papers, paper(500, "Lucky")];
    const options = { by: "org" as const, asOf, ranker };
    expect(rankGroups(more, { ...options, minPapers: 2 }).groups.map(({ name }) => name)).toEqual([
      "A",
      "B",
    ]);
    expect(rankGroups(more, { ...options, limit: 1 }).groups.map(({ name }) => name)).toEqual([
      "Lucky",
    ]);
  });

  test("warns of papers that count for nobody", () => {
    const { warnings } = rankGroups(papers, { by: "org", asOf, ranker });
    expect(warnings).toMatchObject([{ code: "unranked", count: 1 }]);
  });

  test.each<[GroupBy, Partial<RankablePaper>, string[]]>([
    [
      "org",
      {
        orgs: [
          { name: "MIT", slug: "mit" },
          { name: "M.I.T.", slug: "MIT" },
        ],
      },
      ["mit"],
    ],
    ["author", { authors: [{ name: "Ada Li", kind: "person" }] }, ["ada li"]],
    ["keyword", { keywords: ["LLM", "llm", "agents"] }, ["agents", "llm"]],
    ["source", { provenance: [{ source: "arxiv" }, { source: "arxiv" }] }, ["arxiv"]],
    [
      "repository",
      {
        links: [
          {
            kind: "repository",
            url: "https://github.com/X/Y",
            evidence: "text",
            repo: { host: "github.com", owner: "X", name: "Y" },
          },
          { kind: "project", url: "https://x.org", evidence: "text" },
        ],
      },
      ["github.com/x/y"],
    ],
  ])("groups by %s", (by, more, keys) => {
    const one = { title: "T", upvotes: 1, ...more };
    const { groups } = rankGroups([one], { by, asOf, ranker });
    expect(groups.map(({ key }) => key)).toEqual(keys);
  });

  test("gives the same for papers in any order", () => {
    const some = fc.array(
      fc
        .tuple(fc.nat(50), fc.subarray(["A", "B", "C"]))
        .map(([votes, orgs]) => paper(votes, ...orgs)),
    );
    fc.assert(
      fc.property(some, (all) => {
        const options = { by: "org" as const, asOf, ranker, explain: true };
        expect(JSON.stringify(rankGroups(all.toReversed(), options))).toBe(
          JSON.stringify(rankGroups(all, options)),
        );
      }),
    );
  });
});
