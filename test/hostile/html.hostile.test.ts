import { describe, expect, it } from "vitest";
import { type Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { expectGrowth } from "./growth.js";
import { HOSTILE_MARKUP, hostilePage } from "./html-pages.js";

const MB = 1024 * 1024;
const codes = ({ diagnostics }: Listing) => new Set(diagnostics.map(({ code }) => code));
const CARD = `<article><h3><a href="/papers/2505.10001">T</a></h3></article>`;

describe("eight times the markup takes less than sixteen times as long", () => {
  it.each(HOSTILE_MARKUP)("%j", { timeout: 300_000 }, async (unit) => {
    const page = (length: number) => hostilePage(unit.repeat(Math.ceil(length / unit.length)));
    const [small, large] = [page(MB / 2), page(4 * MB)];
    const bounds = { atMost: 16, shortestMs: 10 };
    await expectGrowth(
      () => parseListing(small),
      () => parseListing(large),
      bounds,
    );
  });
});

describe("pages made to hurt", () => {
  it("10,000 nested elements", () => {
    const listing = parseListing(
      hostilePage(`${"<div>".repeat(10_000)}${CARD}${"</div>".repeat(10_000)}${CARD}`),
    );
    expect(listing.papers).toHaveLength(1);
    expect(codes(listing)).toContain("limit-reached");
  });

  it("a million elements that nothing closes", () => {
    expect(parseListing(hostilePage(CARD + "<div>".repeat(1_000_000))).papers).toHaveLength(1);
  });

  it("an attribute of 50 MB, whole and in chunks", () => {
    const page = hostilePage(
      `<div data-target="DailyPapers" data-props="${"x".repeat(50 * MB)}"></div>${CARD}`,
    );
    expect(parseListing(page).papers).toHaveLength(1);
    const chunks = Array.from({ length: Math.ceil(page.length / 65_536) }, (_, at) =>
      page.slice(at * 65_536, (at + 1) * 65_536),
    );
    const listing = parseChunks(chunks);
    expect(listing.papers).toHaveLength(1);
    expect(codes(listing)).toContain("item-malformed");
  });

  it("a million empty articles", () => {
    const listing = parseListing(hostilePage("<article></article>".repeat(1_000_000)));
    expect(codes(listing)).toContain("structure-unknown");
  });

  it("a flood of references", () => {
    const listing = parseListing(hostilePage(`${CARD}<p>${"&eacute;&amp;".repeat(1_000_000)}</p>`));
    expect(listing.papers).toHaveLength(1);
  });

  it("data nested 100,000 deep", () => {
    const json = `{&quot;dailyPapers&quot;:[{&quot;paper&quot;:${"[".repeat(100_000)}${"]".repeat(100_000)}}]}`;
    const page = hostilePage(`<div data-target="DailyPapers" data-props="${json}"></div>${CARD}`);
    expect(() => parseListing(page)).not.toThrow();
  });
});
