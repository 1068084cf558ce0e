import { load } from "cheerio";
import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/export/index.js";
import { plainLine } from "../../src/export/plain-text.js";
import { hostilePapers, hostileTexts, inJournal, paperWith, zeroSearch } from "./papers.js";

/** Markdown as another program shows it. */
const shown = (markdown: string) => load(marked.parse(markdown, { async: false }));

describe("toMarkdown", () => {
  test("makes a table", () => {
    expect(toMarkdown([zeroSearch, inJournal])).toMatchInlineSnapshot(`
      "| # | Paper | Authors | Date | Counts | Links |
      | ---: | --- | --- | --- | --- | --- |
      | 1 | [ZeroSearch: Incentivize the Search Capability of LLMs without Searching](https://arxiv.org/abs/2505.04588) | Hao Sun, Zile Qiao, Jiayan Guo and 6 more | 2025-05-07 | 117 upvotes, 8 comments, \\~1,200 GitHub stars | [PDF](https://arxiv.org/pdf/2505.04588) · [Code](https://github.com/Alibaba-NLP/ZeroSearch) · [Discussion](https://huggingface.co/papers/2505.04588) |
      | 2 | [Measurement of the Higgs boson mass in the diphoton decay channel](https://arxiv.org/abs/2002.06398v2) | CMS Collaboration, Ludwig van Beethoven, Martin Luther King Jr. et al. | 2020-02-15 |  | [PDF](https://arxiv.org/pdf/2002.06398v2) |
      "
    `);
  });

  test("makes a digest", () => {
    const text = toMarkdown([zeroSearch], {
      style: "digest",
      title: "This week",
      why: ({ upvotes }) => `${upvotes} upvotes in 9 h`,
    });
    expect(text).toMatchInlineSnapshot(`
      "# This week

      ## 1. [ZeroSearch: Incentivize the Search Capability of LLMs without Searching](https://arxiv.org/abs/2505.04588)

      Hao Sun, Zile Qiao, Jiayan Guo and 6 more · Alibaba-NLP · 7 May 2025 · 117 upvotes · 8 comments · \\~1,200 GitHub stars

      *117 upvotes in 9 h*

      One model plays the search engine, so that another learns to search for less.

      [PDF](https://arxiv.org/pdf/2505.04588) · [Code](https://github.com/Alibaba-NLP/ZeroSearch) · [Discussion](https://huggingface.co/papers/2505.04588)
      "
    `);
  });

  test.each([
    [{ style: "list" }, "option style"],
    [{ title: 1 }, "option title"],
    [{ why: "x" }, "option why"],
    [{ limit: 1 }, "option limit: unknown"],
  ])("refuses %j", (options, message) => {
    expect(() => toMarkdown([], options as never)).toThrow(new RegExp(`^${message}`));
  });
});

describe("hostile texts", () => {
  test("stand in their cell as they were", () => {
    fc.assert(
      fc.property(hostileTexts, (title) => {
        const page = shown(toMarkdown([paperWith({ title })]));
        expect(page("td").length).toBe(6);
        expect(page("td").eq(1).text().replace(/\s+/g, " ").trim()).toBe(plainLine(title));
      }),
      { numRuns: 300 },
    );
  });

  test("make no tags, pictures or links but those of the paper", () => {
    fc.assert(
      fc.property(
        fc.array(hostilePapers, { maxLength: 3 }),
        fc.constantFrom("table" as const, "digest" as const),
        (papers, style) => {
          const page = shown(toMarkdown(papers, { style, why: ({ title }) => title }));
          expect(page("script, img, iframe, style, code, blockquote, hr, input").length).toBe(0);
          expect(page("h2").length).toBe(style === "digest" ? papers.length : 0);
          for (const link of page("a").toArray()) {
            expect(link.attribs["href"]).toMatch(/^https:\/\//);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
