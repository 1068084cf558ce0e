import { load } from "cheerio";
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { toHtmlDigest } from "../../src/export/index.js";
import { plainLine } from "../../src/export/plain-text.js";
import { hostilePapers, hostileTexts, inJournal, paperWith, zeroSearch } from "./papers.js";

/** The rules of the standard and of accessibility. A mail needs its styles inline. */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: { "no-inline-style": "off", "long-title": "off" },
});

async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe("toHtmlDigest", () => {
  test("is valid HTML that says what the records say", async () => {
    const { html, subject } = toHtmlDigest([zeroSearch, inJournal], {
      asOf: "2026-06-12T08:00:00Z",
      intro: "What was read this week.",
      why: ({ upvotes }) => (upvotes === undefined ? undefined : `${upvotes} upvotes in 9 h`),
      footer: "You asked for this mail.",
      unsubscribeUrl: "https://example.org/leave?user=1&list=2",
    });
    expect(await problemsOf(html)).toEqual([]);
    expect(subject).toBe("Trending papers, 12 June 2026");
    const page = load(html);
    expect(page("html").attr("lang")).toBe("en");
    expect(page("title").text()).toBe("Trending papers");
    expect(page("h1").text()).toBe("Trending papers");
    expect(page("h1 + p").text()).toBe("12 June 2026 · 2 papers");
    expect(page("h2").eq(0).text()).toBe(`1\u00a0${zeroSearch.title}`);
    expect(page("h2 a").eq(0).attr("href")).toBe("https://arxiv.org/abs/2505.04588");
    expect(page("article").eq(0).text()).toContain("Hao Sun, Zile Qiao, Jiayan Guo and 6 more");
    expect(page("article").eq(0).text()).toContain("~1,200 GitHub stars");
    expect(page("article").eq(0).text()).toContain("117 upvotes in 9 h");
    expect(page("article").eq(1).text()).toContain("et al.");
    const spoken = page("article").eq(0).find("a.link").toArray();
    expect(spoken.map(({ attribs }) => attribs["aria-label"]?.split(":")[0])).toEqual([
      "Paper",
      "PDF",
      "Code",
      "Discussion",
    ]);
    expect(page("main > p").last().find("a").attr("href")).toBe(
      "https://example.org/leave?user=1&list=2",
    );
    expect(html).toContain("@media (prefers-color-scheme:dark)");
  });

  test("has a twin of plain text", () => {
    expect(toHtmlDigest([zeroSearch], { asOf: "2026-06-12" }).text).toMatchInlineSnapshot(`
      "Trending papers
      ===============
      12 June 2026 · 1 paper

      1. ZeroSearch: Incentivize the Search Capability of LLMs without
         Searching
         Hao Sun, Zile Qiao, Jiayan Guo and 6 more | Alibaba-NLP | 7 May 2025
         One model plays the search engine, so that another learns to search for
         less.
         117 upvotes | 8 comments | ~1,200 GitHub stars
         Paper: https://arxiv.org/abs/2505.04588
         PDF: https://arxiv.org/pdf/2505.04588
         Code: https://github.com/Alibaba-NLP/ZeroSearch
         Discussion: https://huggingface.co/papers/2505.04588
      "
    `);
  });

  test("shows pictures only where asked, with a text for those who do not see them", async () => {
    const papers = [paperWith({ title: "Rain", thumbnailUrl: "https://x.example/a.png" })];
    expect(toHtmlDigest(papers).html).not.toContain("<img");
    const { html } = toHtmlDigest(papers, { images: true });
    expect(load(html)("img").attr("alt")).toBe("Picture for: Rain");
    expect(await problemsOf(html)).toEqual([]);
  });

  test("says where there are no papers", async () => {
    const { html, text } = toHtmlDigest([]);
    expect(await problemsOf(html)).toEqual([]);
    expect(load(html)("main").text()).toContain("There are no papers this time.");
    expect(text).toContain("There are no papers this time.");
  });

  test("says how many papers it leaves out, and why", () => {
    const papers = Array.from({ length: 5000 }, (_, at) => ({
      ...zeroSearch,
      title: `Paper ${at}`,
    }));
    const { html, text } = toHtmlDigest(papers);
    const shown = load(html)("article").length;
    expect(bytes(html)).toBeLessThan(100_000);
    expect(bytes(html)).toBeGreaterThan(90_000);
    const note = `Left out to keep this mail short enough for mail programs: ${(5000 - shown).toLocaleString("en")} more papers.`;
    expect(load(html)("main").text()).toContain(note);
    expect(text.replace(/\s+/g, " ")).toContain(note);
    expect(text).toContain(`${shown} of 5,000 papers`);
    const limited = toHtmlDigest(papers, { limit: 2 });
    expect(load(limited.html)("article").length).toBe(2);
    expect(limited.text).toContain("2 of 5,000 papers");
  });

  test.each([
    [{ asOf: "today" }, "option asOf"],
    [{ asOf: "2026" }, "option asOf"],
    [{ limit: 0 }, "option limit"],
    [{ unsubscribeUrl: "javascript:alert(1)" }, "option unsubscribeUrl"],
    [{ images: "yes" }, "option images"],
    [{ why: "x" }, "option why"],
    [{ title: 1 }, "option title"],
    [{ top: 1 }, "option top: unknown"],
  ])("refuses %j", (options, message) => {
    expect(() => toHtmlDigest([], options as never)).toThrow(new RegExp(`^${message}`));
  });
});

describe("hostile texts", () => {
  test("stay text: no tag, address or style of theirs", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostilePapers, { maxLength: 3 }),
        hostileTexts,
        async (papers, title) => {
          const { html, subject } = toHtmlDigest(papers, { title, why: (paper) => paper.title });
          expect(await problemsOf(html)).toEqual([]);
          const page = load(html);
          expect(page("script, img, iframe, object, form, link").length).toBe(0);
          for (const { attribs } of page("*").toArray() as { attribs?: Record<string, string> }[]) {
            for (const name of Object.keys(attribs ?? {})) {
              expect([
                "lang",
                "charset",
                "name",
                "content",
                "style",
                "class",
                "dir",
                "href",
                "aria-label",
              ]).toContain(name);
            }
            if (attribs?.["href"] !== undefined) expect(attribs["href"]).toMatch(/^https:\/\//);
          }
          expect(page("article").length).toBe(papers.length);
          expect(page("h1").text()).toBe(plainLine(title));
          expect(subject).not.toMatch(/[\r\n\0]/);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("stay below the size, however long they are", () => {
    const long = fc.record({
      length: fc.nat({ max: 3 }),
      unit: fc.constantFrom("<", "é", "日本", "👩‍👩‍👧 ", "a "),
    });
    fc.assert(
      fc.property(long, fc.integer({ min: 0, max: 400 }), ({ length, unit }, count) => {
        const text = unit.repeat(10 ** (length + 1));
        const paper = paperWith({
          title: text,
          abstract: text,
          authors: Array.from({ length: 50 }, () => ({ name: text, kind: "person" as const })),
          links: [{ kind: "project", url: `https://x.example/${text}`, evidence: "text" }],
        });
        const { html } = toHtmlDigest(Array(count).fill(paper), {
          title: text,
          intro: text,
          footer: text,
          why: () => text,
        });
        expect(bytes(html)).toBeLessThan(100_000);
      }),
      { numRuns: 30 },
    );
  });
});
