import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listingUrl, parseListingUrl } from "../../src/addresses/index.js";
import { listingAddresses, plainAddresses } from "./listing-addresses.js";

const SITE = { site: "huggingface" } as const;
const API = { site: "huggingface", form: "api" } as const;

describe("parseListingUrl", () => {
  it.each(plainAddresses)("reads %s", (path, address) => {
    expect(parseListingUrl(path)).toStrictEqual(address);
  });

  it.each([
    "https://huggingface.co",
    "http://huggingface.co",
    "HTTPS://HuggingFace.co",
    "//huggingface.co",
    "huggingface.co",
    "https://www.huggingface.co",
    "https://hf.co",
    "hf.co",
    "https://huggingface.ac.cn",
    " \u200bhttps://huggingface.co",
  ])("reads every address on %j", (host) => {
    for (const [path, address] of plainAddresses) {
      expect(parseListingUrl(host + path)).toStrictEqual(address);
    }
  });

  it.each([
    ["/papers/", { ...SITE, kind: "daily" }],
    ["/papers?q=", { ...SITE, kind: "daily" }],
    ["/papers?q=+%20", { ...SITE, kind: "daily" }],
    ["/papers?", { ...SITE, kind: "daily" }],
    ["/papers#top", { ...SITE, kind: "daily" }],
    ["/papers?utm_source=x", { ...SITE, kind: "daily" }],
    ["/papers?date=", { ...SITE, kind: "daily" }],
    ["/papers?date=2024-08-01", { ...SITE, kind: "daily", date: "2024-08-01" }],
    ["/papers/?date=2024-08-01&x=1#top", { ...SITE, kind: "daily", date: "2024-08-01" }],
    ["/papers?q=a&date=2024-08-01", { ...SITE, kind: "daily", date: "2024-08-01", query: "a" }],
    ["/papers/date/2026-06-12/", { ...SITE, kind: "daily", date: "2026-06-12" }],
    ["/papers//date/2026-06-12//", { ...SITE, kind: "daily", date: "2026-06-12" }],
    ["/papers/date/2026%2D06%2D12", { ...SITE, kind: "daily", date: "2026-06-12" }],
    ["/papers/week/2026-W22/?p=1#x?q=y", { ...SITE, kind: "weekly", week: "2026-W22" }],
    ["/papers/month/2026-06?q=a+b", { ...SITE, kind: "monthly", month: "2026-06", query: "a b" }],
    ["/papers/trending/?q=PDE+neural", { ...SITE, kind: "trending", query: "PDE neural" }],
    ["/papers/trending?q=", { ...SITE, kind: "trending" }],
    ["/papers?q=a%2Bb+c%20d", { ...SITE, kind: "search", query: "a+b c d" }],
    [
      "/papers?utm_source=x&q=grammar+correction",
      { ...SITE, kind: "search", query: "grammar correction" },
    ],
    ["/papers?q=100%", { ...SITE, kind: "search", query: "100%" }],
    ["/papers?q=a?b=c", { ...SITE, kind: "search", query: "a?b=c" }],
    ["/papers?q=a&q=b", { ...SITE, kind: "search", query: "a" }],
    ["/papers/2505.04588#community", { ...SITE, kind: "paper", id: "2505.04588" }],
    ["/papers/2505.04588#66f1a2b3c4d5e6f708192a3b", { ...SITE, kind: "paper", id: "2505.04588" }],
    ["/papers/2505.04588.md", { ...SITE, kind: "paper", id: "2505.04588" }],
    ["/papers/2505.04588v2/?x=1", { ...SITE, kind: "paper", id: "2505.04588" }],
    ["/api/daily_papers/", { ...API, kind: "daily" }],
    ["/api/daily_papers?sort=publishedAt&p=0", { ...API, kind: "daily", page: 0 }],
    ["/api/daily_papers?p=x&limit=0", { ...API, kind: "daily" }],
    ["/api/daily_papers?limit=99999999999999999999", { ...API, kind: "daily" }],
    ["/api/daily_papers?date=2026-06-12&sort=trending", { ...API, kind: "trending" }],
    ["/api/papers/search?q=a+b&x=1", { ...API, kind: "search", query: "a b" }],
  ])("reads %j", (url, expected) => {
    expect(parseListingUrl(url)).toStrictEqual(expected);
  });

  it.each([
    "",
    " ",
    "/",
    "papers",
    "https://huggingface.co",
    "https://huggingface.co/",
    "https://huggingface.co/models",
    "https://huggingface.co/datasets/papers",
    "https://huggingface.co/google/papers",
    "https://huggingface.co/paperswithcode",
    "https://huggingface.co/Papers2",
    "https://huggingface.com/papers",
    "https://huggingface.co.example/papers",
    "https://nothuggingface.co/papers",
    "https://example.org/papers",
    "https://example.org/?u=https://huggingface.co/papers",
    "//example.org/papers",
    "https://paperswithcode.com",
    "https://arxiv.org/list/cs.CL/new",
    "ftp://huggingface.co/papers",
    "javascript:alert(1)",
    "https:// huggingface.co/papers",
    "/papers/submit",
    "/papers/trending/2026",
    "/papers/date",
    "/papers/week",
    "/papers/month/",
    "/papers/year/2026",
    "/papers/date/2026-02-30",
    "/papers/date/2026-06-12/x",
    "/papers/week/2025-W53",
    "/papers/week/2026-W99",
    "/papers/month/2026-13",
    "/papers?date=2026-02-30",
    "/papers?date=tomorrow&q=a",
    "/papers/../models",
    "/papers/arXiv:2505.04588",
    "/papers/2505.04588/x",
    "/papers/2505.04588%2Fx",
    "/papers/2513.04588",
    "/papers/math/0309136",
    "/papers/math%2F0309136",
    "/api",
    "/api/papers",
    "/api/papers/submit",
    "/api/papers/search",
    "/api/papers/search?q=",
    "/api/papers/2505.04588/x",
    "/api/daily_papers/week/2025-W38",
    "/api/daily_papers?date=2026-06-32",
    "/api/daily_papers?date=today",
    "/api/daily_papers?week=2025-W38&month=2025-09",
  ])("finds no listing in %j", (url) => {
    expect(parseListingUrl(url)).toBeUndefined();
  });

  it("HF-03: a slug is no paper", () => {
    expect(parseListingUrl("/paper/icon-implicit-clothed-humans")).toBeUndefined();
    expect(parseListingUrl("/papers/icon-implicit-clothed-humans")).toBeUndefined();
    expect(parseListingUrl("/papers/2112.09127")).toEqual({
      ...SITE,
      kind: "paper",
      id: "2112.09127",
    });
  });

  it("HF-21: of the links under /papers/ one is a paper", () => {
    const kinds = [
      "/papers/trending",
      "/papers/date/2025-03-06",
      "/papers/week/2025-W10",
      "/papers/month/2025-03",
      "/papers/submit",
      "/papers/2503.00955#community",
    ].map((href) => parseListingUrl(href)?.kind);
    expect(kinds).toEqual(["trending", "daily", "weekly", "monthly", undefined, "paper"]);
  });

  it("refuses what is no text", () => {
    const parse: (url: never) => unknown = parseListingUrl;
    expect(() => parse(undefined as never)).toThrow(new TypeError("url: expected text"));
  });

  it("reads any text, and what it finds has an address", () => {
    const pieces = fc.constantFrom(
      ..."https://huggingface.co|hf.co|/papers|/api|/daily_papers|/search|/date/|/week/|/month/".split(
        "|",
      ),
      ..."2026-06-12|2026-W22|2026-06|2505.04588|?|&|q=|date=|week=|p=|limit=|%|%ff|+|#|\ud800|1".split(
        "|",
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(pieces, pieces, fc.string())).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }).map((text) => `/papers?q=${text}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const address = parseListingUrl(text);
        if (address === undefined) return;
        expect(parseListingUrl(listingUrl(address))).toStrictEqual(address);
      }),
      { numRuns: 2_000 },
    );
  });

  it("does not mind a fragment or parameters of others", () => {
    fc.assert(
      fc.property(listingAddresses, fc.webFragments(), (address, fragment) => {
        const url = listingUrl(address);
        const more = `${url}${url.includes("?") ? "&" : "?"}utm_source=x#${fragment}`;
        expect(parseListingUrl(more)).toStrictEqual(address);
      }),
    );
  });

  it("reads long texts in linear time", () => {
    const long = "/papers".repeat(200_000);
    expect(parseListingUrl(long)).toBeUndefined();
    expect(parseListingUrl(`/papers/date/${"%".repeat(1_000_000)}`)).toBeUndefined();
    expect(parseListingUrl(`/papers?${"a&".repeat(200_000)}`)).toEqual({ ...SITE, kind: "daily" });
  });
});
