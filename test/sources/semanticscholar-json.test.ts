import { describe, expect, it } from "vitest";
import { detectSource } from "../../src/index.js";
import { onlyPaper, parseJson, said } from "./json-source.js";

const ID = "204e3073870fae3d05bcbc2f6a8e263d9b72e776";
const FORCED = { source: "semanticscholar" };

function paper(more: object = {}): object {
  return { paperId: ID, title: "T", ...more };
}

describe("a paper", () => {
  it("without an ArXiv key has no arXiv id, and no address is made for it", () => {
    const record = onlyPaper({ title: "T", externalIds: { DOI: "10.1/x" } });
    expect(record.ids).toEqual({ doi: "10.1/x" });
    expect(record.links).toEqual([]);
    expect(JSON.stringify(record)).not.toContain("arxiv");
  });

  it.each(["N/A", "", "2505.4588"])("has no arXiv id where %j stands for one", (ArXiv) => {
    const record = onlyPaper(paper({ externalIds: { ArXiv } }));
    expect(record.ids).toEqual({ semanticScholar: ID });
    expect(record.links).toEqual([]);
  });

  it.each([
    ["[PDF] Neural Networks", "Neural Networks", "[PDF] Neural Networks"],
    ["[Book] Turing", "Turing", "[Book] Turing"],
    ["[PDF]", "[PDF]", undefined],
    ["[Re] A Replication", "[Re] A Replication", undefined],
  ])("has %j as title without the mark of the site", (title, clean, printed) => {
    const record = onlyPaper(paper({ title }));
    expect(record.title).toBe(clean);
    expect(record.provenance[0]?.fields?.[0]?.raw).toBe(printed);
  });

  it.each([
    [{ publicationDate: "2017-06-12", year: 2018 }, "2017-06-12"],
    [{ publicationDate: null, year: 2018 }, "2018"],
    [{ publicationDate: null, year: null }, undefined],
  ])("is dated by %j", (dates, day) => {
    expect(onlyPaper(paper(dates)).publishedAt).toBe(day);
  });

  it("keeps authors without a page, in their order, and reports one without a name", () => {
    const authors = [
      { authorId: null, name: "B" },
      { authorId: "1", name: "A" },
      { authorId: "2" },
    ];
    const listing = parseJson(paper({ authors }));
    expect(listing.papers[0]?.authors.map(({ name }) => name)).toEqual(["B", "A"]);
    expect(said(listing)).toEqual(["field-invalid /authors/2"]);
  });

  it("states a count of citations, 0 too, and none where none is stated", () => {
    expect(onlyPaper(paper({ citationCount: 0 })).citations).toBe(0);
    expect(onlyPaper(paper({ citationCount: null }))).not.toHaveProperty("citations");
  });

  it("stands inside a citation", () => {
    const { papers } = parseJson({
      offset: 0,
      data: [{ isInfluential: true, citingPaper: paper() }],
    });
    expect(papers.map(({ title }) => title)).toEqual(["T"]);
    expect(papers[0]?.provenance[0]?.place).toEqual({ type: "json", pointer: "/data/0" });
  });
});

describe("an answer", () => {
  it("to a batch has nulls where nothing was found, and ranks by position", () => {
    const listing = parseJson([null, paper(), null]);
    expect(listing.papers.map(({ rank }) => rank)).toEqual([2]);
    expect(said(listing)).toEqual(["paper-not-found /0", "paper-not-found /2"]);
  });

  it("to a batch can hold nothing else", () => {
    const listing = parseJson([null, null], FORCED);
    expect(listing.papers).toEqual([]);
    expect(said(listing)).toEqual(["paper-not-found /0", "paper-not-found /1", "empty-listing"]);
  });

  it.each([
    [{ total: 0, offset: 0, data: [] }, undefined],
    [{ total: 0, offset: 0 }, undefined],
    [[], FORCED],
    [{ recommendedPapers: [] }, undefined],
  ])("without a result is %j", (answer, options) => {
    const listing = parseJson(answer, options);
    expect(listing.source).toBe("semanticscholar");
    expect(listing.diagnostics.map(({ code }) => code)).toEqual(["empty-listing"]);
  });

  it.each([
    { message: "Too Many Requests. Please wait and try again.", code: "429" },
    { error: "Paper with id X not found" },
    { message: "Forbidden" },
  ])("that is an error is one: %j", (answer) => {
    for (const options of [{}, FORCED]) {
      const listing = parseJson(answer, options);
      expect(listing.papers).toEqual([]);
      expect(listing.diagnostics.map(({ code }) => code)).toEqual(["source-error"]);
    }
  });

  it("says what kind it is, how many there are and whether more follow", () => {
    const search = parseJson({ total: 9, offset: 0, next: 1, data: [paper()] });
    expect(search).toMatchObject({ kind: "search", total: 9 });
    expect(said(search)).toEqual(["partial-listing"]);
    expect(parseJson({ offset: 0, data: [paper()] })).toMatchObject({ kind: "list" });
    expect(parseJson({ recommendedPapers: [paper()] })).toMatchObject({ kind: "list" });
    expect(parseJson(paper())).toMatchObject({ kind: "paper" });
    expect(parseJson(paper()).papers[0]).not.toHaveProperty("rank");
  });

  it("without any titles holds no record, and each item is named", () => {
    const listing = parseJson([{ paperId: ID, authors: [{ name: "A" }] }]);
    expect(listing.papers).toEqual([]);
    expect(said(listing)).toEqual(["item-malformed /0", "structure-unknown"]);
  });

  it("with a title and nothing else holds none either", () => {
    expect(said(parseJson([{ title: "T" }], FORCED))).toEqual([
      "item-malformed /0",
      "structure-unknown",
    ]);
  });

  it("names authors for some: the one without is told of", () => {
    const authors = [{ name: "A" }];
    expect(said(parseJson([paper({ authors }), paper()]))).toEqual(["byline-missing /1"]);
    expect(said(parseJson([paper(), paper()]))).toEqual([]);
  });

  it("is known by its content or by its address", () => {
    expect(detectSource(JSON.stringify([paper()]))?.id).toBe("semanticscholar-json");
    const url = "https://api.semanticscholar.org/graph/v1/paper/search?query=a+b";
    const listing = parseJson({ total: 1, offset: 0, data: [{ title: "T", year: 2017 }] }, { url });
    expect(listing).toMatchObject({ source: "semanticscholar", kind: "search", query: "a b" });
    expect(detectSource('{"title":"T","year":2017}')).toBeUndefined();
  });

  it("can be cut: the item that is cut is named, the others are read", () => {
    const text = JSON.stringify({ total: 2, offset: 0, data: [paper(), paper({ year: 2020 })] });
    const listing = parseJson(text.slice(0, -8));
    expect(listing.papers).toHaveLength(1);
    expect(said(listing)).toEqual(["item-malformed /data/1"]);
  });

  it("can be lines, each a paper or an answer", () => {
    const line = JSON.stringify(paper());
    expect(parseJson(`${line}\n${line}`)).toMatchObject({ format: "jsonl", kind: "list" });
    const page = JSON.stringify({ total: 2, offset: 0, data: [paper()] });
    expect(parseJson(`${page}\n${page}`).papers.map(({ rank }) => rank)).toEqual([1, 2]);
  });
});
