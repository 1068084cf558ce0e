import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AddressedPaper, type PaperPage, paperUrl } from "../../src/addresses/index.js";
import { parseArxivId, parseDoi } from "../../src/ids/index.js";
import { Paper } from "../../src/model/index.js";

const PAGES: readonly PaperPage[] = ["huggingface", "arxiv", "pdf", "doi"];

function urlsOf(ids: AddressedPaper["ids"]): (string | undefined)[] {
  return PAGES.map((page) => paperUrl({ ids }, page));
}

const HF = "https://huggingface.co/papers/";
const ABS = "https://arxiv.org/abs/";
const PDF = "https://arxiv.org/pdf/";
const DOI = "https://doi.org/";

describe("paperUrl", () => {
  it.each<[NonNullable<AddressedPaper["ids"]>, (string | undefined)[]]>([
    [
      { arxiv: "2505.04588" },
      [`${HF}2505.04588`, `${ABS}2505.04588`, `${PDF}2505.04588`, undefined],
    ],
    [
      { arxiv: "2505.04588", arxivVersion: 2 },
      [`${HF}2505.04588`, `${ABS}2505.04588v2`, `${PDF}2505.04588v2`, undefined],
    ],
    [
      { arxiv: "arXiv:2505.04588v3" },
      [`${HF}2505.04588`, `${ABS}2505.04588v3`, `${PDF}2505.04588v3`, undefined],
    ],
    [
      { arxiv: "2505.04588", arxivVersion: 0 },
      [`${HF}2505.04588`, `${ABS}2505.04588`, `${PDF}2505.04588`, undefined],
    ],
    [{ arxiv: "math/0309136" }, [undefined, `${ABS}math/0309136`, `${PDF}math/0309136`, undefined]],
    [
      { arxiv: "math.AG/0309136v1" },
      [undefined, `${ABS}math/0309136v1`, `${PDF}math/0309136v1`, undefined],
    ],
    [
      { doi: "10.48550/arXiv.2505.04588" },
      [
        `${HF}2505.04588`,
        `${ABS}2505.04588`,
        `${PDF}2505.04588`,
        `${DOI}10.48550/arxiv.2505.04588`,
      ],
    ],
    [
      { doi: "10.48550/arXiv.2505.04588v2" },
      [
        `${HF}2505.04588`,
        `${ABS}2505.04588v2`,
        `${PDF}2505.04588v2`,
        `${DOI}10.48550/arxiv.2505.04588`,
      ],
    ],
    [
      { arxiv: "2505.04588", doi: "10.1145/3292500.3330701" },
      [`${HF}2505.04588`, `${ABS}2505.04588`, `${PDF}2505.04588`, `${DOI}10.1145/3292500.3330701`],
    ],
    [{ arxivVersion: 2 }, [undefined, undefined, undefined, undefined]],
    [{ arxiv: "N/A", doi: "N/A" }, [undefined, undefined, undefined, undefined]],
    // HF-03: no address is made of a slug.
    [{ arxiv: "icon-implicit-clothed-humans" }, [undefined, undefined, undefined, undefined]],
    // HF-21: the version stays apart from the identifier.
    [
      { arxiv: "2503.00955", arxivVersion: 1 },
      [`${HF}2503.00955`, `${ABS}2503.00955v1`, `${PDF}2503.00955v1`, undefined],
    ],
  ])("of %j", (ids, expected) => {
    expect(urlsOf(ids)).toEqual(expected);
  });

  it.each([
    [
      "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2",
      "10.1002/(sici)1097-0258(19980815)17:15%3C1661::aid-sim968%3E3.0.co;2-2",
    ],
    ["10.1641/0006-3568(2000)050[0891:x]2.0", "10.1641/0006-3568(2000)050%5B0891:x%5D2.0"],
    ["10.1000/a%b#c?d", "10.1000/a%25b%23c%3Fd"],
    ['10.1000/a"b\\c', "10.1000/a%22b%5Cc"],
    ["10.1000/été", "10.1000/%C3%A9t%C3%A9"],
    ["https://doi.org/10.1000/a%23b", "10.1000/a%23b"],
  ])("writes %j as it must stand in an address", (doi, path) => {
    expect(paperUrl({ ids: { doi } }, "doi")).toBe(DOI + path);
  });

  it("gives nothing for a paper without identifiers", () => {
    expect(urlsOf(undefined)).toEqual([undefined, undefined, undefined, undefined]);
    expect(PAGES.map((page) => paperUrl({}, page))).toEqual(urlsOf(undefined));
  });

  it("takes a record", () => {
    const paper = Paper.parse({
      title: "ZeroSearch",
      authors: [],
      orgs: [],
      links: [],
      provenance: [],
      ids: { arxiv: "2505.04588" },
    });
    expect(paperUrl(paper, "huggingface")).toBe(`${HF}2505.04588`);
  });

  it("refuses another page", () => {
    const anyUrl: (paper: AddressedPaper, page: never) => unknown = paperUrl;
    expect(() => anyUrl({}, "openreview" as never)).toThrow(TypeError);
    expect(() => anyUrl({}, "openreview" as never)).toThrow(/^page: .*got openreview$/);
  });

  it("never throws on any identifier, and its address reads as the same", () => {
    const texts = fc.string({ unit: "binary" });
    const dois = fc.oneof(
      texts.map((text) => `10.1000/${text}`),
      fc.string({ unit: "grapheme" }).map((text) => `10.1000/x${text}`),
    );
    fc.assert(
      fc.property(
        texts,
        dois,
        fc.option(fc.double(), { nil: undefined }),
        (arxiv, doi, version) => {
          const paper = { ids: { arxiv, doi, arxivVersion: version } };
          for (const page of PAGES) paperUrl(paper, page);
          const url = paperUrl(paper, "doi");
          if (url !== undefined) expect(parseDoi(url)).toBe(parseDoi(doi));
        },
      ),
    );
  });

  it("gives arXiv addresses that read as the same identifier", () => {
    for (const arxiv of ["2505.04588v2", "0704.0001", "hep-th/9901001v12"]) {
      for (const page of ["arxiv", "pdf"] as const) {
        expect(parseArxivId(paperUrl({ ids: { arxiv } }, page) ?? "")).toEqual(parseArxivId(arxiv));
      }
    }
  });
});
