import { describe, expect, it } from "vitest";
import { detectSource } from "../../src/index.js";
import { onlyPaper, parseJson, said } from "./json-source.js";

const ROW = { paper_title: "T", paper_arxiv_id: "1705.07750", repo_url: "https://github.com/x/y" };
const PAPER = { title: "T", url_abs: "https://arxiv.org/abs/1705.07750v2", proceeding: null };

describe("a row of the links dump", () => {
  it.each([
    [{}, {}],
    [{ is_official: true }, { official: true }],
    [
      { is_official: false, framework: "pytorch" },
      { official: false, framework: "pytorch" },
    ],
    [
      { mentioned_in_paper: true, mentioned_in_github: false },
      { mentionedInPaper: true, mentionedInRepository: false },
    ],
    [{ framework: "none", is_official: null }, {}],
  ])("states of its repository what it states: %j", (more, flags) => {
    expect(onlyPaper([{ ...ROW, ...more }]).links).toEqual([
      {
        kind: "repository",
        url: "https://github.com/x/y",
        repo: { host: "github.com", owner: "x", name: "y" },
        evidence: "field",
        field: "repository",
        ...flags,
      },
    ]);
  });

  it("has the version of its address only where that is of the same paper", () => {
    const at = (paper_url_abs: string) => onlyPaper([{ ...ROW, paper_url_abs }]).ids;
    expect(at("http://arxiv.org/abs/1705.07750v3")).toEqual({
      arxiv: "1705.07750",
      arxivVersion: 3,
    });
    expect(at("http://arxiv.org/abs/1805.00001v3")).toEqual({ arxiv: "1705.07750" });
  });

  it("stands for one pair: a paper of two repositories is two records with one id", () => {
    const { papers, kind } = parseJson([ROW, { ...ROW, repo_url: "https://github.com/x/z" }]);
    expect(kind).toBe("dump");
    expect(papers.map(({ ids }) => ids.arxiv)).toEqual(["1705.07750", "1705.07750"]);
    expect(papers.map(({ links }) => links.length)).toEqual([1, 1]);
  });
});

describe("a paper", () => {
  it.each([
    [{ published: "2017-06-12" }, "2017-06-12"],
    [{ date_published: "2017-06-12" }, "2017-06-12"],
    [{ date: "2017-06-12" }, "2017-06-12"],
    [{ published: null, date: "2017" }, "2017"],
  ])("is dated by either name: %j", (date, day) => {
    expect(onlyPaper({ ...PAPER, ...date }).publishedAt).toBe(day);
  });

  it.each([
    [{ conference_name: "NeurIPS 2017", conference: "neurips-2017" }, "NeurIPS 2017"],
    [{ proceeding: "CVPR 2018 6", conference: "cvpr-2018-6" }, "CVPR 2018 6"],
    [{ conference: { id: 1, name: "ACL 2023" } }, "ACL 2023"],
  ])("appeared where either says: %j", (where, venue) => {
    expect(onlyPaper({ ...PAPER, ...where }).venue).toBe(venue);
  });

  it.each([
    [{ paper_url: "https://paperswithcode.com/paper/a-b" }, "a-b"],
    [{ id: "a-b" }, "a-b"],
    [{ id: 755 }, "755"],
    [{ id: "755", route_identifier: "1705.07750" }, "755"],
    [{ id: "1705.07750" }, undefined],
  ])("is named by %j", (more, pwc) => {
    expect(onlyPaper({ ...PAPER, ...more }).ids.pwc).toBe(pwc);
  });

  it("has resources as addresses or as objects, official only where that is said", () => {
    const resources = [
      "https://github.com/x/y",
      { url: "https://github.com/x/z", is_official: true },
    ];
    const { links } = onlyPaper({ ...PAPER, resources });
    expect(links.slice(1).map(({ url, official }) => [url, official])).toEqual([
      ["https://github.com/x/y", undefined],
      ["https://github.com/x/z", true],
    ]);
  });

  it("can stand beside its repository", () => {
    const pair = {
      paper: PAPER,
      repository: {
        url: "https://github.com/x/y",
        owner: "x",
        name: "y",
        stars: 12,
        framework: "tf",
      },
      is_official: true,
    };
    const [paper] = parseJson({ count: 1, next: null, results: [pair] }).papers;
    expect(paper).toMatchObject({ title: "T", githubStars: 12 });
    expect(paper?.links[1]).toMatchObject({ official: true, framework: "tf" });
  });

  it("never has an unsafe address", () => {
    const unsafe = { ...PAPER, url_pdf: "javascript:x", paper_url: "javascript:y" };
    const listing = parseJson(unsafe);
    expect(JSON.stringify(listing.papers)).not.toContain("javascript:");
    expect(said(listing)).toEqual(["link-unsafe /url_pdf"]);
  });
});

describe("an answer", () => {
  it.each([
    { schema_version: "v1", data: { count: 1, results: [PAPER] } },
    { count: 1, results: [PAPER] },
    { total: 1, items: [PAPER] },
  ])("is a list under either name, also within data: %j", (answer) => {
    const listing = parseJson(answer);
    expect(listing).toMatchObject({ source: "paperswithcode", kind: "list", total: 1 });
    expect(listing.papers).toHaveLength(1);
  });

  it("within data can be one paper", () => {
    expect(parseJson({ schema_version: "v1", data: PAPER })).toMatchObject({ kind: "paper" });
  });

  it("can be empty, partial or an error", () => {
    const none = { next_page: null, results: [], applied_filters: {} };
    expect(said(parseJson(none))).toEqual(["empty-listing"]);
    expect(said(parseJson({ count: 2, next_page: 2, results: [PAPER] }))).toEqual([
      "partial-listing",
    ]);
    const error = { detail: "Paper not found." };
    expect(said(parseJson(error, { source: "paperswithcode-json" }))).toEqual(["source-error"]);
  });

  it("has the kind of its address", () => {
    const url = "https://paperswithcode.co/api/v1/papers/trending";
    expect(parseJson({ results: [PAPER] }, { url }).kind).toBe("trending");
  });

  it("is not taken for another site's", () => {
    expect(detectSource(JSON.stringify([ROW]))?.id).toBe("paperswithcode-json");
    expect(detectSource('[{"title":"T","url":"https://example.org"}]')).toBeUndefined();
    const feed = {
      items: [{ title: "T", date_published: "2025-01-02", url: "https://example.org" }],
    };
    expect(detectSource(JSON.stringify(feed))).toBeUndefined();
  });
});
