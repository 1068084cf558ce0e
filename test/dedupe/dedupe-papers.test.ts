import { describe, expect, test } from "vitest";
import { addPapers, dedupePapers, explainMatch, mergePapers } from "../../src/dedupe/index.js";
import { madePaper } from "./made-paper.js";

const clustersOf = (papers: ReturnType<typeof madePaper>[], options = {}) =>
  dedupePapers(papers, options).clusters.map(({ members }) => members);

describe("dedupePapers", () => {
  const full = madePaper({
    title: "TextGrad: Automatic Differentiation via Text",
    authors: ["Ada Li"],
  });
  const short = madePaper({ title: "TextGrad" });

  test("joins a short title with the one title it can stand for", () => {
    expect(clustersOf([full, short])).toEqual([[0, 1]]);
    const another = madePaper({ title: "TextGrad: Gradients in Prose", authors: ["Bo Xu"] });
    const { clusters, possible } = dedupePapers([full, short, another]);
    expect(clusters).toHaveLength(3);
    expect(possible.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(["0 1", "1 2"]);
  });

  test("does not chain two papers through a third", () => {
    const title = "A Title That Two Papers Share";
    const a = madePaper({ title, ids: { arxiv: "2401.00001" } });
    const b = madePaper({ title, ids: { arxiv: "2401.00002" } });
    const { clusters, diagnostics } = dedupePapers([a, madePaper({ title }), b]);
    expect(clusters.map(({ members }) => members.length).sort()).toEqual([1, 2]);
    expect(diagnostics.map(({ code }) => code)).toContain("join-refused");
  });

  test("reports blocks and clusters that are too large", () => {
    const same = Array.from({ length: 12 }, () =>
      madePaper({ title: "One Title of Many Records" }),
    );
    const { clusters, diagnostics } = dedupePapers(same, { maxBlockSize: 5, maxClusterSize: 8 });
    expect(Math.max(...clusters.map(({ members }) => members.length))).toBeLessThanOrEqual(8);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(["block-capped", "join-refused"]),
    );
  });

  test("two venues or years of one listing are two papers", () => {
    const listing = { provenance: [{ source: "generic" as const, url: "https://dblp.example" }] };
    const made = (venue: string, publishedAt: string) =>
      madePaper({
        title: "A Title in Two Places",
        authors: ["Ada Li"],
        venue,
        publishedAt,
        ...listing,
      });
    expect(clustersOf([made("VLDB", "1996"), made("SIGMOD Record", "1996")])).toHaveLength(2);
    expect(clustersOf([made("VLDB", "1996"), made("VLDB", "1997")])).toHaveLength(2);
  });

  test("adds a day without comparing what is known again", () => {
    const known = dedupePapers([full, madePaper({ title: "Something Else" })]);
    const next = addPapers(known, [short]);
    expect(next.clusters.map(({ members }) => members)).toEqual([[0, 2], [1]]);
    expect(next.state.comparedPairs - known.state.comparedPairs).toBe(1);
  });

  test("never throws on odd content", () => {
    const odd = ["\u0000", "\ud800", "((((", "$\\", "a".repeat(5_000), "*++^_", "[", "١٢٣", "  "];
    expect(
      clustersOf(
        odd.map((title) => madePaper({ title, authors: [title], pages: title, volume: title })),
      ),
    ).not.toEqual([]);
  });
});

describe("mergePapers", () => {
  const older = madePaper({
    title: "LoRA",
    authors: ["E. Hu"],
    abstract:
      "Cut short after some eighty characters, which is what cards on listings do to them ...",
    upvotes: 9,
    comments: 2,
    publishedAt: "2021-06",
    ids: { arxiv: "2106.09685", arxivVersion: 1 },
    orgs: [{ name: "Microsoft" }],
    links: [{ kind: "repository", url: "https://github.com/microsoft/LoRA", evidence: "text" }],
    provenance: [{ source: "huggingface", kind: "daily", capturedAt: "2025-05-07" }],
  });
  const newer = madePaper({
    title: "LoRA: Low-Rank Adaptation",
    authors: ["Edward J. Hu", "Yelong Shen"],
    abstract: "A whole abstract of some eighty characters, as the page of the paper itself has it.",
    upvotes: 7,
    publishedAt: "2021-06-17",
    ids: { arxiv: "2106.09685", arxivVersion: 2, doi: "10.1145/1.2" },
    orgs: [{ name: "microsoft", slug: "microsoft" }],
    links: [
      {
        kind: "repository",
        url: "https://github.com/microsoft/LoRA",
        evidence: "href",
        official: true,
      },
    ],
    provenance: [{ source: "arxiv", kind: "paper", capturedAt: "2025-05-09" }],
  });

  test("follows the rule of each field", () => {
    const { paper, conflicts } = mergePapers([older, newer]);
    expect(paper).toMatchObject({
      title: "LoRA: Low-Rank Adaptation",
      authors: newer.authors,
      abstract: newer.abstract,
      upvotes: 7,
      comments: 2,
      publishedAt: "2021-06-17",
      ids: { arxiv: "2106.09685", arxivVersion: 2, doi: "10.1145/1.2" },
    });
    expect(paper.orgs).toHaveLength(1);
    expect(paper.links).toMatchObject([{ official: true }]);
    expect(paper.provenance).toHaveLength(2);
    expect(conflicts).toEqual([{ field: "title", kept: newer.title, others: ["LoRA"] }]);
  });

  test("keeps rounded and inferred with the value that they belong to", () => {
    const rounded = madePaper({
      title: "LoRA",
      githubStars: 66_700,
      approximate: ["githubStars"],
      publishedAt: "2025-05-07",
      inferred: [{ field: "publishedAt", from: "explicit-years" }],
      provenance: [{ source: "huggingface", capturedAt: "2025-05-09" }],
    });
    const exact = madePaper({
      title: "LoRA",
      publishedAt: "2024-05-07",
      provenance: [{ source: "arxiv" }],
    });
    const { paper } = mergePapers([rounded, exact]);
    expect(paper).toMatchObject({
      githubStars: 66_700,
      approximate: ["githubStars"],
      publishedAt: "2024-05-07",
    });
    expect(paper.inferred).toBeUndefined();
  });

  test("needs a paper", () => {
    expect(() => mergePapers([])).toThrow("papers: expected at least one");
  });
});

test("explainMatch says what was found", () => {
  const [pair] = dedupePapers([madePaper({ title: "LoRA" }), madePaper({ title: "LORA" })]).matches;
  expect(pair && explainMatch(pair.comparison)).toBe(
    'match, the same version, score 1.00\n  title equal (+1.00): "LoRA" / "LORA"',
  );
});
