import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Listing, parseListing, sources } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import type { SourceEvent } from "../../src/sources/source.js";
import { isBlank } from "../../src/text/clean-text.js";

const LINES = [
  "",
  " ",
  "new",
  "Daily Papers",
  "Trending Papers",
  "by AK and the research community",
  "Dec 8",
  "Attention Is All You Need",
  "[Re] A Study of Studies",
  "We show that this works on several tasks and then some more, which nobody had expected.",
  "x".repeat(300),
  "  • 2 authors",
  "1 authors",
  "google Google",
  "[[microsoft] Microsoft][67]",
  "·",
  "•",
  "-",
  "May 7 8",
  "Feb 30",
  "Dec 24, 2018",
  "94",
  "Submitted by",
  "Submitted by  user1",
  "### [A Title](https://huggingface.co/papers/2505.04588)",
  "## Plain Heading",
  "https://huggingface.co/papers/2505.04588",
  "https://huggingface.co/papers/2505.04588#community",
  "https://huggingface.co/login?next=%2Fpapers%2F2505.04588",
  "[101](https://huggingface.co/login?next=%2Fpapers%2F2505.04588)",
  "[Upvote",
  "117](https://huggingface.co/login?next=%2Fpapers%2F2505.04588)",
  "[",
  "][31]",
  "[31]: https://huggingface.co/papers/2505.04588",
  "[GitHub 1.2k](https://github.com/x/y) [arXiv Page](https://arxiv.org/abs/2505.04588)",
  "[bad](javascript:alert(1))",
  "Upvote",
  "GitHub",
  "---",
  "url: https://huggingface.co/papers?q=x",
  "- Captured (UTC): 2026-06-29T16:31:22Z",
  "Previous",
  "Next",
  "Code: https://github.com/x/y_",
  "\u200b\u00a0",
  "\ud800",
  "\u0000",
];

const soup = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom("\n", "\n", "\r\n", "\r", "\n\n")), {
    maxLength: 60,
  })
  .map((lines) => lines.map(([line, end]) => line + end).join(""));
const anything = fc.oneof(soup, fc.string({ unit: "binary", maxLength: 300 }));

describe.each(sources.filter(({ format }) => format === "text"))("$id on any text", (source) => {
  const run = (input: string): SourceEvent[] => {
    const events: SourceEvent[] = [];
    const parser = source.parse((event) => events.push(event), {});
    parser.write(input);
    parser.end();
    return events;
  };

  it("covers every character that can be seen with records, furniture and leftovers", () => {
    fc.assert(
      fc.property(anything, (input) => {
        const covered = new Uint8Array(input.length);
        for (const event of run(input)) {
          if (event.type === "draft") covered.fill(1, event.draft.start, event.draft.end);
          if (event.type === "chrome" || event.type === "leftover") {
            covered.fill(1, event.start, event.end);
          }
        }
        const open = [...covered.keys()].filter((at) => covered[at] === 0);
        expect(
          open.filter((at) => !isBlank(input.charAt(at))).map((at) => input.slice(at, at + 20)),
        ).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps every place inside the input", () => {
    fc.assert(
      fc.property(anything, (input) => {
        for (const event of run(input)) {
          if (event.type === "facts") continue;
          const { start, end } = "draft" in event ? event.draft : event;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(input.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("parseListing on any text", () => {
  const forced = { source: "huggingface-text" };

  it("never throws, and what it returns fits the schema", () => {
    fc.assert(
      fc.property(anything, (input) => {
        expect(Listing.safeParse(parseListing(input)).error).toBeUndefined();
        expect(Listing.safeParse(parseListing(input, forced)).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it("reads parts of any size like the whole", () => {
    fc.assert(
      fc.property(anything, fc.array(fc.integer({ min: 0, max: 40 })), (input, sizes) => {
        const chunks: string[] = [];
        let at = 0;
        for (const size of sizes) {
          chunks.push(input.slice(at, at + size));
          at += size;
        }
        chunks.push(input.slice(at));
        expect(parseChunks(chunks, forced)).toEqual(parseListing(input, forced));
      }),
      { numRuns: 500 },
    );
  });

  it("quotes the input where it says that a value stands", () => {
    fc.assert(
      fc.property(anything, (input) => {
        for (const { provenance } of parseListing(input, forced).papers) {
          for (const { raw, at } of provenance[0]?.fields ?? []) {
            if (at?.type !== "text" || raw === undefined) continue;
            expect(input.slice(at.start.offset, at.end.offset)).toContain(raw);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never lets an unsafe address into a record", () => {
    fc.assert(
      fc.property(soup, (input) => {
        for (const { links } of parseListing(input, forced).papers) {
          for (const { url } of links) expect(url).toMatch(/^https:\/\//);
        }
      }),
    );
  });

  it("is the same for every reading of the same input", () => {
    fc.assert(
      fc.property(soup, (input) => {
        expect(JSON.stringify(parseListing(input))).toBe(JSON.stringify(parseListing(input)));
      }),
    );
  });
});
