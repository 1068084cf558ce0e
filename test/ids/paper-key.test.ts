import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalId, paperKey } from "../../src/ids/index.js";

describe("canonicalId", () => {
  it.each([
    [{ arxiv: "2505.04588" }, "arxiv:2505.04588"],
    [{ arxiv: "2505.04588v3", doi: "10.1145/1" }, "arxiv:2505.04588"],
    [{ arxiv: "math.AG/0309136" }, "arxiv:math/0309136"],
    [{ doi: "10.48550/arXiv.2505.04588" }, "arxiv:2505.04588"],
    [{ doi: "10.48550/arxiv.hep-th/9901001" }, "arxiv:hep-th/9901001"],
    [{ arxiv: "N/A", doi: "https://doi.org/10.1145/ABC" }, "doi:10.1145/abc"],
    [{ doi: "10.1145/abc", openreview: "rJXMpikCZ", semanticScholar: "f00" }, "doi:10.1145/abc"],
    [{ openreview: " rJXMpikCZ ", semanticScholar: "f00" }, "openreview:rJXMpikCZ"],
    [{ openreview: "N/A", semanticScholar: "f00d" }, "s2:f00d"],
    [{ openreview: "two words", semanticScholar: "f00d" }, "s2:f00d"],
    [{ doi: undefined, semanticScholar: "f00d" }, "s2:f00d"],
  ])("%j gives %s", (ids, expected) => {
    expect(canonicalId({ title: "T", ids })).toBe(expected);
  });

  it("is undefined without an identifier", () => {
    expect(canonicalId({ title: "T" })).toBeUndefined();
    expect(canonicalId({ title: "T", ids: {} })).toBeUndefined();
    expect(
      canonicalId({
        title: "T",
        ids: { arxiv: "N/A", doi: "none", openreview: "", semanticScholar: "null" },
      }),
    ).toBeUndefined();
  });

  it.each(["1108.1172", "1108.1172v1", "1108.1172v2"])("%s is one paper", (arxiv) => {
    expect(canonicalId({ title: "T", ids: { arxiv } })).toBe("arxiv:1108.1172");
  });
});

describe("paperKey", () => {
  it("is the canonical id where there is one", () => {
    expect(paperKey({ title: "T", ids: { doi: "10.48550/arXiv.2505.04588" } })).toBe(
      "arxiv:2505.04588",
    );
  });

  it.each([
    ["Zero-Search: Incentivize!", [{ name: "Hao Sun" }], "title:zerosearchincentivize~haosun"],
    ["ＦＵＬＬ ﬁt", [{ name: "José Núñez" }, { name: "B" }], "title:fullfit~josénúñez"],
    ["深度学习 2", [], "title:深度学习2~"],
    ["!?", undefined, "title:~"],
  ])("%j gives a key of title and first author", (title, authors, expected) => {
    expect(paperKey({ title, authors })).toBe(expected);
  });

  it("is the same for composed and decomposed letters", () => {
    expect(paperKey({ title: "Poincare\u0301" })).toBe(paperKey({ title: "POINCARÉ" }));
  });

  it("holds letters and digits only, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (title, name) => {
        expect(paperKey({ title, authors: [{ name }] })).toMatch(
          /^title:[\p{L}\p{N}]*~[\p{L}\p{N}]*$/u,
        );
      }),
    );
  });
});
