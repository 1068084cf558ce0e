import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSource, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { framed } from "./arxiv-inputs.js";
import { GENERIC_FRAMES } from "./generic-inputs.js";
import { expectGrowth } from "./growth.js";

const KB = 1024;
const IDS = ["feed-xml", "feed-json", "link-posts-json", "page-metadata", "schema-org-json"];

/** The full test is stricter, and larger. */
describe.each(GENERIC_FRAMES)("work grows with the length of $name", (frame) => {
  it("is taken for no site's own", () => {
    expect(detectSource(framed(frame, " ", 1))?.source).toBe("generic");
  });

  it.each(frame.units)("%j", async (unit) => {
    const [small, large] = [framed(frame, unit, 8 * KB), framed(frame, unit, 64 * KB)];
    const bounds = { atMost: 30, shortestMs: 2 };
    await expectGrowth(
      () => parseListing(small),
      () => parseListing(large),
      bounds,
    );
  });
});

describe("documents made to hurt", () => {
  it("no entity of a feed is followed, and a declared encoding changes nothing", () => {
    const feed = `<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Tür &b; &x;</title><link>https://doi.org/10.1/x</link></item></channel></rss>`;
    expect(parseListing(feed).papers.map(({ title }) => title)).toEqual(["Tür &b; &x;"]);
  });

  it("names that objects inherit are names like others", () => {
    const data =
      '[{"@type":"ScholarlyArticle","name":"T","__proto__":{"author":"A"},"constructor":{"name":"B"}}]';
    expect(parseListing(data).papers).toMatchObject([{ title: "T", authors: [] }]);
    const page =
      '<html><meta name="citation_title" content="T"><meta name="__proto__" content="x"><meta name="citation_constructor" content="x"></html>';
    expect(parseListing(page).papers).toMatchObject([{ title: "T", authors: [] }]);
  });

  it("what is too deep is not followed", () => {
    const deep = `${'{"@graph":['.repeat(5_000)}{"@type":"ScholarlyArticle","name":"T"}${"]}".repeat(5_000)}`;
    expect(() => parseListing(deep, { source: "schema-org-json" })).not.toThrow();
    const feed = `<rss><channel>${"<item>".repeat(20_000)}<title>T</title>`;
    expect(() => parseListing(feed, { maxDepth: 100_000 })).not.toThrow();
  });
});

describe("any text", () => {
  it.each(IDS)("is read by %s without a throw, and the same in chunks", (source) => {
    const units = fc.constantFrom(
      ...GENERIC_FRAMES.flatMap(({ before, after, units: own }) => [before, after, ...own]),
    );
    const document = fc.array(units, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(document, fc.string({ unit: "binary" })), fc.nat(40), (text, size) => {
        const chunks = text.match(new RegExp(`[\\s\\S]{1,${size + 1}}`, "g")) ?? [];
        const whole = parseListing(text, { source });
        expect(parseChunks(chunks, { source })).toEqual(whole);
        if (whole.papers.length === 0) expect(whole.diagnostics).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
