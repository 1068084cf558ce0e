import { describe, expect, it } from "vitest";
import { type Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import type { ApiItem } from "../pages/api-item.js";
import { chunksOf } from "../pages/chunks.js";
import { differences, exactly } from "../pages/compare-shown.js";
import { mirrorPage, shownMirror } from "../pages/mirror.js";
import { mutate } from "../pages/mutate.js";
import { withoutCopy } from "../pages/mutations/copies.js";
import type { PageOptions } from "../pages/options.js";
import { OWN_DATE as DATE, ownItems } from "../pages/own-items.js";
import { LISTING_KINDS, PAPER_KIND, type PageKind } from "../pages/page-kinds.js";
import { createRandom } from "../pages/random.js";
import { silentChanges } from "../pages/same-records.js";
import { shownOnMobile } from "../pages/trending.js";

const ITEMS = ownItems();
const OPTIONS: PageOptions = { date: DATE, query: "search agents" };
const KINDS = [...LISTING_KINDS, PAPER_KIND];

describe.each(KINDS)("the $name page", (kind) => {
  const items = kind === PAPER_KIND ? ITEMS.slice(0, 1) : ITEMS;

  it("gives what its cards show, without its data", () => {
    const listing = parse(kind, { hydration: false });
    expect(shownOf(kind, listing, items)).toEqual(wantedOf(kind, listing, items));
    expect(listing).toMatchObject({ source: "huggingface", kind: kind.kind, format: "html" });
    expect(listing.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    ["data alone", { cards: false }],
    ["data and cards", {}],
    ["data-props before data-target", { propsFirst: true }],
  ])("gives the same from %s", (_, change) => {
    const listing = parse(kind, change);
    expect(listing.papers).toHaveLength(items.length);
    expect(items.flatMap((item, at) => lacking(kind, item, listing, at))).toEqual([]);
    expect(listing).toMatchObject({ source: "huggingface", kind: kind.kind, format: "html" });
  });

  it("agrees with itself", () => {
    expect(disagreeing(kind, {})).toEqual([]);
  });

  it("does not agree with other cards", () => {
    const [first, ...rest] = items;
    const cardItems = [changed(first as ApiItem), ...rest];
    const fields = new Set(disagreeing(kind, { cardItems }));
    expect([...fields].sort()).toContain("title");
    expect([...fields].sort()).toContain("upvotes");
  });
});

describe("a search page", () => {
  const search = LISTING_KINDS.find(({ kind }) => kind === "search") as PageKind;

  it.each([{}, { hydration: false }])("says what was searched for, with %o", (change) => {
    expect(parse(search, change).query).toBe("search agents");
  });

  it.each([{}, { hydration: false }])("never states a wrong year in silence, with %o", (change) => {
    const page = search.build(ITEMS, { ...OPTIONS, ...change });
    for (const paper of parseListing(page).papers) {
      const item = ITEMS.find((one) => one.paper.id === paper.ids.arxiv);
      const settled = paper.inferred?.some(({ field }) => field === "publishedAt");
      if (paper.publishedAt === undefined || settled) continue;
      const days = Date.parse(paper.publishedAt) - Date.parse(item?.paper.publishedAt ?? "");
      expect(Math.abs(days)).toBeLessThan(2 * 86_400_000);
    }
  });
});

describe("a trending page with one copy of each card", () => {
  const trending = LISTING_KINDS.find(({ kind }) => kind === "trending") as PageKind;
  const page = trending.build(ITEMS, { ...OPTIONS, hydration: false });
  const options = { url: trending.url(OPTIONS, ITEMS) };

  it("gives what the mobile copy shows", () => {
    const listing = parseListing(withoutCopy(page, "desktop"), options);
    const pairs = ITEMS.map((item, at) => exactly(shownOnMobile(item), listing.papers[at]));
    expect(pairs.map(({ read }) => read)).toEqual(pairs.map(({ wanted }) => wanted));
  });

  it("gives what the desktop copy shows", () => {
    const listing = parseListing(withoutCopy(page, "mobile"), options);
    expect(shownOf(trending, listing, ITEMS)).toEqual(wantedOf(trending, listing, ITEMS));
  });
});

describe("the mirror", () => {
  it("gives what its cards show", () => {
    const listing = parseListing(mirrorPage(ITEMS, OPTIONS), {
      url: "https://huggingface.ac.cn/papers",
    });
    const pairs = ITEMS.map((item, at) => exactly(shownMirror(item), listing.papers[at]));
    const read = pairs.map(({ read: { listedAt: _, ...rest } }) => rest);
    expect(read).toEqual(pairs.map(({ wanted }) => wanted));
  });
});

describe("records do not change", () => {
  const pages = KINDS.flatMap((kind) =>
    [true, false].map((hydration) => ({
      name: `${kind.name}${hydration ? "" : ", no data"}`,
      page: kind.build(ITEMS, { ...OPTIONS, hydration }),
      options: { url: kind.url(OPTIONS, ITEMS), referenceDate: DATE },
    })),
  );

  it.each(pages)("under mutations of the page: $name", ({ page, options }) => {
    const before = parseListing(page, options);
    for (let seed = 0; seed < 24; seed++) {
      const { page: after, how } = mutate(page, seed);
      expect(silentChanges(before, parseListing(after, options)), how).toEqual([]);
    }
  });

  it.each(pages)("in chunks: $name", ({ page, options }) => {
    const whole = parseListing(page, options);
    for (const [seed, longest] of [7, 100, 3000].entries()) {
      const chunks = chunksOf(page, createRandom(seed), longest);
      expect(parseChunks(chunks, options), `chunks up to ${longest}`).toEqual(whole);
    }
  });
});

function parse(kind: PageKind, change: Partial<PageOptions>): Listing {
  const options = { ...OPTIONS, ...change };
  const url = kind.url(options, ITEMS);
  return parseListing(kind.build(ITEMS, options), { url, referenceDate: DATE });
}

function shownOf(kind: PageKind, { papers }: Listing, items: readonly ApiItem[]): object[] {
  const read = items.map((item, at) => exactly(kind.shown(item, OPTIONS), papers[at]).read);
  return [...read, ...papers.slice(items.length)];
}

function wantedOf(kind: PageKind, { papers }: Listing, items: readonly ApiItem[]): object[] {
  return items.map((item, at) => exactly(kind.shown(item, OPTIONS), papers[at]).wanted);
}

function lacking(kind: PageKind, item: ApiItem, { papers }: Listing, at: number): string[] {
  return differences(kind.shown(item, OPTIONS), papers[at]);
}

/** The fields of which data and cards do not say the same. */
function disagreeing(kind: PageKind, change: Partial<PageOptions>): string[] {
  const page = kind.build(ITEMS, { ...OPTIONS, ...change });
  const options = { url: kind.url(OPTIONS, ITEMS), referenceDate: DATE, crossCheck: true };
  const { diagnostics } = parseListing(page, options);
  return diagnostics.flatMap(({ code, field }) => (code === "cards-disagree" ? [field ?? ""] : []));
}

function changed(item: ApiItem): ApiItem {
  const { paper } = item;
  const title = `${paper.title}, Revisited`;
  return { ...item, title, paper: { ...paper, title, upvotes: paper.upvotes + 5 } };
}
