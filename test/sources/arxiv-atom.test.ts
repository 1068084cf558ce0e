import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectSource, type Listing, type Paper, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/arxiv-atom/${name}/input.xml`, import.meta.url), "utf8");
const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);

const ATOM = 'xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"';
const OPENSEARCH = 'xmlns:o="http://a9.com/-/spec/opensearch/1.1/"';
const feed = (content: string) =>
  `<feed ${ATOM} ${OPENSEARCH}><id>https://arxiv.org/api/x</id>${content}</feed>`;
const entry = (content: string, id = "http://arxiv.org/abs/2504.01234v1") =>
  `<entry>${id === "" ? "" : `<id>${id}</id>`}<title>T</title>${content}</entry>`;
const authors = (...names: string[]) =>
  names.map((name) => `<author><name>${name}</name></author>`).join("");

describe("old and new answers", () => {
  const bare = ({ provenance: _, links, ...paper }: Paper) => ({
    ...paper,
    links: links.map(({ raw: _raw, ...link }) => link),
  });

  it("give the same records", () => {
    const [old, now] = ["api-legacy", "api-2026"].map((name) => parseListing(fixture(name)));
    expect(old?.papers.map(bare)).toEqual(now?.papers.map(bare));
    expect(old?.total).toBe(now?.total);
    expect(old?.query).toBe(now?.query);
  });

  it("are read the same under other prefixes and in CDATA", () => {
    const plain = fixture("api-2026");
    const prefixed = plain
      .replace(/<(\/?)(?=[a-z]+[\s>])/g, "<$1atom:")
      .replaceAll("opensearch:", "os:")
      .replace("xmlns:opensearch", "xmlns:os")
      .replace("xmlns=", "xmlns:atom=");
    expect(parseListing(prefixed).papers.map(bare)).toEqual(parseListing(plain).papers.map(bare));
    const section = plain.replace(
      "<title>A String of Examples<",
      "<title><![CDATA[A String of Examples]]><",
    );
    expect(parseListing(section).papers.map(bare)).toEqual(parseListing(plain).papers.map(bare));
  });
});

describe("four answers without papers", () => {
  it.each([
    ["an error entry", fixture("api-error"), "source-error", "incorrect id format for x"],
    [
      "an error feed",
      `<feed ${ATOM}><title>Feed error for query: http://rss.arxiv.org/atom/x</title><subtitle>Bad archive 'x'.</subtitle></feed>`,
      "source-error",
      "Bad archive 'x'.",
    ],
    ["nothing found", feed("<o:totalResults>0</o:totalResults>"), "empty-listing", undefined],
    [
      "a page that breaks off",
      feed("<o:totalResults>500</o:totalResults>"),
      "partial-listing",
      "500",
    ],
    ["an unknown structure", feed("<record>x</record>"), "structure-unknown", undefined],
    [
      "a feed of another site",
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id></feed>`,
      "empty-listing",
      undefined,
    ],
    ["no listing of papers", "<catalog><id>x</id></catalog>", "not-a-listing", undefined],
  ])("%s", (_, xml, code, actual) => {
    const listing = parseListing(xml);
    expect(listing.papers).toEqual([]);
    const [last] = listing.diagnostics.filter((one) => one.code !== "leftover-text");
    expect(last?.code).toBe(code);
    expect(last?.actual).toBe(actual);
    expect(listing.diagnostics.filter((one) => one.code !== "leftover-text")).toHaveLength(1);
  });
});

describe("entries", () => {
  it("without an id are reported by number, and the others are read (SB-01)", () => {
    const listing = parseListing(feed(entry(authors("A B")) + entry("", "")));
    expect(listing.papers).toHaveLength(1);
    expect(listing.diagnostics).toMatchObject([
      { code: "item-malformed", message: expect.stringContaining("Entry 2 "), field: "id" },
    ]);
  });

  it("that were asked for and are missing are reported by number (SB-01)", () => {
    const title =
      "<title>arXiv Query: search_query=&amp;id_list=2504.09999,2504.01234&amp;start=0&amp;max_results=10</title>";
    const total = "<o:totalResults>1</o:totalResults>";
    const listing = parseListing(feed(title + total + entry(authors("A B"))));
    expect(listing.diagnostics).toMatchObject([{ code: "partial-listing", actual: "2504.09999" }]);
  });

  it("keep affiliations and the order of authors (SB-04 to SB-06)", () => {
    const xml = entry(
      `<author><name>A</name><arxiv:affiliation>X</arxiv:affiliation></author>` +
        `<author><name>B</name><arxiv:affiliation>Y</arxiv:affiliation><arxiv:affiliation>Z</arxiv:affiliation></author>` +
        authors("C", "D"),
    );
    expect(parseListing(feed(xml)).papers[0]?.authors).toEqual([
      { name: "A", kind: "person", affiliations: [{ name: "X" }] },
      { name: "B", kind: "person", affiliations: [{ name: "Y" }, { name: "Z" }] },
      { name: "C", kind: "person" },
      { name: "D", kind: "person" },
    ]);
  });

  it("name groups before a colon, and no colon", () => {
    const xml = entry(authors("The CMS", "LHCb Collaborations", ":", "V. K", "et al."));
    const listing = parseListing(feed(xml));
    expect(listing.papers[0]?.authors).toEqual([
      { name: "CMS Collaboration", kind: "organization" },
      { name: "LHCb Collaboration", kind: "organization" },
      { name: "V. K", kind: "person" },
    ]);
    expect(listing.papers[0]?.authorsTruncated).toEqual({ shown: 3 });
    expect(codes(listing)).toEqual(["author-list-truncated"]);
  });

  it("find the PDF by its path (SB-03)", () => {
    const link = `<link href="http://arxiv.org/pdf/2401.00001v1" rel="alternate" type="text/html"/>`;
    expect(parseListing(feed(entry(link + authors("A")))).papers[0]?.links).toMatchObject([
      { kind: "pdf", url: "https://arxiv.org/pdf/2401.00001v1" },
    ]);
  });

  it("that are cut are reported, and all before them are read", () => {
    const whole = feed(entry(authors("A")) + entry(authors("B")));
    const listing = parseListing(whole.slice(0, whole.lastIndexOf("<author>")));
    expect(listing.papers).toHaveLength(1);
    expect(codes(listing)).toEqual(["item-malformed"]);
    const open = parseListing(whole.replace("</feed>", ""));
    expect(open.papers).toHaveLength(2);
    expect(codes(open)).toEqual(["partial-listing"]);
  });
});

it("is told from other feeds", () => {
  expect(detectSource(fixture("feed"))?.id).toBe("arxiv-atom");
  const blog = `<feed xmlns="http://www.w3.org/2005/Atom"><id>https://blog.example</id><entry><id>https://blog.example/1</id><title>On https://arxiv.org/abs/2504.01234</title></entry></feed>`;
  expect(detectSource(blog)?.id).toBe("feed-xml");
});

it.each(["api-2026", "api-legacy", "feed"])("%s says the same in chunks", (name) => {
  const xml = fixture(name);
  for (const size of [1, 7, 100]) {
    const chunks = Array.from({ length: Math.ceil(xml.length / size) }, (_, at) =>
      xml.slice(at * size, (at + 1) * size),
    );
    expect(parseChunks(chunks)).toEqual(parseListing(xml));
  }
});

it("gives places that quote the entry", () => {
  const xml = fixture("api-2026");
  for (const { provenance, title } of parseListing(xml).papers) {
    const place = provenance[0]?.place;
    if (place?.type !== "text") throw new Error("no place");
    const text = xml.slice(place.start.offset, place.end.offset);
    expect(text).toMatch(/^<entry>[\s\S]*<\/entry>$/);
    expect(text).toContain(title.slice(0, 6));
  }
});
