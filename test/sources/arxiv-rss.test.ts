import { describe, expect, it } from "vitest";
import { detectSource, type Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { inChunks, xmlFixture } from "./arxiv-xml-fixtures.js";

const fixture = (name: string) => xmlFixture("arxiv-rss", name);
const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const rss = (content: string) =>
  `<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>cs updates on arXiv.org</title><managingEditor>rss-help@arxiv.org</managingEditor>${content}</channel></rss>`;
const rdf = (item: string) =>
  `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel rdf:about="http://arxiv.org/"><title>astro-ph updates on arXiv.org</title></channel><item rdf:about="http://arxiv.org/abs/1111.1111">${item}</item></rdf:RDF>`;

describe("RSS 2.0", () => {
  it("never takes the editor for an author (SB-07)", () => {
    const listing = parseListing(
      rss("<item><title>T</title><dc:creator>A B, C D</dc:creator></item>"),
    );
    expect(listing.papers[0]?.authors.map(({ name }) => name)).toEqual(["A B", "C D"]);
    const none = parseListing(rss("<item><title>T</title></item>"));
    expect(none.papers[0]?.authors).toEqual([]);
    expect(codes(none)).toEqual(["byline-missing"]);
  });

  it("says how each paper was announced, and drops none (SB-10)", () => {
    expect(parseListing(fixture("rss2")).papers.map((paper) => paper.announceType)).toEqual([
      "new",
      "cross",
      "replace",
      "replace-cross",
    ]);
  });

  it("shows its day apart from when it was built (SB-11)", () => {
    const later = fixture("rss2").replace(
      /<lastBuildDate>[^<]*/,
      "<lastBuildDate>Tue, 29 Apr 2025 04:00:00 +0000",
    );
    const [one, two] = [fixture("rss2"), later].map((xml) => parseListing(xml));
    expect(one?.date).toBe("2025-04-28");
    expect(two?.date).toBe(one?.date);
    expect(two?.papers.map(({ ids }) => ids)).toEqual(one?.papers.map(({ ids }) => ids));
  });

  it.each([
    ["an error", fixture("error"), "source-error"],
    ["an empty batch", rss(""), "empty-listing"],
    ["an unknown structure", rss("<entry>x</entry>"), "structure-unknown"],
    [
      "another feed",
      `<rss version="2.0"><channel><title>News</title></channel></rss>`,
      "empty-listing",
    ],
    ["no feed", `<opml version="2.0"><head><title>News</title></head></opml>`, "not-a-listing"],
  ])("%s has its own code (SB-12, SB-13)", (_, xml, code) => {
    const listing = parseListing(xml);
    expect(listing.papers).toEqual([]);
    expect(codes(listing).filter((one) => one !== "leftover-text")).toEqual([code]);
  });

  it("reports an item without a title by number", () => {
    const listing = parseListing(rss("<item><link>x</link></item>"));
    expect(codes(listing)).toEqual(["structure-unknown", "item-malformed"]);
    expect(listing.diagnostics[1]?.message).toContain("Item 1 ");
  });
});

describe("RSS 1.0", () => {
  it("takes id, version, category and kind from the title (SB-09)", () => {
    const [paper] = parseListing(
      rdf("<title>Foo (arXiv:1111.1111v1 [astro-ph.GA] UPDATED)</title>"),
    ).papers;
    expect(paper).toMatchObject({
      title: "Foo",
      ids: { arxiv: "1111.1111", arxivVersion: 1 },
      primaryCategory: "astro-ph.GA",
      announceType: "replace",
    });
  });

  it("takes names out of markup (SB-08)", () => {
    const creator =
      '&lt;a href="http://arxiv.org/find/hep-ex/1/au:+Dilks_C/0/1/0/all/0/1"&gt;Christopher Dilks&lt;/a&gt; (STAR Collaboration)';
    const [paper] = parseListing(
      rdf(`<title>Foo</title><dc:creator>${creator}</dc:creator>`),
    ).papers;
    expect(paper?.authors).toEqual([
      { name: "Christopher Dilks", kind: "person" },
      { name: "STAR Collaboration", kind: "organization" },
    ]);
  });
});

it.each(["rss2", "rdf-2018", "error"])("%s says the same in chunks", (name) => {
  const xml = fixture(name);
  expect(detectSource(xml)?.id).toBe("arxiv-rss");
  for (const size of [1, 13, 200])
    expect(parseChunks(inChunks(xml, size))).toEqual(parseListing(xml));
});
