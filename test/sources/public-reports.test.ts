import { describe, expect, it } from "vitest";
import { parseListing } from "../../src/index.js";

/** Public reports of other tools' users, as far as they concern text. */
describe("public reports", () => {
  const page = (id: string, more: string[] = []) =>
    [`### [Paper ${id}](https://huggingface.co/papers/${id})`, ...more].join("\n\n");
  const codes = (text: string) => parseListing(text).diagnostics.map(({ code }) => code);

  it("trending is not sorted by upvotes: the position is the rank", () => {
    const votes = [117, 25, 149, 22, 323];
    const cards = votes.map((count, at) =>
      page(`2610.0000${at + 1}`, ["· Published on Oct 4, 2026", `Upvote ${count}`, "- 3 authors"]),
    );
    const { papers, kind, diagnostics } = parseListing(
      `# Trending Papers\n\n${cards.join("\n\n")}`,
    );
    expect(kind).toBe("trending");
    expect(papers.map(({ upvotes, rank }) => [upvotes, rank])).toEqual(
      votes.map((count, at) => [count, at + 1]),
    );
    expect(diagnostics).toEqual([]);
    expect(papers[0]).not.toHaveProperty("starsPerHour");
  });

  it("an address of Papers with Code leads to a trending page of Hugging Face", () => {
    const { source, kind, url } = parseListing(
      "# What is Papers with Code?\n**URL:** https://paperswithcode.com\n**Page Title:** Trending Papers - Hugging Face\n\n### A Title of a Paper\n\nWhat it does.\n- 8 authors\n",
    );
    expect({ source, kind, url }).toEqual({
      source: "huggingface",
      kind: "trending",
      url: "https://paperswithcode.com",
    });
  });

  it("an old paper in a new list is no error", () => {
    const text = `Daily Papers\n\n${page("2405.01234", ["- 2 authors", "·", "Jan 9, 2025"])}`;
    const [paper] = parseListing(text).papers;
    expect(paper?.ids.arxiv).toBe("2405.01234");
    expect(paper?.publishedAt).toBe("2025-01-09");
    expect(codes(text)).toEqual([]);
  });

  it("GitHub stars are not upvotes, and a missing badge is not 0", () => {
    const { papers } = parseListing(
      `# Daily Papers\n\n[68](https://huggingface.co/login?next=%2Fpapers%2F2512.00001)\n\n${page("2512.00001", ["- 3 authors", "[GitHub 4.1k](https://github.com/x/y)"])}\n\n[3](https://huggingface.co/login?next=%2Fpapers%2F2512.00002)\n\n${page("2512.00002", ["- 4 authors"])}`,
    );
    expect(papers.map(({ upvotes, githubStars }) => [upvotes, githubStars])).toEqual([
      [68, 4100],
      [3, undefined],
    ]);
    expect(papers[0]?.approximate).toEqual(["githubStars"]);
    expect(papers[1]).not.toHaveProperty("githubStars");
  });

  it("the link of the footer is an organization root, not code", () => {
    const { papers } = parseListing(
      `# Daily Papers\n\n${page("2512.00001", ["- 3 authors"])}\n\n[GitHub](https://github.com/huggingface)\n`,
    );
    expect(papers[0]?.links).toEqual([]);
  });

  it("links under /papers/ that are no papers make no record", () => {
    const places = ["trending", "date/2025-03-06", "week/2025-W10", "month/2025-03", "submit"];
    const links = places.map((path) => `[Go](https://huggingface.co/papers/${path})`).join("\n\n");
    const { papers } = parseListing(
      `# Daily Papers\n\n${links}\n\n${page("2503.00955", ["- 3 authors", "[2](https://huggingface.co/papers/2503.00955#community)"])}`,
    );
    expect(papers.map(({ ids, comments }) => [ids.arxiv, comments])).toEqual([["2503.00955", 2]]);
  });

  it("a title slug of Papers with Code is no id", () => {
    const { papers } = parseListing(
      "# Trending Papers\n\n### [ICON](https://huggingface.co/papers/icon-implicit-clothed-humans)\n\n- 4 authors\n\n### [ICON again](https://huggingface.co/papers/2112.09127)\n\n- 4 authors\n",
    );
    expect(papers.map(({ ids }) => ids)).toEqual([{}, { arxiv: "2112.09127" }]);
    expect(papers[0]?.provenance[0]).not.toHaveProperty("url");
  });

  it("the banner stands on the page twice and is no title", () => {
    const { papers, diagnostics } = parseListing(
      "Get trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\nA Title of a Paper\n\nWhat it does.\n\n  • 2 authors\n·\nDec 24, 2018\n",
    );
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ["A Title of a Paper", "What it does."],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it("the desktop and the mobile card are one record", () => {
    const card = (date: string) =>
      `A Title of a Paper\n\nWhat it does.\n\n• 2 authors\n·\n${date}\n`;
    const { papers, diagnostics } = parseListing(
      `Trending Papers\n\n${card("Published on Oct 4, 2026")}\n${card("Oct 4, 2026")}`,
    );
    expect(papers.map(({ publishedAt }) => publishedAt)).toEqual(["2026-10-04"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["duplicate-card"]);
  });

  it("the records of a month page get no common day", () => {
    const { papers, kind } = parseListing(
      `# Daily Papers\n\nJun 30\n\n${page("2606.00001", ["- 3 authors"])}`,
      { url: "https://huggingface.co/papers/month/2026-06", referenceDate: "2026-07-01" },
    );
    expect(kind).toBe("monthly");
    expect(papers[0]).not.toHaveProperty("listedAt");
  });

  it("the number behind a comment link belongs to the next record", () => {
    const { papers } = parseListing(
      "# Daily Papers\n\n### [First Paper][36]\n[\n* 671 authors\n][38]\n·\nMar 8, 2024 [ 6][39]\n[\n1\n][40]\n\n### [Second Paper][41]\n[\n* 8 authors\n][43]\n·\nNov 14, 2025\n",
    );
    expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
      [undefined, 6],
      [1, undefined],
    ]);
  });

  it("an organization may be called like a word of the page", () => {
    const { papers } = parseListing(
      "Daily Papers\n\nA Title of a Paper\n\nWhat it does.\n\nnew New\n·\nMay 2, 2024\n",
    );
    expect(papers[0]?.orgs).toEqual([{ slug: "new", name: "New" }]);
  });

  it("a title and its text may lack the blank line between them", () => {
    const { papers } = parseListing(
      "Daily Papers\nAnother Paper on Things\nWe show that things can be had. There are\nmany things.\n\nThe code is at https://github.com/a/b_\nc.\n* 5 authors\n・\n2019-03-01\n",
    );
    expect(papers).toMatchObject([
      {
        title: "Another Paper on Things",
        authorCount: 5,
        publishedAt: "2019-03-01",
        links: [{ url: "https://github.com/a/b_c", joined: true }],
      },
    ]);
  });

  it("words glued where highlights were taken out stay as they stand", () => {
    const { papers } = parseListing(
      "Daily Papers\n\nTraces with sourcecitations for Agents\n\nWhat it does.\n\n• 2 authors\n·\nMay 2, 2024\n",
    );
    expect(papers[0]?.title).toBe("Traces with sourcecitations for Agents");
  });
});

describe("situations that are no listing", () => {
  const first = (text: string) => parseListing(text).diagnostics[0]?.code;

  it.each([
    ["", "not-a-listing"],
    ["   \n\t\n", "not-a-listing"],
    ["A shopping list\n\nbread\nmilk\n", "not-a-listing"],
    ["429 Too Many Requests", "source-error"],
    ["HTTP 503 Service Unavailable", "source-error"],
    ["Daily Papers\n\nby AK and the research community\n\nDec 8\n", "empty-listing"],
  ])("%j is %s", (text, code) => {
    expect(first(text)).toBe(code);
    expect(parseListing(text).papers).toEqual([]);
  });
});

describe("years", () => {
  const card = (title: string, date: string) =>
    `${title}\n\nA text that says what it does.\n\n• 2 authors\n·\n${date}\n`;
  const read = (text: string, options = {}) => {
    const { papers, diagnostics } = parseListing(`Daily Papers\n\n${text}`, options);
    return {
      dates: papers.map(({ publishedAt }) => publishedAt),
      codes: diagnostics.map(({ code }) => code),
    };
  };

  it("stay open without evidence", () => {
    expect(read(card("A First Paper", "Feb 10"))).toEqual({
      dates: [undefined],
      codes: ["year-ambiguous"],
    });
  });

  it("follow the latest year that the page prints", () => {
    const text = card("A First Paper", "Feb 10") + card("A Second Paper", "Mar 3, 2023");
    expect(read(text)).toEqual({ dates: ["2024-02-10", "2023-03-03"], codes: ["year-inferred"] });
  });

  it("skip years that do not have the day", () => {
    const text = card("A First Paper", "Feb 29") + card("A Second Paper", "Mar 3, 2021");
    expect(read(text).dates).toEqual(["2024-02-29", "2021-03-03"]);
  });

  it("say so where proofs disagree", () => {
    const text = card("A First Paper", "Feb 10") + card("A Second Paper", "Mar 3, 2025");
    expect(read(text, { referenceDate: "2025-12-08" })).toEqual({
      dates: ["2025-02-10", "2025-03-03"],
      codes: ["year-inferred", "year-ambiguous"],
    });
  });

  it("of a header that no calendar has are told, and make no day of the listing", () => {
    const listing = parseListing(
      `Daily Papers\n\nby AK and the research community\n\nFeb 30\n\n${card("A First Paper", "Feb 10, 2024")}`,
    );
    expect(listing).not.toHaveProperty("date");
    expect(listing.diagnostics).toMatchObject([
      { code: "date-impossible", severity: "warning", field: "date", actual: "Feb 30" },
    ]);
    expect(listing.papers).toHaveLength(1);
  });

  it("do not make a day out of an impossible date", () => {
    expect(read(card("A First Paper", "Feb 30, 2024"))).toEqual({
      dates: [undefined],
      codes: ["date-impossible"],
    });
  });
});
