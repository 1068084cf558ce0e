import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSource, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { FRAMES, framed } from "./arxiv-inputs.js";
import { expectGrowth } from "./growth.js";

const KB = 1024;

/** The full test is stricter, and larger. */
describe.each(FRAMES)("work grows with the length of $name", (frame) => {
  it("is taken for arXiv's", () => {
    expect(detectSource(framed(frame, "x", 1))?.source).toBe("arxiv");
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
  const entity = (name: string, of: string) => `<!ENTITY ${name} "${`&${of};`.repeat(10)}">`;
  const bomb = `<!DOCTYPE feed [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => entity(`a${at + 1}`, `a${at}`)).join("")}]>`;
  const atom = (title: string) =>
    `<?xml version="1.0"?>${bomb}<feed xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/api/x</id><entry><id>http://arxiv.org/abs/2504.01234v1</id><title>${title}</title><author><name>A B</name></author></entry></feed>`;

  it("no entity of a document is followed", () => {
    expect(parseListing(atom("T &a9; &x;")).papers[0]?.title).toBe("T &a9; &x;");
    const outside = atom("T &x;").replace(
      "<!ENTITY a0",
      '<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a0',
    );
    expect(parseListing(outside).papers[0]?.title).toBe("T &x;");
  });

  it("a declared encoding changes nothing of a text that is decoded", () => {
    const xml = atom("Tür").replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"');
    expect(parseListing(xml).papers[0]?.title).toBe("Tür");
  });

  it("what is too deep is not followed, whatever the caller allows", () => {
    const deep = atom(`T${"<b>".repeat(20_000)}x${"</b>".repeat(20_000)}`);
    for (const maxDepth of [10, 100_000]) {
      const listing = parseListing(deep, { maxDepth });
      expect(listing.diagnostics.map(({ code }) => code)).toContain("limit-reached");
      expect(listing.papers).toHaveLength(1);
    }
    const page = `<title>[0704.0001] T</title>${"<div>".repeat(20_000)}x`;
    expect(() => parseListing(page, { maxDepth: 100_000 })).not.toThrow();
  });
});

describe("any text", () => {
  const ids = ["arxiv-atom", "arxiv-rss", "arxiv-oai", "arxiv-list", "arxiv-search", "arxiv-abs"];

  it.each(ids)("is read by %s without a throw, and the same in chunks", (source) => {
    const units = fc.constantFrom(
      ...FRAMES.flatMap(({ before, after, units: own }) => [before, after, ...own]),
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
