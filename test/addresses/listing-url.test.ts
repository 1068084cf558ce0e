import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ListingAddress, listingUrl, parseListingUrl } from "../../src/addresses/index.js";
import { isIsoWeek } from "../../src/addresses/is-iso-week.js";
import { listingAddresses, plainAddresses, weekOf } from "./listing-addresses.js";

const SITE = { site: "huggingface" } as const;
const API = { site: "huggingface", form: "api" } as const;

/** What a caller without types can pass. */
function urlOf(address: unknown): string {
  return listingUrl(address as ListingAddress);
}

describe("listingUrl", () => {
  it.each(plainAddresses)("gives %s", (path, address) => {
    expect(listingUrl(address)).toBe(`https://huggingface.co${path}`);
  });

  it("HF-08: pages have weeks and months in their path, the API in its query", () => {
    expect(listingUrl({ ...SITE, kind: "weekly", week: "2025-W38" })).toBe(
      "https://huggingface.co/papers/week/2025-W38",
    );
    expect(listingUrl({ ...SITE, kind: "monthly", month: "2025-09" })).toBe(
      "https://huggingface.co/papers/month/2025-09",
    );
    expect(listingUrl({ ...API, kind: "weekly", week: "2025-W38" })).toBe(
      "https://huggingface.co/api/daily_papers?week=2025-W38",
    );
    expect(listingUrl({ ...API, kind: "monthly", month: "2025-09" })).toBe(
      "https://huggingface.co/api/daily_papers?month=2025-09",
    );
  });

  it("takes a field that is undefined for one that is left out", () => {
    const address = { ...SITE, form: undefined, kind: "daily", date: undefined } as const;
    expect(listingUrl(address)).toBe("https://huggingface.co/papers");
  });

  it.each([
    ["site", null],
    ["site", {}],
    ["site", { site: "arxiv", kind: "daily" }],
    ["form", { ...SITE, form: "page", kind: "daily" }],
    ["form", { ...SITE, form: { toString: null }, kind: "daily" }],
    ["kind", SITE],
    ["kind", { ...SITE, kind: "yearly" }],
    ["kind", { ...SITE, kind: "constructor" }],
    ["date", { ...SITE, kind: "daily", date: "2026-02-30" }],
    ["date", { ...SITE, kind: "daily", date: "2026-6-12" }],
    ["date", { ...SITE, kind: "daily", date: "2026-06-12T00:00:00Z" }],
    ["date", { ...SITE, kind: "daily", date: "today" }],
    ["date", { ...SITE, kind: "daily", date: "" }],
    ["date", { ...SITE, kind: "daily", date: new Date(0) }],
    ["date", { ...SITE, kind: "weekly", week: "2026-W22", date: "2026-06-12" }],
    ["date", { ...API, kind: "trending", date: "2026-06-12" }],
    ["week", { ...SITE, kind: "weekly" }],
    ["week", { ...SITE, kind: "weekly", week: "2026-W00" }],
    ["week", { ...SITE, kind: "weekly", week: "2026-W54" }],
    ["week", { ...SITE, kind: "weekly", week: "2025-W53" }],
    ["week", { ...SITE, kind: "weekly", week: "2026-22" }],
    ["week", { ...SITE, kind: "weekly", week: 22 }],
    ["week", { ...SITE, kind: "daily", week: "2026-W22" }],
    ["month", { ...API, kind: "monthly" }],
    ["month", { ...SITE, kind: "monthly", month: "2026-13" }],
    ["month", { ...SITE, kind: "monthly", month: "2026-00" }],
    ["month", { ...SITE, kind: "monthly", month: "2026-06-12" }],
    ["month", { ...SITE, kind: "monthly", month: "2026" }],
    ["query", { ...SITE, kind: "search" }],
    ["query", { ...SITE, kind: "search", query: "" }],
    ["query", { ...SITE, kind: "search", query: " \u200b" }],
    ["query", { ...SITE, kind: "search", query: "a\ud800" }],
    ["query", { ...SITE, kind: "daily", query: "a" }],
    ["query", { ...API, kind: "daily", query: "a" }],
    ["id", { ...SITE, kind: "paper" }],
    ["id", { ...SITE, kind: "paper", id: "2505.04588v1" }],
    ["id", { ...SITE, kind: "paper", id: "math/0309136" }],
    ["id", { ...API, kind: "paper", id: "icon-implicit-clothed-humans" }],
    ["page", { ...SITE, kind: "daily", page: 1 }],
    ["page", { ...API, kind: "daily", page: -1 }],
    ["page", { ...API, kind: "daily", page: "1" }],
    ["page", { ...API, kind: "search", query: "a", page: 1 }],
    ["limit", { ...API, kind: "daily", limit: 0 }],
    ["limit", { ...API, kind: "daily", limit: 1.5 }],
    ["limit", { ...API, kind: "daily", limit: Number.POSITIVE_INFINITY }],
    ["limit", { ...API, kind: "paper", id: "2505.04588", limit: 5 }],
    ["dates", { ...SITE, kind: "daily", dates: "2026-06-12" }],
    ["__proto__", JSON.parse('{"site":"huggingface","kind":"daily","__proto__":1}')],
  ])("names a wrong %s: %j", (name, address) => {
    const named = new RegExp(`\\boption "?${name}\\b`);
    expect(() => urlOf(address)).toThrow(TypeError);
    expect(() => urlOf(address)).toThrow(named);
  });

  it("does not compile with a field of another kind", () => {
    const wrong: (() => string)[] = [
      // @ts-expect-error a week has no date
      () => listingUrl({ ...SITE, kind: "weekly", week: "2026-W22", date: "2026-06-12" }),
      // @ts-expect-error a week must be named
      () => listingUrl({ ...SITE, kind: "weekly" }),
      // @ts-expect-error a query without date is a search
      () => listingUrl({ ...SITE, kind: "daily", query: "a" }),
      // @ts-expect-error a page has no limit
      () => listingUrl({ ...SITE, kind: "daily", limit: 5 }),
      // @ts-expect-error the API does not search a week
      () => listingUrl({ ...API, kind: "weekly", week: "2026-W22", query: "a" }),
    ];
    for (const call of wrong) expect(call).toThrow(TypeError);
  });

  it("is undone by parseListingUrl", () => {
    fc.assert(
      fc.property(listingAddresses, (address) => {
        expect(parseListingUrl(listingUrl(address))).toStrictEqual(address);
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives an address that every reader of addresses takes as it stands", () => {
    fc.assert(
      fc.property(listingAddresses, (address) => {
        const url = listingUrl(address);
        expect(new URL(url).href.replaceAll("'", "%27")).toBe(url.replaceAll("'", "%27"));
      }),
    );
  });
});

describe("isIsoWeek", () => {
  it("knows the weeks of each year", () => {
    for (let year = 1990; year <= 2100; year++) {
      // The 28th of December is always in the last week.
      const last = Number(weekOf(`${year}-12-28`).slice(-2));
      expect([year, isIsoWeek(`${year}-W53`)]).toEqual([year, last === 53]);
      expect(isIsoWeek(`${year}-W52`) && isIsoWeek(`${year}-W01`)).toBe(true);
    }
  });

  it.each(["", "2026", "2026-W", "2026-W1", "2026W22", "2026-w22", "0999-W01", "2026-W22-1"])(
    "refuses %j",
    (text) => {
      expect(isIsoWeek(text)).toBe(false);
    },
  );
});
