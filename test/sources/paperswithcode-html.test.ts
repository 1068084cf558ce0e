import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSource, Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { readPapersWithCodeAddress } from "../../src/sources/paperswithcode/address.js";

function card(slug: string, more = "", stars = "<div><span>7</span></div>"): string {
  return `<div class="x"><div><a href="/paper/${slug}"><div></div></a></div><div>
    <h1><a href="/paper/${slug}">Title of ${slug}</a></h1>
    <p><a href="/paper/${slug}#code">1 code implementation</a> • <span>14 May 2020</span></p>${more}</div>
    <div>${stars}<a href="/paper/${slug}">Paper</a><a href="/paper/${slug}#code">Code</a></div></div>`;
}

function codes(listing: Listing): string[] {
  return listing.diagnostics.map(({ code }) => code);
}

describe("a card", () => {
  it("ends where the next begins, whatever its classes are called", () => {
    const { papers, diagnostics } = parseListing(
      card("a", "<p>First.</p>") + card("b", "<p>Second.</p>", "<div><span>1,204</span></div>"),
    );
    expect(
      papers.map(({ ids, abstract, githubStars }) => [ids.pwc, abstract, githubStars]),
    ).toEqual([
      ["a", "First.", 7],
      ["b", "Second.", 1204],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it("has no repository where only the page of the paper is linked", () => {
    expect(parseListing(card("a")).papers[0]?.links).toEqual([]);
  });

  it("states stars an hour in one element or in two", () => {
    const stars = (rate: string) => `<div><span>1,204</span></div><div>${rate}</div>`;
    for (const rate of ["2.80 stars / hour", "<span>2.80</span> stars / hour"]) {
      const { papers, kind } = parseListing(card("a", "", stars(rate)));
      expect(papers[0]).toMatchObject({ githubStars: 1204, starsPerHour: 2.8 });
      expect(kind).toBe("trending");
    }
  });

  it("tells tasks, which are links, from names of fields, which are not", () => {
    const more =
      '<p>An abstract</p><p><a href="/task/x"><span>Task X</span></a> <span>Field Y</span></p>';
    expect(parseListing(card("a", more)).papers[0]).toMatchObject({
      abstract: "An abstract",
      tasks: ["Task X"],
      categories: ["Field Y"],
    });
  });

  it("has an arXiv id only where its picture is named by one", () => {
    const picture = (name: string) =>
      `<div style="background-image: url('https://m.paperswithcode.com/thumbnails/paper/${name}.jpg');"></div>`;
    const page = (name: string) => parseListing(card("a").replace("<div></div>", picture(name)));
    expect(page("1909.11211").papers[0]?.ids.arxiv).toBe("1909.11211");
    expect(page("7").papers[0]?.ids).toEqual({ pwc: "a" });
    expect(page("0000-7").papers[0]?.thumbnailUrl).toMatch(/0000-7/);
  });

  it("leaves what it does not understand to a diagnostic", () => {
    const listing = parseListing(card("a", "<p>An abstract.</p><p>Something else.</p>"));
    expect(codes(listing)).toEqual(["leftover-text"]);
  });

  it("is read with end tags left out", () => {
    const more = "<p>An abstract.<p><span>Field</span>";
    expect(parseListing(card("a", more)).papers[0]).toMatchObject({
      abstract: "An abstract.",
      categories: ["Field"],
    });
  });
});

describe("a page", () => {
  it("that names no paper is unknown, and is empty only if it says so", () => {
    const page = (body: string) =>
      parseListing(`<title>Search for x | Papers With Code</title><body>${body}</body>`);
    expect(codes(page('<a href="/paper/a">A</a>'))).toEqual(["structure-unknown"]);
    expect(codes(page("<p>Hello</p>"))).toEqual(["structure-unknown"]);
    expect(codes(page("<p>No results found</p>"))).toEqual(["empty-listing"]);
    expect(page("<p>No results found</p>")).toMatchObject({ kind: "search", query: "x" });
  });

  it("is a search where its address says so", () => {
    const url = "https://paperswithcode.com/search?q=deep+nets";
    expect(parseListing(card("a"), { url })).toMatchObject({ kind: "search", query: "deep nets" });
  });

  it("is told from others by where its headings lead", () => {
    expect(detectSource(card("a"))?.id).toBe("paperswithcode-html");
    expect(detectSource("<h1>Papers</h1>")).toBeUndefined();
    expect(detectSource("<title>Trending Papers - Hugging Face</title>")?.source).toBe(
      "huggingface",
    );
  });

  it("is read no deeper than asked", () => {
    expect(codes(parseListing(card("a"), { maxDepth: 2 }))).toContain("limit-reached");
  });
});

it.each([
  ["/paper/a-b#code", { kind: "paper", slug: "a-b" }],
  ["https://paperswithcode.co/api/v1/papers/1706.03762", { kind: "paper", slug: "1706.03762" }],
  ["https://paperswithcode.co/api/v1/papers/search?q=x%20y", { kind: "search", query: "x y" }],
  ["https://paperswithcode.co/api/v1/papers/trending", { kind: "trending" }],
  ["https://paperswithcode.com/latest", { kind: "list" }],
  ["https://paperswithcode.com", { kind: "trending" }],
  ["/task/x", {}],
  ["//example.org/paper/x", undefined],
  ["https://paperswithcode.com.example.org/paper/x", undefined],
  ["https://www.semanticscholar.org/paper/x", undefined],
])("the address %s is %j", (url, address) => {
  expect(readPapersWithCodeAddress(url)).toEqual(address);
});

const words = [
  '<a href="/paper/a">',
  '<a href="/paper/b#code">',
  '<a href="https://github.com/o/r">',
  '<a href="javascript:x">',
  '<a href="/task/t">',
  "</a>",
  "<h1>",
  "</h1>",
  "<p>",
  "<div>",
  "</div>",
  "<span>",
  "</span>",
  "<svg>",
  "</svg>",
  "<title>",
  "</title>",
  "<!-- -->",
  "<div style=\"background-image: url('https://x.org/thumbnails/paper/1909.11211.jpg')\">",
  "14 May 2020",
  "2.80 stars / hour",
  "17",
  "•",
  "A title",
  "&amp;",
  " ",
];
const soup = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 4 })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("any markup", () => {
  const forced = { source: "paperswithcode-html" };

  it("is a valid listing, with places inside the input and no unsafe address", () => {
    fc.assert(
      fc.property(soup, (html) => {
        const listing = parseListing(html, forced);
        expect(Listing.safeParse(listing).error).toBeUndefined();
        for (const { provenance } of listing.papers) {
          const place = provenance[0]?.place;
          if (place?.type !== "text") throw new Error("no place");
          expect(place.start.offset).toBeLessThanOrEqual(place.end.offset);
          expect(place.end.offset).toBeLessThanOrEqual(html.length);
        }
        expect(JSON.stringify(listing.papers)).not.toContain("javascript:");
      }),
      { numRuns: 1000 },
    );
  });

  it("is read the same in chunks as in one piece", () => {
    fc.assert(
      fc.property(soup, fc.integer({ min: 1, max: 30 }), (html, size) => {
        const chunks = html.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
        expect(parseChunks(chunks, forced)).toEqual(parseListing(html, forced));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the page of one paper", () => {
  const page = (more: string) =>
    `<title>A Paper | Papers With Code</title><meta property="og:url" content="https://paperswithcode.com/paper/a-paper"><h1>A Paper</h1><p>12 Jun 2017 · <a href="/author/a-b">A B</a>, <a href="/author/c-d">C D</a></p>${more}`;
  const only = (html: string) => {
    const listing = parseListing(html);
    expect(listing.kind).toBe("paper");
    expect(listing.papers).toHaveLength(1);
    return listing.papers[0];
  };

  it("names its authors and its day", () => {
    expect(only(page(""))).toMatchObject({
      title: "A Paper",
      authors: [{ name: "A B" }, { name: "C D" }],
      publishedAt: "2017-06-12",
      ids: { pwc: "a-paper" },
    });
  });

  it("states repositories once, official only where it says so, and the stars of a single one", () => {
    const row = (name: string, more: string) =>
      `<div><a href="https://github.com/${name}">${name}</a>${more}</div>`;
    const one = only(
      page(`<h2>Code</h2>${row("x/y", "<div>1,204</div>")}${row("X/Y", "<div>1,204</div>")}`),
    );
    expect(one?.githubStars).toBe(1204);
    expect(one?.links.map(({ url, official }) => [url, official])).toEqual([
      ["https://github.com/x/y", undefined],
    ]);
    const two = only(
      page(
        `<h2>Code</h2>${row("x/y", "<span>official</span><div>7</div>")}${row("z/w", "<div>9</div>")}`,
      ),
    );
    expect(two).not.toHaveProperty("githubStars");
    expect(two?.links.map(({ url, official }) => [url, official])).toEqual([
      ["https://github.com/x/y", true],
      ["https://github.com/z/w", undefined],
    ]);
  });

  it("has no code in the frame of the site", () => {
    expect(only(page('<a href="https://github.com/paperswithcode/data">Data</a>'))?.links).toEqual(
      [],
    );
  });
});
