import { describe, expect, it } from "vitest";
import type { Paper } from "../../src/model/paper.js";
import { differences } from "../../src/resolve/cross-check.js";
import { paperWith } from "../model/papers.js";

type Members = Partial<Paper>;
const code = (url: string): Members => ({
  links: [{ kind: "repository", url, evidence: "href", field: "github" }],
});
const rounded = (githubStars: number): Members => ({ githubStars, approximate: ["githubStars"] });
const author = { name: "A", kind: "person" } as const;

describe("differences", () => {
  it.each<[string, Members, Members]>([
    ["all is the same", { upvotes: 8, comments: 0 }, { upvotes: 8, comments: 0 }],
    [
      "the card does not show a field",
      {},
      { upvotes: 8, publishedAt: "2025-05-07", abstract: "A" },
    ],
    ["white space", { title: "A  Title\n" }, { title: "A Title" }],
    ["the abstract is folded", { abstract: "A\ntext" }, { abstract: "A text" }],
    [
      "the text is the summary",
      { abstract: "In short" },
      { abstract: "A text", aiSummary: "In short" },
    ],
    ["a summary is shown as such", { aiSummary: "In short" }, { aiSummary: "In short" }],
    ["a day off", { publishedAt: "2025-05-08" }, { publishedAt: "2025-05-07" }],
    [
      "a day off the other way, over new year",
      { publishedAt: "2024-12-31" },
      { publishedAt: "2025-01-01T03:00:00Z" },
    ],
    ["authors are counted", { authorCount: 2 }, { authors: [author, author] }],
    ["authors are stated", { authorCount: 3 }, { authors: [author], authorCount: 3 }],
    ["4.1k of 4,149", rounded(4100), { githubStars: 4149 }],
    ["4.1k of 4,051", rounded(4100), { githubStars: 4051 }],
    ["4.1k of 4,199 rounded down", rounded(4100), { githubStars: 4199 }],
    ["66.7k of 66,749", rounded(66_700), { githubStars: 66_749 }],
    ["110k of 110,400", rounded(110_000), { githubStars: 110_400 }],
    ["1k of 1,020", rounded(1000), { githubStars: 1020 }],
    ["the same repository", code("https://github.com/x/y"), code("https://github.com/x/y")],
  ])("none: %s", (_, card, data) => {
    expect(differences(paperWith(card), paperWith(data))).toEqual([]);
  });

  it.each<[string, Members, Members, string, string]>([
    ["title", { title: "A" }, { title: "B" }, '"A"', '"B"'],
    ["abstract", { abstract: "A" }, { abstract: "B" }, '"A"', '"B"'],
    ["abstract", { abstract: "A" }, {}, '"A"', "nothing"],
    ["authorCount", { authorCount: 3 }, { authors: [author, author] }, "3", "2"],
    ["orgs", { orgs: [{ name: "A", slug: "a" }] }, {}, '"a"', "nothing"],
    ["submitter", { submitter: { username: "a" } }, { submitter: { username: "b" } }, '"a"', '"b"'],
    [
      "publishedAt",
      { publishedAt: "2025-05-09" },
      { publishedAt: "2025-05-07" },
      '"2025-05-09"',
      '"2025-05-07"',
    ],
    [
      "publishedAt",
      { publishedAt: "2025-05-09" },
      { publishedAt: "2025-05" },
      '"2025-05-09"',
      '"2025-05"',
    ],
    ["publishedAt", { publishedAt: "2025-05-09" }, {}, '"2025-05-09"', "nothing"],
    ["upvotes", { upvotes: 8 }, { upvotes: 9 }, "8", "9"],
    ["upvotes", { upvotes: 0 }, {}, "0", "nothing"],
    ["comments", { comments: 1 }, { comments: 0 }, "1", "0"],
    ["githubStars", { githubStars: 4100 }, { githubStars: 4149 }, "4100", "4149"],
    ["githubStars", rounded(4100), { githubStars: 4300 }, "4100", "4300"],
    ["githubStars", rounded(4100), { githubStars: 4000 }, "4100", "4000"],
    ["githubStars", rounded(1000), { githubStars: 0 }, "1000", "0"],
    ["githubStars", rounded(1000), { githubStars: 2000 }, "1000", "2000"],
    ["githubStars", rounded(110_000), { githubStars: 112_000 }, "110000", "112000"],
    ["githubStars", rounded(1000), {}, "1000", "nothing"],
    ["links", code("https://github.com/x/y"), {}, '"https://github.com/x/y"', "nothing"],
  ])("%s: %j is not %j", (field, card, data, shown, stated) => {
    const found = differences(paperWith(card), paperWith(data));
    expect(found).toEqual([{ field, shown, data: stated }]);
  });

  it("long texts are quoted in short", () => {
    const [found] = differences(paperWith({ title: "x".repeat(200) }), paperWith());
    expect(found?.shown).toBe(`"${"x".repeat(57)}..."`);
  });
});
