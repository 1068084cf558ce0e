import { describe, expect, it } from "vitest";
import { onlyPaper, parseJson, said } from "./json-source.js";

function work(more: object = {}): object {
  return { id: "https://openalex.org/W1", title: "T", ...more };
}

describe("the abstract", () => {
  it.each([
    [{ We: [0], read: [1, 3], and: [2] }, "We read and read"],
    [{ b: [1], a: [0], c: [7] }, "a b c"],
    [{ a: [0], b: [0] }, "a b"],
    [{ a: [1e9] }, "a"],
    [{}, undefined],
    [null, undefined],
  ])("of %j is %j", (index, abstract) => {
    expect(onlyPaper(work({ abstract_inverted_index: index })).abstract).toBe(abstract);
  });

  it("reports places that are none", () => {
    const listing = parseJson(work({ abstract_inverted_index: { a: [0, -1, "2"], b: 3 } }));
    expect(listing.papers[0]?.abstract).toBe("a");
    expect(said(listing)).toEqual([
      "field-invalid /abstract_inverted_index/a/1",
      "field-invalid /abstract_inverted_index/a/2",
      "field-invalid /abstract_inverted_index/b",
    ]);
  });

  it("holds links that were words", () => {
    const index = { Code: [0], "https://github.com/x/y.": [1] };
    expect(onlyPaper(work({ abstract_inverted_index: index })).links).toMatchObject([
      { kind: "repository", url: "https://github.com/x/y", evidence: "text" },
    ]);
  });
});

describe("identifiers", () => {
  it.each([
    [{ doi: "https://doi.org/10.48550/arXiv.2505.04588" }, "2505.04588"],
    [
      { locations: [{ landing_page_url: "http://arxiv.org/abs/hep-th/9901001" }] },
      "hep-th/9901001",
    ],
    [{ primary_location: { pdf_url: "https://arxiv.org/pdf/2505.04588" } }, "2505.04588"],
    [{ doi: "https://doi.org/10.1/x" }, undefined],
  ])("of arXiv are found in %j", (more, id) => {
    expect(onlyPaper(work(more)).ids.arxiv).toBe(id);
  });

  it("are bare, and wrong ones are reported", () => {
    const listing = parseJson(work({ doi: "N/A", title: "T", cited_by_count: 1 }));
    expect(listing.papers[0]?.ids).toEqual({ openAlex: "W1" });
    expect(said(listing)).toEqual(["id-invalid /doi"]);
  });
});

describe("authors", () => {
  const authorship = (more: object) => ({ author: { display_name: "Ada Li" }, ...more });

  it("have the ORCID iD and institutions that check digits prove", () => {
    const listing = parseJson(
      work({
        authorships: [
          {
            author: { display_name: "Ada Li", orcid: "https://orcid.org/0000-0002-1825-0097" },
            institutions: [{ display_name: "ETH Zurich", ror: "https://ror.org/05a28rw58" }],
          },
          authorship({ institutions: [{ display_name: "Lab", ror: "https://ror.org/05a28rw59" }] }),
        ],
      }),
    );
    expect(listing.papers[0]?.authors).toEqual([
      {
        name: "Ada Li",
        kind: "person",
        orcid: "0000-0002-1825-0097",
        affiliations: [{ name: "ETH Zurich", ror: "https://ror.org/05a28rw58" }],
      },
      { name: "Ada Li", kind: "person", affiliations: [{ name: "Lab" }] },
    ]);
    expect(said(listing)).toEqual(["id-invalid /authorships/1/institutions/0/ror"]);
  });

  it("have the affiliation as printed where no institution was recognised", () => {
    const record = onlyPaper(
      work({ authorships: [authorship({ institutions: [], raw_affiliation_strings: ["A, B"] })] }),
    );
    expect(record.authors[0]?.affiliations).toEqual([{ name: "A, B" }]);
  });

  it("are a list that can be cut", () => {
    const listing = parseJson(work({ authorships: [authorship({})], is_authors_truncated: true }));
    expect(listing.papers[0]?.authorsTruncated).toEqual({ shown: 1 });
    expect(said(listing)).toEqual(["author-list-truncated"]);
  });
});

describe("an answer", () => {
  const meta = { count: 1, db_response_time_ms: 3, page: 1, per_page: 25 };

  it("says how many there are and whether these are all", () => {
    expect(parseJson({ meta, results: [work()] })).toMatchObject({ total: 1, diagnostics: [] });
    const part = parseJson({ meta: { ...meta, count: 7 }, results: [work()] });
    expect(said(part)).toEqual(["partial-listing"]);
  });

  it("can be empty, or an error", () => {
    const none = parseJson({ meta: { ...meta, count: 0 }, results: [] });
    expect(none).toMatchObject({ source: "openalex", total: 0 });
    expect(said(none)).toEqual(["empty-listing"]);
    const error = { error: "Invalid filter", message: "Unknown filter field: author_name." };
    expect(said(parseJson(error, { source: "openalex" }))).toEqual(["source-error"]);
  });

  it("is a search where its address says so", () => {
    const url = "https://api.openalex.org/works?search=deep%20nets&per_page=25";
    expect(parseJson({ meta, results: [work()] }, { url })).toMatchObject({
      kind: "search",
      query: "deep nets",
    });
  });

  it("does not take the date of the record for that of the paper", () => {
    const record = onlyPaper(work({ updated_date: "2026-01-02", publication_year: 2020 }));
    expect(record.publishedAt).toBe("2020");
    expect(record).not.toHaveProperty("updatedAt");
  });
});
