import { describe, expect, it } from "vitest";
import { arxivDoi, parseArxivId } from "../../src/ids/index.js";

describe("arxivDoi", () => {
  it.each([
    ["2505.04588", "10.48550/arXiv.2505.04588"],
    ["2505.04588v2", "10.48550/arXiv.2505.04588"],
    ["http://arxiv.org/abs/hep-th/9901001v3", "10.48550/arXiv.hep-th/9901001"],
  ])("%s has the DOI %s", (id, doi) => {
    expect(arxivDoi(id)).toBe(doi);
    expect(parseArxivId(doi)).toEqual({ id: parseArxivId(id)?.id });
  });

  it("makes no DOI from a missing value", () => {
    expect(arxivDoi("N/A")).toBeUndefined();
  });
});
