import { describe, expect, test } from "vitest";
import { comparePapers, type DedupeOptions, dedupePapers } from "../../src/dedupe/index.js";
import { madePaper } from "./made-paper.js";

const pair = (left: string, right: string) =>
  comparePapers(madePaper({ title: left }), madePaper({ title: right }));

describe("titles that look alike", () => {
  test.each([
    ["Qwen2 Technical Report", "Qwen2.5 Technical Report"],
    ["Qwen Technical Report", "Qwen2 Technical Report"],
    ["Phi-4 Technical Report", "Phi-4-reasoning Technical Report"],
    ["RecGPT-V2", "RecGPT-V3"],
    ["ZeRO", "ZeRO++"],
    ["LoRA", "LoRA+"],
    ["τ-bench: A Benchmark", "$\\tau^2$-bench: A Benchmark"],
    ["Fuzzy Sets, Part I", "Fuzzy Sets, Part II"],
    ["The Illusion of Thinking", "Comment on The Illusion of Thinking"],
    ["A Title of Some Length", "Erratum: A Title of Some Length"],
    ["A Survey of Small Models in Two Parts", "A Survey of Small Models in Three Parts"],
  ])("%s is not %s", (left, right) => {
    expect(pair(left, right).decision).toBe("non-match");
  });

  test.each([
    ["Attention is not Explanation", "Attention is not not Explanation"],
    ["Trust Region Policy Distillation", "Trust Region On-Policy Distillation"],
    ["Segment Anything", "Segment Anything in High Quality"],
    ["Large Language Diffusion Models", "Improved Large Language Diffusion Models"],
  ])("%s is not merged with %s", (left, right) => {
    expect(pair(left, right).decision).not.toBe("match");
  });

  test.each([
    ["An Introduction to LLMs", "Introduction to Large Language Models"],
    ["Boolean quantifier elimination--a case study", "Boolean Quantifier Elimination—A Case Study"],
    ["The 4th Workshop on Data", "The Fourth Workshop on Data"],
    [
      "Atypical haemolytic uraemic syndrome in children",
      "Atypical hemolytic uremic syndrome in children",
    ],
  ])("%s is %s", (left, right) => {
    expect(pair(left, right).decision).toBe("match");
  });
});

test("a comment and the parts of a series say how they relate", () => {
  expect(pair("The Illusion of Thinking", "Comment on The Illusion of Thinking").relation).toBe(
    "comment-on",
  );
  expect(pair("Fuzzy Sets, Part I", "Fuzzy Sets, Part II").relation).toBe("part");
  expect(pair("Fuzzy Sets, Part I", "Erratum: The Growth of Trees").relation).toBe("unknown");
});

describe("identifiers", () => {
  const title = "A Title of Some Length";
  const other = "Something That Was Renamed Later";

  test("the arXiv id decides apart from its version, whatever became of the title", () => {
    const a = madePaper({ title, ids: { arxiv: "2505.04588", arxivVersion: 1 } });
    const b = madePaper({ title: other, ids: { doi: "10.48550/arXiv.2505.04588v2" } });
    expect(comparePapers(a, b)).toMatchObject({ decision: "match", relation: "other-version" });
  });

  test("two arXiv ids are two papers; by the same people under one title, perhaps versions", () => {
    const a = madePaper({ title, authors: ["Ada Li"], ids: { arxiv: "1411.4038" } });
    const b = madePaper({ title, authors: ["Li, A."], ids: { arxiv: "1605.06211" } });
    expect(comparePapers(a, b)).toMatchObject({ decision: "possible", relation: "other-version" });
    const c = madePaper({ title, authors: ["Bo Xu"], ids: { arxiv: "1605.06211" } });
    expect(comparePapers(a, c).decision).toBe("non-match");
  });

  test("a DOI of chapters is no reason to merge them", () => {
    const doi = "10.4324/9781315630045";
    const a = madePaper({ title: "Preface", ids: { doi } });
    const b = madePaper({ title: "Advances in contemplative psychotherapy", ids: { doi } });
    expect(comparePapers(a, b)).toMatchObject({
      decision: "non-match",
      vetoes: [{ name: "container-doi" }],
    });
  });

  test("a preprint and its version of record are one work, or apart where asked", () => {
    const a = madePaper({ title, ids: { doi: "10.1101/2020.01.01.123" } });
    const b = madePaper({ title, ids: { doi: "10.1145/1.2" } });
    expect(comparePapers(a, b)).toMatchObject({ decision: "match", relation: "other-version" });
    expect(comparePapers(a, b, { preprints: "separate" })).toMatchObject({ decision: "possible" });
  });

  test("two DOIs of journals are two papers", () => {
    const a = madePaper({ title, ids: { doi: "10.1145/1.2" } });
    const b = madePaper({ title, ids: { doi: "10.1145/3.4" } });
    expect(comparePapers(a, b).decision).not.toBe("match");
  });

  test("OpenReview and Semantic Scholar ids decide, too", () => {
    const ids = { openreview: "aBc123", semanticScholar: "s1" };
    const a = madePaper({ title, ids: { openreview: ids.openreview } });
    const b = madePaper({ title: other, ids });
    const c = madePaper({ title, ids: { semanticScholar: ids.semanticScholar } });
    expect(comparePapers(a, b).decision).toBe("match");
    expect(comparePapers(b, c).decision).toBe("match");
  });

  test("what a source calls two of its records keeps them apart", () => {
    const named = (value: string) =>
      madePaper({ title, provenance: [{ source: "generic", fields: [{ field: "id", value }] }] });
    expect(comparePapers(named("dblp:conf/x/1"), named("dblp:conf/x/2")).decision).toBe(
      "non-match",
    );
    expect(comparePapers(named("dblp:conf/x/1"), named("acm:123")).decision).toBe("match");
  });
});

describe("authors, years and pages", () => {
  const title = "A Title of Some Length";

  test("what one side does not state is no conflict", () => {
    const a = madePaper({ title, authors: ["Ada Li", "Bo Xu"], publishedAt: "2024-05-07" });
    expect(comparePapers(a, madePaper({ title })).decision).toBe("match");
  });

  test("other authors are another paper; account names and groups are no authors", () => {
    const a = madePaper({ title, authors: ["Ada Li", "Bo Xu"] });
    expect(comparePapers(a, madePaper({ title, authors: ["Kaiming He"] })).decision).toBe(
      "non-match",
    );
    expect(comparePapers(a, madePaper({ title, authors: ["adali95"] })).decision).toBe("match");
    expect(comparePapers(a, madePaper({ title, authors: ["Gemma Team et al."] })).decision).toBe(
      "match",
    );
  });

  test("a generic title needs more than itself", () => {
    const editorial = { title: "Editorial", authors: ["Ada Li"], publishedAt: "2001" };
    expect(
      comparePapers(madePaper({ title: "Editorial" }), madePaper({ title: "Editorial" })).decision,
    ).toBe("non-match");
    expect(comparePapers(madePaper(editorial), madePaper(editorial)).decision).toBe("possible");
    const placed = { ...editorial, volume: "3", pages: "271-272" };
    expect(comparePapers(madePaper(placed), madePaper(placed)).decision).toBe("match");
  });

  test("a book and its edition 28 years later are two", () => {
    const a = madePaper({
      title: "Robust statistics",
      authors: ["Peter J. Huber"],
      publishedAt: "1981",
    });
    const b = madePaper({
      title: "Robust statistics",
      authors: ["Peter J. Huber", "Elvezio M. Ronchetti"],
      publishedAt: "2009",
    });
    expect(comparePapers(a, b).decision).not.toBe("match");
  });

  test("other volume and pages are another publication", () => {
    const a = madePaper({ title, volume: "47", pages: "2263" });
    const b = madePaper({ title, volume: "285", pages: "1053-1065" });
    expect(comparePapers(a, b).vetoes).toMatchObject([{ name: "pages" }]);
  });
});

describe("options", () => {
  const paper = madePaper({ title: "LoRA" });

  test.each([
    [{ preprints: "both" }, "option preprints"],
    [{ sameListing: true }, "option sameListing"],
    [{ matchThreshold: 2 }, "option matchThreshold"],
    [{ matchThreshold: 0.5, possibleThreshold: 0.6 }, "option possibleThreshold"],
    [{ maxBlockSize: 1 }, "option maxBlockSize"],
    [{ maxClusterSize: 2.5 }, "option maxClusterSize"],
    [{ onProgress: 3 }, "option onProgress"],
    [{ treshold: 1 }, 'unknown option "treshold"'],
  ])("%j is a TypeError that names it", (options, message) => {
    expect(() => comparePapers(paper, paper, options as DedupeOptions)).toThrow(TypeError);
    expect(() => dedupePapers([], options as DedupeOptions)).toThrow(message);
  });

  test("one listing shows a paper once, where asked", () => {
    const seen = madePaper({
      title: "A Title",
      provenance: [{ source: "huggingface", kind: "daily", url: "https://x.example" }],
    });
    expect(comparePapers(seen, seen).decision).toBe("match");
    expect(comparePapers(seen, seen, { sameListing: "cannot-link" }).decision).not.toBe("match");
  });
});
