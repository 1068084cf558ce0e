import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { type FeedOptions, toFeed } from "../../src/export/index.js";
import { plainLine } from "../../src/export/plain-text.js";
import { hostilePapers, inJournal, paperWith, zeroSearch } from "./papers.js";

const papers = [zeroSearch, inJournal, paperWith({ title: "Rain", publishedAt: "2018" })];
const feedUrl = "https://example.org/feed";

/** Throws at the first thing that is not well-formed XML. */
function requireWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe("toFeed", () => {
  test("writes RSS that rss-parser reads", async () => {
    const xml = await toFeed(papers, { format: "rss", feedUrl, description: "Papers & more" });
    requireWellFormed(xml);
    const feed = await new RssParser().parseString(xml);
    expect(feed).toMatchObject({
      title: "Trending papers",
      description: "Papers & more",
      link: "https://huggingface.co/papers/trending",
      feedUrl,
    });
    expect(feed.items).toHaveLength(3);
    expect(feed.items[0]).toMatchObject({
      title: zeroSearch.title,
      link: "https://arxiv.org/abs/2505.04588",
      guid: "https://arxiv.org/abs/2505.04588",
      creator: "Hao Sun",
      categories: ["cs.CL", "cs.AI"],
      isoDate: "2025-05-07T17:30:25.000Z",
    });
    expect(feed.items[0]?.content).toContain(
      "Hao Sun, Zile Qiao, Jiayan Guo and 6 more · Alibaba-NLP",
    );
    // A new version is no new entry.
    expect(feed.items[1]?.guid).toBe("https://arxiv.org/abs/2002.06398");
    expect(feed.items[1]?.link).toBe("https://arxiv.org/abs/2002.06398v2");
    expect(feed.items[2]?.isoDate).toBeUndefined();
  });

  test("writes RSS with all authors, as feedsmith reads them", async () => {
    const feed = parseRssFeed(await toFeed(papers, { format: "rss" }));
    expect(feed.items?.[0]?.dc?.creators).toEqual(["Hao Sun", "Zile Qiao", "Jiayan Guo"]);
    expect(feed.lastBuildDate).toBe("Thu, 08 May 2025 00:00:00 GMT");
  });

  test("writes Atom, where every entry has a time", async () => {
    const xml = await toFeed(papers, { format: "atom", feedUrl, updatedAt: "2026-06-12" });
    requireWellFormed(xml);
    const feed = parseAtomFeed(xml);
    expect(feed).toMatchObject({ id: feedUrl, updated: "2026-06-12T00:00:00.000Z" });
    expect(feed.entries?.map(({ id, updated, published }) => ({ id, updated, published }))).toEqual(
      [
        {
          id: "https://arxiv.org/abs/2505.04588",
          updated: "2025-05-07T17:30:25.000Z",
          published: "2025-05-07T17:30:25.000Z",
        },
        {
          id: "https://arxiv.org/abs/2002.06398",
          updated: "2020-02-15T00:00:00.000Z",
          published: "2020-02-15T00:00:00.000Z",
        },
        {
          id: "urn:trending-papers:title%3Arain~",
          updated: "2026-06-12T00:00:00.000Z",
          published: undefined,
        },
      ],
    );
    expect((await new RssParser().parseString(xml)).items).toHaveLength(3);
  });

  test("writes JSON Feed 1.1", async () => {
    const text = await toFeed(papers, { format: "json", limit: 2, title: "Week" });
    const feed = JSON.parse(text);
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Week",
      items: [
        {
          id: "https://arxiv.org/abs/2505.04588",
          title: zeroSearch.title,
          authors: [{ name: "Hao Sun" }, { name: "Zile Qiao" }, { name: "Jiayan Guo" }],
          tags: ["cs.CL", "cs.AI"],
        },
        { id: "https://arxiv.org/abs/2002.06398" },
      ],
    });
    expect(parseJsonFeed(text).items).toHaveLength(2);
  });

  test("is a feed without papers, too", async () => {
    for (const format of ["rss", "atom"] as const) {
      requireWellFormed(await toFeed([], { format, updatedAt: "2026-06-12" }));
    }
    expect(JSON.parse(await toFeed([], { format: "json" }))).toMatchObject({ items: [] });
  });

  test.each([
    [{}, "option format"],
    [{ format: "rdf" }, "option format"],
    [{ format: "rss", url: "http://x.example" }, "option url"],
    [{ format: "rss", feedUrl: "javascript:alert(1)" }, "option feedUrl"],
    [{ format: "rss", updatedAt: "now" }, "option updatedAt"],
    [{ format: "rss", limit: 0 }, "option limit"],
    [{ format: "rss", title: 1 }, "option title"],
    [{ format: "rss", top: 1 }, "option top: unknown"],
  ])("refuses %j", async (options, message) => {
    await expect(toFeed([], options as never)).rejects.toThrow(new RegExp(`^${message}`));
    await expect(toFeed([], options as never)).rejects.toThrow(TypeError);
  });
});

test("hostile papers make well-formed feeds with their titles", async () => {
  const formats = fc.constantFrom<FeedOptions["format"]>("rss", "atom", "json");
  await fc.assert(
    fc.asyncProperty(fc.array(hostilePapers, { maxLength: 3 }), formats, async (some, format) => {
      const text = await toFeed(some, { format, updatedAt: "2026-06-12" });
      if (format !== "json") requireWellFormed(text);
      const titles =
        format === "json"
          ? JSON.parse(text).items.map(({ title }: { title: string }) => title)
          : titlesOf(text);
      expect(titles).toEqual(some.map(({ title }) => plainLine(title)));
    }),
    { numRuns: 200 },
  );
});

/** The titles of items and entries, by a parser that knows only XML. */
function titlesOf(xml: string): string[] {
  const titles: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({});
  const add = (text: string) => {
    if (open.at(-1) === "title" && /^(?:item|entry)$/.test(open.at(-2) ?? "")) {
      titles[titles.length - 1] += text;
    }
  };
  parser.on("opentag", ({ name }) => {
    open.push(name);
    if (name === "title" && /^(?:item|entry)$/.test(open.at(-2) ?? "")) titles.push("");
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml).close();
  return titles;
}
