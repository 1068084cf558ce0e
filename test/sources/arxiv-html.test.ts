import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectSource, type Listing, type Paper, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { inChunks } from "./arxiv-xml-fixtures.js";

const fixture = (source: string, name: string) =>
  readFileSync(new URL(`../../fixtures/${source}/${name}/input.html`, import.meta.url), "utf8");
const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const unplaced = ({ provenance: _, ...paper }: Paper) => paper;

const ALL = [
  ["arxiv-list", "new"],
  ["arxiv-list", "recent"],
  ["arxiv-list", "month"],
  ["arxiv-list", "old-new"],
  ["arxiv-list", "catchup"],
  ["arxiv-list", "no-updates"],
  ["arxiv-search", "results"],
  ["arxiv-abs", "plain"],
  ["arxiv-abs", "long-list"],
  ["arxiv-abs", "withdrawn"],
] as const;

describe.each(ALL)("%s/%s", (source, name) => {
  const html = fixture(source, name);
  const listing = parseListing(html);

  it("is told from other pages", () => {
    expect(detectSource(html)?.id).toBe(source);
  });

  it("says the same in chunks", () => {
    for (const size of [1, 64, 1000]) expect(parseChunks(inChunks(html, size))).toEqual(listing);
  });

  it("says the same without the names of classes", () => {
    const bare = html.replace(/ class=(?:"[^"]*"|'[^']*')/g, "");
    expect(parseListing(bare).papers.map(unplaced)).toEqual(listing.papers.map(unplaced));
  });

  it("says the same with other quotes and blanks", () => {
    const quoted = html
      .replace(/ (href|class|id) ?='([^'"]*)'/g, ' $1 = "$2"')
      .replace(/\n +/g, "\n");
    expect(parseListing(quoted).papers.map(unplaced)).toEqual(listing.papers.map(unplaced));
  });

  it("gives places that quote it", () => {
    for (const { provenance, ids } of listing.papers) {
      const place = provenance[0]?.place;
      if (place?.type !== "text") throw new Error("no place");
      const text = html.slice(place.start.offset, place.end.offset);
      expect(text).toContain(ids.arxiv);
      expect(text).toMatch(/^<[\s\S]*>$/);
    }
  });
});

describe("list pages", () => {
  const item = (title: string, more = "") =>
    `<dl><dt><a name='item1'>[1]</a> <a href ="/abs/0704.0526" title="Abstract" id="0704.0526">arXiv:0704.0526</a></dt><dd><div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span>\n  ${title}\n </div><div class='list-authors'><a href=/x>A B</a></div>${more}</div></dd></dl>`;

  it("lose the label of a title, not its words (SB-20, SB-21)", () => {
    expect(parseListing(item("X")).papers[0]?.title).toBe("X");
    expect(parseListing(item("Title: X")).papers[0]?.title).toBe("Title: X");
  });

  it("say what is behind their links (SB-22)", () => {
    const link = (href: string) => `<a href="${href}">this ${href.split(":")[0]} URL</a>`;
    const text = `<p>At ${link("https://github.com/leandros11/lensing1")}, with ${link("http://D4M.py")}, and ${link("https://github.com/mitmedialab/medical")}_\nhallucination</p>`;
    const [paper] = parseListing(item("X", text)).papers;
    expect(paper?.abstract).toBe(
      "At https://github.com/leandros11/lensing1, with D4M.py, and https://github.com/mitmedialab/medical_ hallucination",
    );
    expect(paper?.links.filter(({ field }) => field === "abstract")).toMatchObject([
      { url: "https://github.com/leandros11/lensing1", evidence: "href" },
      {
        url: "https://github.com/mitmedialab/medical_hallucination",
        evidence: "text",
        joined: true,
      },
    ]);
  });

  it("report what is not known in an entry", () => {
    const listing = parseListing(item("X", "<div><span>Colour:</span> red</div>"));
    expect(listing.papers).toHaveLength(1);
    expect(codes(listing)).toEqual(["leftover-text"]);
  });

  it("are one with their cards, however little is left of them", () => {
    const listing = parseListing(
      `<dl><dt><a href="/abs/0704.0526">arXiv:0704.0526</a></dt><dd>x</dd></dl>`,
    );
    expect(listing.papers).toEqual([]);
    expect(codes(listing)).toEqual(["structure-unknown"]);
    const bare = parseListing(`<dl><dt><a href="/abs/0704.0526">arXiv:0704.0526</a></dt></dl>`);
    expect(codes(bare)).toEqual(["structure-unknown", "item-malformed"]);
  });

  it("that hold no list are of an unknown structure, if the address says that they are lists", () => {
    const url = "https://arxiv.org/list/math/new";
    expect(codes(parseListing("<html><body><p>Hello</p></body></html>", { url }))).toEqual([
      "structure-unknown",
    ]);
    expect(codes(parseListing("<html><body><p>Hello</p></body></html>"))).toEqual([
      "not-a-listing",
    ]);
    const error = "<html><title>400 Bad Request</title><p>Invalid show</p></html>";
    expect(codes(parseListing(error, { url }))).toEqual(["source-error"]);
  });

  it("in old and new markup give the same records", () => {
    const old = parseListing(fixture("arxiv-list", "old-new"));
    const now = parseListing(
      fixture("arxiv-list", "old-new")
        .replaceAll('<span class="list-identifier">', "")
        .replaceAll("]</span></dt>", "]</dt>")
        .replaceAll('<span class="descriptor">Authors:</span>', "")
        .replace(
          "New submissions for Thu, 23 Jun 22",
          "Showing new listings for Thursday, 23 June 2022</h3><h3>New submissions (showing 1 of 1 entries)",
        )
        .replace(
          "Replacements for Thu, 23 Jun 22",
          "Replacement submissions (showing 1 of 1 entries)",
        ),
    );
    expect(now.papers.map(unplaced)).toEqual(old.papers.map(unplaced));
    expect(now.date).toBe(old.date);
  });

  it("that were cut short name what is missing, and an empty day is not such a case", () => {
    const page = (heading: string) =>
      `<h2>Authors and titles for recent submissions</h2><p>arXiv</p><dl><h3>${heading}</h3><p>No updates for this time period.</p></dl>`;
    expect(codes(parseListing(page("Fri, 6 Apr 2007 (showing 0 of 27 entries )")))).toEqual([
      "partial-listing",
    ]);
    expect(codes(parseListing(page("Fri, 6 Apr 2007")))).toEqual(["empty-listing"]);
  });
});

describe("abstract pages", () => {
  it("reduced to their meta tags still give the paper, and no colon as an author (SB-19)", () => {
    const html = fixture("arxiv-abs", "long-list");
    const metas = `<html><head>${html.match(/<meta name="citation[^>]*>/g)?.join("")}</head></html>`;
    const [paper] = parseListing(metas).papers;
    expect(paper?.authors).toMatchObject([
      { name: "CMX Collaboration", kind: "organization" },
      { name: "LHCx Collaboration", kind: "organization" },
      { name: "Ada Muster", kind: "person", family: "Muster", given: "Ada" },
      { name: "B. Muster" },
      { name: "C. Muster" },
      { name: "D. Muster" },
    ]);
    expect(paper).toMatchObject({ title: "A Joint Example", ids: { arxiv: "1411.4001" } });
  });

  it("without the hidden part of a list say how many are missing (SB-18)", () => {
    const html = fixture("arxiv-abs", "long-list").replace(
      /<div id="long-author-list"[\s\S]*?<\/div>/,
      "",
    );
    const [paper] = parseListing(html).papers;
    expect(paper?.authors).toHaveLength(4);
    expect(paper?.authorsTruncated).toEqual({ shown: 4, hidden: 2 });
  });
});

it("an empty search is an answer, a page without results of unknown structure", () => {
  const page = (body: string) =>
    `<html><head><title>Search | arXiv e-print repository</title></head><body>${body}</body></html>`;
  const none = "<p>Sorry, your query for all: x produced no results.</p>";
  expect(codes(parseListing(page(none)))).toEqual(["empty-listing"]);
  expect(codes(parseListing(page("<p>Hello</p>")))).toEqual(["structure-unknown"]);
});
