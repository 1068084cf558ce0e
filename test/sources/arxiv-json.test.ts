import { describe, expect, it } from "vitest";
import { parseListing } from "../../src/index.js";

const doc = (more: object) =>
  JSON.stringify({
    paper_id: "1902.02534",
    title: "T",
    title_utf8: "T",
    abs_categories: "cs.CL",
    ...more,
  });
const first = (input: string) => parseListing(input).papers[0];

describe("arXiv's metadata as JSON", () => {
  it("keeps the version apart, and says what was withdrawn", () => {
    expect(first(doc({ version: 3 }))?.ids).toEqual({ arxiv: "1902.02534", arxivVersion: 3 });
    expect(first(doc({ paper_id: "1902.02534v2", version: 3 }))?.ids.arxivVersion).toBe(2);
    expect(first(doc({ is_withdrawn: true }))?.withdrawn).toBe(true);
    expect(first(doc({ is_withdrawn: false }))).not.toHaveProperty("withdrawn");
  });

  it("takes text whose accents are decoded before text in TeX", () => {
    const paper = first(
      doc({
        title: "R\\'enyi",
        title_utf8: "Rényi",
        authors: "J. L\\'eon",
        authors_utf8: "J. Léon",
      }),
    );
    expect(paper?.title).toBe("Rényi");
    expect(paper?.authors).toEqual([{ name: "J. Léon", kind: "person" }]);
  });

  it("adds the parts of names where the line has as many authors as the list", () => {
    const authors = "A. van den Berg, CMS Collaboration";
    const parsed = [
      ["van den Berg", "A.", ""],
      ["CMS Collaboration", "", ""],
    ];
    expect(first(doc({ authors, authors_parsed: parsed }))?.authors).toEqual([
      { name: "A. van den Berg", kind: "person", given: "A.", family: "Berg", particle: "van den" },
      { name: "CMS Collaboration", kind: "organization" },
    ]);
    const [cut] =
      first(
        doc({
          authors: "A. One, et al",
          authors_parsed: [
            ["One", "A.", ""],
            ["al", "et", ""],
          ],
        }),
      )?.authors ?? [];
    expect(cut).toEqual({ name: "A. One", kind: "person" });
  });

  it("reads names from the list alone, objects or parts", () => {
    const parsed = [{ first_name: "A.", last_name: "One", suffix: "Jr." }, ["Two", "B."]];
    expect(first(doc({ authors_parsed: parsed }))?.authors.map(({ name }) => name)).toEqual([
      "A. One Jr.",
      "B. Two",
    ]);
  });

  it("keeps when a record was touched apart from when the paper was changed", () => {
    const row = {
      id: "0704.0001",
      title: "T",
      authors_parsed: [],
      categories: "hep-ph",
      update_date: "2019-08-19",
      versions: [{ version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT" }],
    };
    const paper = first(`${JSON.stringify(row)}\n${JSON.stringify({ ...row, id: "0704.0002" })}\n`);
    expect(paper?.publishedAt).toBe("2007-04-02T19:18:42Z");
    expect(paper).not.toHaveProperty("updatedAt");
    expect(paper?.provenance[0]?.fields?.map(({ field, value }) => [field, value])).toEqual([
      ["datestamp", "2019-08-19"],
    ]);
  });

  it.each([
    ["text", { title: 3, title_utf8: null }],
    ["a list", { authors: { name: "A" } }],
    ["an object", { primary_classification: "cs" }],
    ["a count", { version: "3" }],
  ])("says where %s was expected and keeps the rest", (_, more) => {
    const { papers, diagnostics } = parseListing(doc({ title_utf8: "T", ...more }));
    expect(diagnostics.map(({ code }) => code)).toContain("field-invalid");
    expect(papers.length + diagnostics.length).toBeGreaterThan(1);
  });
});
