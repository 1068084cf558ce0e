import { describe, expect, it } from "vitest";
import { type Listing, parseListing } from "../../src/index.js";
import { expectGrowth } from "./growth.js";
import { HOSTILE_MARKUP, hostilePage } from "./html-pages.js";

const KB = 1024;
const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const card = (id: number) =>
  `<article><h3><a href="/papers/2505.${10_000 + id}">T</a></h3><i>2 authors</i></article>`;

/** The full test is stricter, and ten times as large. */
describe("work grows with the length of hostile markup", () => {
  it.each(HOSTILE_MARKUP)("%j", async (unit) => {
    const page = (length: number) => hostilePage(unit.repeat(Math.ceil(length / unit.length)));
    const [small, large] = [page(16 * KB), page(128 * KB)];
    const bounds = { atMost: 30, shortestMs: 2 };
    await expectGrowth(
      () => parseListing(small),
      () => parseListing(large),
      bounds,
    );
  });
});

describe("pages made to hurt", () => {
  it("deep elements are not followed, and that is said", () => {
    const page = hostilePage(
      `${card(1)}${"<div>".repeat(1_000)}${card(2)}${"</div>".repeat(1_000)}${card(3)}`,
    );
    const listing = parseListing(page);
    expect(listing.papers.map(({ ids }) => ids.arxiv)).toEqual(["2505.10001", "2505.10003"]);
    expect(codes(listing)).toContain("limit-reached");
    expect(parseListing(page, { maxDepth: 2_000 }).papers).toHaveLength(3);
  });

  it("nothing is closed", () => {
    const page = hostilePage(`${card(1)}${card(2)}`.replaceAll(/<\/(?!a>)\w+>/g, ""));
    expect(parseListing(page).papers.map(({ ids }) => ids.arxiv)).toEqual([
      "2505.10001",
      "2505.10002",
    ]);
  });

  it("a large attribute", () => {
    const page = hostilePage(
      `<div data-target="DailyPapers" data-props="${"x&quot;".repeat(700_000)}"></div>${card(1)}`,
    );
    const listing = parseListing(page);
    expect(listing.papers).toHaveLength(1);
    expect(codes(listing)).toEqual(["item-malformed"]);
  });

  it("a hundred thousand empty articles", () => {
    const listing = parseListing(hostilePage("<article></article>".repeat(100_000)));
    expect(listing.papers).toEqual([]);
    expect(codes(listing)).toContain("structure-unknown");
  });

  it("data nested 10,000 deep, and keys that pollute", () => {
    const deep = `{"dailyPapers":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
    const keys = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"dailyPapers":[{"paper":{"id":"2505.00001","title":"T","__proto__":{"upvotes":3}}}]}`;
    for (const json of [deep, keys]) {
      const props = json.replaceAll('"', "&quot;");
      expect(() =>
        parseListing(hostilePage(`<div data-target="DailyPapers" data-props="${props}">`)),
      ).not.toThrow();
    }
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("lone surrogates, NULs and floods of references are only text", () => {
    const title = `A\ud800 \u0000${"&amp;lt;".repeat(2_000)}`;
    const { papers } = parseListing(
      hostilePage(`<article><h3><a href="/papers/2505.00001">${title}</a></h3></article>`),
    );
    expect(papers[0]?.title.endsWith("&lt;&lt;")).toBe(true);
  });

  it("unsafe addresses are in no record", () => {
    const page = hostilePage(
      `<article><h3><a href="/papers/2505.00001">T</a></h3><a href="javascript:x">GitHub</a><a href=" JaVaScRiPt&#58;x">arXiv Page</a><a href="data:text/html,x">Project page</a><a href="/papers/2505.00001"><img src="data:image/png,x"></a><video src="file:///etc"></video></article>`,
    );
    const listing = parseListing(page);
    expect(listing.papers).toHaveLength(1);
    expect(JSON.stringify(listing.papers)).not.toMatch(/javascript|data:|file:/i);
    expect(codes(listing).filter((code) => code === "link-unsafe")).toHaveLength(5);
  });

  it("limits are named", () => {
    const cards = Array.from({ length: 20 }, (_, at) => card(at)).join("");
    const page = hostilePage(cards);
    expect(codes(parseListing(page, { maxRecords: 5 }))).toEqual(["limit-reached"]);
    expect(parseListing(page, { maxRecords: 5 }).papers).toHaveLength(5);
    expect(codes(parseListing(page, { maxInputLength: 500 }))).toContain("limit-reached");
  });
});
