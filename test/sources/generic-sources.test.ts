import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSource, Listing, type Paper, paperKey, parseListing } from "../../src/index.js";
import { readFeedAuthors } from "../../src/sources/feeds/feed-authors.js";
import { readPaperAddress } from "../../src/sources/paper-address.js";

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));

describe.each(readdirSync(FIXTURES).sort())("%s", (source) => {
  it.each(readdirSync(`${FIXTURES}/${source}`).sort())("keeps %s to itself", (name) => {
    const folder = `${FIXTURES}/${source}/${name}`;
    const [input = ""] = readdirSync(folder).filter((file) => file.startsWith("input."));
    const options = readdirSync(folder).includes("options.json")
      ? JSON.parse(readFileSync(`${folder}/options.json`, "utf8"))
      : {};
    expect(detectSource(readFileSync(`${folder}/${input}`, "utf8"), options)?.id).toBe(source);
  });
});

describe("addresses of papers", () => {
  it.each([
    ["https://arxiv.org/abs/1706.03762v5", { arxiv: "https://arxiv.org/abs/1706.03762v5" }],
    ["oai:arXiv.org:1706.03762v5", { arxiv: "oai:arXiv.org:1706.03762v5" }],
    ["https://papers.cool/arxiv/2401.00001", { arxiv: "2401.00001" }],
    ["https://ar5iv.labs.arxiv.org/html/1706.03762", { arxiv: "1706.03762" }],
    [
      "https://huggingface.co/papers/2505.04588",
      { arxiv: "https://huggingface.co/papers/2505.04588" },
    ],
    [
      "https://www.alphaxiv.org/abs/2505.04588",
      { arxiv: "https://www.alphaxiv.org/abs/2505.04588" },
    ],
    [
      "https://www.google.com/url?q=https://arxiv.org/abs/1706.03762&sa=D",
      { arxiv: "https://arxiv.org/abs/1706.03762" },
    ],
    ["doi:10.1038/nature14539", { doi: "10.1038/nature14539" }],
    ["https://doi.org/10.1038/nature14539", { doi: "10.1038/nature14539" }],
    [
      "https://www.biorxiv.org/content/10.1101/2022.07.20.500902v3.full.pdf?rss=1",
      { doi: "10.1101/2022.07.20.500902" },
    ],
    ["https://dl.acm.org/doi/abs/10.1145/3292500.3330701", { doi: "10.1145/3292500.3330701" }],
    ["https://onlinelibrary.wiley.com/doi/full/10.1002/rob.21918", { doi: "10.1002/rob.21918" }],
    [
      "https://link.springer.com/content/pdf/10.1007%2Fs11263-015-0816-y.pdf",
      { doi: "10.1007/s11263-015-0816-y" },
    ],
    ["https://openreview.net/pdf?id=rJXMpikCZ", { openreview: "rJXMpikCZ" }],
    ["https://openreview.net/forum?noteId=x&id=rJXMpikCZ", { openreview: "rJXMpikCZ" }],
    [
      "https://www.semanticscholar.org/paper/Attention/204e3073870fae3d05bcbc2f6a8e263d9b72e776",
      { semanticScholar: "204e3073870fae3d05bcbc2f6a8e263d9b72e776" },
    ],
    [
      "https://paperswithcode.com/paper/attention-is-all-you-need",
      { pwc: "attention-is-all-you-need" },
    ],
    ["https://aclanthology.org/2023.acl-long.1/", {}],
    ["https://aclanthology.org/N19-1423.pdf", {}],
    ["https://www.nature.com/articles/nature14539", {}],
    ["https://lab.example.org/papers/attention", {}],
    ["https://www.nature.com/articles/d41586-020-03348-4", undefined],
    ["https://example.org/blog/2024/05/1706.03762", undefined],
    ["1706.03762", undefined],
    ["https://github.com/x/y", undefined],
    ["https://arxiv.org/abs/N/A", undefined],
    ["t3_abc", undefined],
    ["", undefined],
  ])("%s", (address, expected) => {
    expect(readPaperAddress(address)).toEqual(expected);
  });
});

describe("authors of feeds", () => {
  const names = (...lines: string[]) =>
    readFeedAuthors(
      lines.map((text) => ({ text, start: 0, end: 0 })),
      () => {},
    ).authors?.map(({ text }) => text);

  it.each([
    [["A. One, B. Two, and C. Three"], ["A. One", "B. Two", "C. Three"]],
    [["Lin, Z., Akin, H., dos Santos Costa, A."], ["Z. Lin", "H. Akin", "A. dos Santos Costa"]],
    [["Smith, John; Doe, Jane"], ["John Smith", "Jane Doe"]],
    [
      ["Smith, John", "Doe, Jane"],
      ["John Smith", "Jane Doe"],
    ],
    [["editor@example.org (Jane Doe)"], ["Jane Doe"]],
    [["editor@example.org"], undefined],
    [["<a href='/x'>Jane Doe</a>"], ["Jane Doe"]],
    [[], undefined],
  ])("%j", (lines, expected) => {
    expect(names(...lines)).toEqual(expected);
  });
});

const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const rss = (items: string, title = "Papers") =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://example.org</link>${items}</channel></rss>`;

describe("feeds", () => {
  const item = (token: string) =>
    `<item><title>A Paper</title><link>https://example.org/p/1?v=${token}</link><pubDate>Thu, 08 May 2025 10:00:00 GMT</pubDate></item>`;

  it("have keys that a token in their links does not change (SB-17)", () => {
    const [one, other] = ["a1", "b2"].map((token) => parseListing(rss(item(token))).papers[0]);
    if (one === undefined || other === undefined) throw new Error("no record");
    expect(paperKey(one)).toBe(paperKey(other));
    expect(one.publishedAt).toBe("2025-05-08T10:00:00Z");
  });

  it("of anything else hold no papers, and say so of each item", () => {
    const listing = parseListing(rss(item("a"), "Weather"));
    expect(listing).toMatchObject({ source: "generic", kind: "feed", papers: [] });
    expect(codes(listing).sort()).toEqual(["empty-listing", "leftover-text"]);
    expect(listing.diagnostics.find(({ code }) => code === "leftover-text")).toMatchObject({
      message: "The item leads to no paper, so no record was made of it.",
      actual: "A Paper",
    });
  });

  it("without items are empty and not unknown", () => {
    expect(codes(parseListing(rss("")))).toEqual(["empty-listing"]);
  });

  it("read the same under other prefixes and in CDATA", () => {
    const plain = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><item rdf:about="https://doi.org/10.1/x"><title>R&amp;D</title><link>https://doi.org/10.1/x</link><dc:creator>A B</dc:creator></item></rdf:RDF>`;
    const other = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><s:item r:about="https://doi.org/10.1/x"><s:title><![CDATA[R&D]]></s:title><s:link>https://doi.org/10.1/x</s:link><d:creator>A B</d:creator></s:item></r:RDF>`;
    expect(parseListing(plain).papers).toHaveLength(1);
    expect(shown(parseListing(other).papers)).toEqual(shown(parseListing(plain).papers));
  });

  it("keep what a poster says apart from the paper", () => {
    const [paper] = parseListing(
      rss(
        "<item><title>[R] A Paper</title><link>https://arxiv.org/abs/1706.03762</link><author>x@y.example (Poster)</author><comments>https://forum.example.org/1</comments><description>I like it.</description></item>",
        "Links",
      ),
    ).papers;
    expect(paper).toMatchObject({
      title: "A Paper",
      authors: [],
      submitter: { name: "Poster" },
    });
    expect(paper).not.toHaveProperty("abstract");
    expect(paper).not.toHaveProperty("publishedAt");
  });

  it("read the same as JSON Feed and as Atom", () => {
    const json = parseListing(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Papers",
        items: [
          {
            id: "https://arxiv.org/abs/1706.03762",
            url: "https://arxiv.org/abs/1706.03762",
            title: "Attention Is All You Need",
            content_html: "<p>Layers &amp; more.</p>",
            date_published: "2017-06-12T17:57:34Z",
            authors: [{ name: "A B" }, { name: "C D" }],
          },
        ],
      }),
    );
    const atom = parseListing(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Papers</title><entry><id>tag:x</id><link href="https://arxiv.org/abs/1706.03762"/><title>Attention Is All You Need</title><published>2017-06-12T17:57:34Z</published><author><name>A B</name></author><author><name>C D</name></author><content type="html">&lt;p>Layers &amp;amp; more.&lt;/p></content></entry></feed>',
    );
    const withoutEvidence = (papers: readonly Paper[]) =>
      shown(papers).map((paper) => ({ ...paper, links: paper.links.map(({ url }) => url) }));
    expect(withoutEvidence(json.papers)).toEqual(withoutEvidence(atom.papers));
    expect(json.papers).toHaveLength(1);
  });
});

describe("pages", () => {
  const page = (head: string) => `<!doctype html><html><head>${head}</head><body></body></html>`;
  const data = (value: unknown) =>
    page(`<script type="application/ld+json">${JSON.stringify(value)}</script>`);
  const article = (more: object) => ({ "@type": "ScholarlyArticle", name: "A Paper", ...more });
  const first = (html: string) => parseListing(html).papers[0];

  it.each([
    ["no metadata", page("<title>A cake</title>")],
    ["a Dublin Core title alone", page('<meta name="DC.title" content="A cake">')],
    ["JSON-LD of something else", data({ "@type": "Recipe", name: "A cake" })],
    ["a news article", data({ "@type": "NewsArticle", headline: "A cake" })],
  ])("with %s are no listing", (_, html) => {
    expect(codes(parseListing(html))).toEqual(["not-a-listing"]);
  });

  it.each([
    ["single", article({})],
    ["in an array", [{ "@type": "WebPage" }, article({})]],
    ["in a graph", { "@graph": [{ "@type": "WebPage" }, article({})] }],
    ["as the main entity", { "@type": "WebPage", mainEntity: article({}) }],
    [
      "in a list",
      { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: article({}) }] },
    ],
    ["with several types", { ...article({}), "@type": ["Article", "ScholarlyArticle"] }],
    [
      "with the whole name of its type",
      { ...article({}), "@type": "https://schema.org/ScholarlyArticle" },
    ],
  ])("hold an article %s", (_, value) => {
    expect(parseListing(data(value)).papers.map(({ title }) => title)).toEqual(["A Paper"]);
    expect(parseListing(JSON.stringify(value)).papers.map(({ title }) => title)).toEqual([
      "A Paper",
    ]);
  });

  it.each([
    ["a line", "A. One, B. Two and C. Three", ["A. One", "B. Two", "C. Three"]],
    ["texts", ["A. One", "B. Two"], ["A. One", "B. Two"]],
    ["one person", { "@type": "Person", name: "A. One" }, ["A. One"]],
    ["parts", { givenName: "A.", familyName: "van One" }, ["A. van One"]],
    [
      "an ordered list",
      { "@list": [{ name: "A. One" }, { name: "B. Two" }] },
      ["A. One", "B. Two"],
    ],
    ["the family name first", [{ "@type": "Person", name: "One, A." }], ["A. One"]],
    ["a group", [{ "@type": "Organization", name: "Google, Inc" }], ["Google, Inc"]],
    ["nothing that has a name", [{ "@type": "Person" }, 3, null], ["3"]],
  ])("name authors as %s", (_, author, expected) => {
    expect(first(data(article({ author })))?.authors.map(({ name }) => name)).toEqual(expected);
  });

  it.each([
    ["a text", "10.1038/nature14539"],
    ["an address", "https://doi.org/10.1038/nature14539"],
    ["a value", { "@type": "PropertyValue", propertyID: "doi", value: "10.1038/nature14539" }],
    [
      "values",
      [
        { propertyID: "ISSN", value: "1476-4687" },
        { name: "DOI", value: "https://doi.org/10.1038/nature14539" },
      ],
    ],
  ])("state a DOI as %s", (_, identifier) => {
    expect(first(data(article({ identifier })))?.ids).toEqual({ doi: "10.1038/nature14539" });
  });

  it("keep both records where tags and JSON-LD are of two papers", () => {
    const html = page(
      `<meta name="citation_title" content="A First Paper"><meta name="citation_doi" content="10.1/a">` +
        `<script type="application/ld+json">${JSON.stringify([
          article({ name: "A Second Paper", identifier: "10.1/b" }),
          article({ name: "A First Paper", identifier: "10.1/a", volumeNumber: 3 }),
        ])}</script>`,
    );
    expect(parseListing(html).papers.map(({ title, volume }) => [title, volume])).toEqual([
      ["A First Paper", "3"],
      ["A Second Paper", undefined],
    ]);
  });

  it("with broken JSON-LD keep what their tags say", () => {
    const listing = parseListing(
      page(
        '<meta name="citation_title" content="A Paper"><script type="application/ld+json">{"@type":"ScholarlyArticle","name":</script>',
      ),
    );
    expect(listing.papers.map(({ title }) => title)).toEqual(["A Paper"]);
    expect(codes(listing).sort()).toEqual(["byline-missing", "item-malformed"]);
  });

  it("do not follow what an article cites, nor circles", () => {
    const circle = {
      "@graph": [
        { "@id": "#a", "@type": "WebPage", mainEntity: { "@id": "#b" } },
        { "@id": "#b", "@type": "WebPage", mainEntity: { "@id": "#a" } },
        article({ isPartOf: { "@id": "#j" } }),
        { "@id": "#j", "@type": "Periodical", name: "J", isPartOf: { "@id": "#j" } },
      ],
    };
    expect(parseListing(data(circle)).papers.map(({ venue }) => venue)).toEqual(["J"]);
  });
});

/** Papers without where they stand. */
function shown(papers: readonly Paper[]) {
  return papers.map(({ provenance: _, ...paper }) => paper);
}

describe.each(["feed-xml", "feed-json", "page-metadata", "schema-org-json"])("%s", (source) => {
  const inputs = readdirSync(`${FIXTURES}/${source}`).map((name) => {
    const folder = `${FIXTURES}/${source}/${name}`;
    return readFileSync(
      `${folder}/${readdirSync(folder).find((file) => file.startsWith("input."))}`,
      "utf8",
    );
  });

  it("gives a valid listing whatever is cut out or put in", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inputs),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.string({ unit: "binary", maxLength: 8 }),
        (input, at, length, text) => {
          const start = Math.floor(at * input.length);
          const end = start + Math.floor(length * input.length);
          const damaged = input.slice(0, start) + text + input.slice(end);
          const listing = parseListing(damaged, { source });
          expect(Listing.safeParse(listing).error).toBeUndefined();
          for (const { place } of listing.diagnostics) {
            if (place?.type === "text")
              expect(place.end.offset).toBeLessThanOrEqual(damaged.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
