import { describe, expect, it } from "vitest";
import { mergePapers } from "../../src/dedupe/index.js";
import { detectSource, type Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";

const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const ids = ({ papers }: Listing) => papers.map((paper) => paper.ids.arxiv);
const named = (body: string, name = "Daily Papers") =>
  `<!doctype html><html><head><title>${name} - Hugging Face</title></head><body><main>${body}</main></body></html>`;
const card = (id: string, more = "", title = `Paper ${id}`) =>
  `<article><h3><a href="/papers/${id}">${title}</a></h3>${more}</article>`;
const authors = (id: string, count = 3) =>
  `<a href="/papers/${id}"><ul><li title="x"></li><li><div><div>·</div>${count} authors</div></li></ul></a>`;
const votes = (id: string, text: string) =>
  `<a href="/login?next=%2Fpapers%2F${id}"><div><input disabled type="checkbox"><svg><path d="M1"/></svg><div>${text}</div></div></a>`;
const comments = (id: string, count: number) =>
  `<a href="/papers/${id}#community"><svg></svg>\n ${count}\n</a>`;
const encoded = (value: unknown) =>
  JSON.stringify(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const item = (id: string, title = `Paper ${id}`) => ({
  paper: { id, title, summary: `What ${id} does.`, authors: [{ name: "Ada Writer" }], upvotes: 4 },
  numComments: 1,
});

describe("of the data of a search only its results are read", () => {
  const day = [item("2505.00001"), item("2505.00002")];
  const results = [item("2505.00003"), item("2505.00004", 'R&D "quoted" <b>')];
  const page = (props: string) =>
    named(`<div data-target="DailyPapers" data-props="${props}"></div>`);
  const searchOf = (props: object) => parseListing(page(encoded(props)));

  it.each([
    ["behind the list of the day", { dailyPapers: day, query: { q: "x" }, searchResults: results }],
    ["before it", { a: 1, query: { q: "x" }, searchResults: results, dailyPapers: day }],
    ["before the query", { dailyPapers: day, searchResults: results, query: "x" }],
    ["in any order", { searchResults: results, dailyPapers: day, query: { q: "x" } }],
  ])("%s", (_, props) => {
    const listing = searchOf(props);
    expect(ids(listing)).toEqual(["2505.00003", "2505.00004"]);
    expect(listing.papers[1]?.title).toBe('R&D "quoted" <b>');
    expect(listing).toMatchObject({ kind: "search", query: "x", diagnostics: [] });
  });

  it("but the list of the day where nothing was asked for", () => {
    const listing = searchOf({
      dailyPapers: day,
      dateString: "2025-05-07",
      periodType: "day",
      query: { q: " " },
      searchResults: results,
    });
    expect(ids(listing)).toEqual(["2505.00001", "2505.00002"]);
    expect(listing.kind).toBe("daily");
  });

  it("and not what looks like them inside of a record", () => {
    const strange = { ...item("2505.00001"), a: 1, query: { q: "x" }, searchResults: results };
    expect(ids(searchOf({ dailyPapers: [strange], b: 2 }))).toEqual(["2505.00001"]);
  });

  it("whatever is wrong with the other list", () => {
    const whole = encoded({ dailyPapers: [1], query: { q: "x" }, searchResults: results });
    const listing = parseListing(page(whole.replace("[1]", "[{]")));
    expect(ids(listing)).toEqual(["2505.00003", "2505.00004"]);
  });
});

describe("cards are found by link and structure (HF-02, HF-11)", () => {
  it.each([
    ["in an article", `<article><h3><a href="/papers/2505.00001">T</a></h3></article>`],
    ["without one", `<h3><a href="/papers/2505.00001">T</a></h3>`],
    ["in a heading of another level", `<div><h2><a href='/papers/2505.00001'>T</a></h2></div>`],
    [
      "with an absolute address",
      named(`<h3><a href=https://huggingface.co/papers/2505.00001>T</a></h3>`),
    ],
    ["in capitals", `<ARTICLE><H3><A HREF="/papers/2505.00001">T</A></H3></ARTICLE>`],
    ["the heading in the link", named(`<a href="/papers/2505.00001"><h3>T</h3></a>`)],
    [
      "in wrappers",
      `<x-y><div><h3><b><a href="/papers/2505.00001"><i>T</i></a></b></h3></div></x-y>`,
    ],
  ])("%s", (_, html) => {
    const listing = parseListing(html);
    expect(listing.papers).toMatchObject([{ title: "T", ids: { arxiv: "2505.00001" }, rank: 1 }]);
    expect(codes(listing)).toEqual(["byline-missing"]);
  });

  it("the same card with other classes is the same record", () => {
    const html = (classes: [string, string]) =>
      named(
        `<div class="${classes[0]}">${card("2505.00001", `<div class="${classes[1]}">${votes("2505.00001", "7")}</div>${authors("2505.00001")}`)}${card("2505.00002")}</div>`,
      );
    const [old, recent, none] = [
      html(["bg-gradient-to-b min-h-screen", "text-orange-500"]),
      html(["bg-linear-to-b min-h-dvh", "x-1"]),
      html(["", ""]).replaceAll(' class=""', ""),
    ].map((page) => parseListing(page).papers.map(({ provenance: _, ...paper }) => paper));
    expect(recent).toEqual(old);
    expect(none).toEqual(old);
    expect(old?.[0]).toMatchObject({ upvotes: 7, authorCount: 3 });
  });
});

describe("flat lists, where nothing holds a card together", () => {
  it("parts go to the title that they follow, and by the id that they name", () => {
    const part = (id: string, vote: string) =>
      `${votes(id, vote)}<h3><a href="/papers/${id}">Paper ${id}</a></h3><p>About ${id}.</p>${authors(id)}<span>·</span><span>May 7, 2024</span>${comments(id, 2)}`;
    const listing = parseListing(
      named(`<div>${part("2505.00001", "5")}${part("2505.00002", "-")}</div>`),
    );
    expect(codes(listing)).toEqual([]);
    expect(listing.papers).toMatchObject([
      {
        upvotes: 5,
        comments: 2,
        authorCount: 3,
        abstract: "About 2505.00001.",
        publishedAt: "2024-05-07",
      },
      {
        upvotes: 0,
        comments: 2,
        authorCount: 3,
        abstract: "About 2505.00002.",
        publishedAt: "2024-05-07",
      },
    ]);
  });
});

describe("links that are no papers (HF-03, HF-21)", () => {
  it("a title slug of Papers with Code makes no record and no address", () => {
    const listing = parseListing(
      named(
        `<div><h3><a href="/paper/icon-implicit-clothed-humans">T</a></h3></div><div><h3><a href="/papers/2112.09127">T</a></h3></div><div><h3><a href="/papers/icon-implicit">T</a></h3></div><div><h3><a href="/papers/2112.09128">U</a></h3></div>`,
      ),
    );
    expect(ids(listing)).toEqual(["2112.09127", "2112.09128"]);
    expect(JSON.stringify(listing.papers)).not.toContain("icon");
    expect(codes(listing).filter((code) => code === "structure-unknown")).toHaveLength(1);
  });

  it("nor does it beside a link to a paper, with no page around them", () => {
    const listing = parseListing(
      '<a href="/paper/icon-implicit-clothed-humans">T</a> <a href="/papers/2112.09127">T <b>U</b></a>',
    );
    expect(listing.papers.map(({ title, ids: { arxiv } }) => [title, arxiv])).toEqual([
      ["T U", "2112.09127"],
    ]);
    expect(
      codes(listing)
        .filter((code) => code !== "byline-missing")
        .sort(),
    ).toEqual(["leftover-text", "structure-unknown"]);
  });

  it("places under /papers/ are none, and the fragment is no part of the id", () => {
    const links = ["trending", "date/2025-03-06", "week/2025-W10", "month/2025-03", "submit"]
      .map((path) => `<h3><a href="/papers/${path}">Go</a></h3>`)
      .join("");
    const listing = parseListing(
      named(`<nav>${links}</nav>${card("2503.00955", comments("2503.00955", 2))}${links}`),
    );
    expect(listing.papers.map(({ ids: { arxiv }, comments: count }) => [arxiv, count])).toEqual([
      ["2503.00955", 2],
    ]);
  });

  it("a card takes nothing from links of another paper", () => {
    const listing = parseListing(
      named(
        card(
          "2503.00955",
          `${votes("2503.00001", "9")}${comments("2503.00001", 8)}${authors("2503.00955")}`,
        ),
      ),
    );
    expect(listing.papers[0]).not.toHaveProperty("upvotes");
    expect(listing.papers[0]).not.toHaveProperty("comments");
    expect(codes(listing)).toEqual(["leftover-text", "leftover-text"]);
  });
});

describe("counts (HF-07, HF-18, HF-20)", () => {
  it("stars are not votes, a missing badge is not 0", () => {
    const badge = `<a class="flex" href="https://github.com/o/r"><svg></svg><span>4.1k</span></a>`;
    const { papers } = parseListing(
      named(
        card("2512.00001", votes("2512.00001", "68") + badge + authors("2512.00001")) +
          card("2512.00002", votes("2512.00002", "3") + authors("2512.00002")),
      ),
    );
    expect(papers[0]).toMatchObject({
      upvotes: 68,
      githubStars: 4100,
      approximate: ["githubStars"],
    });
    expect(papers[1]).toMatchObject({ upvotes: 3 });
    expect(papers[1]).not.toHaveProperty("githubStars");
    expect(papers[1]).not.toHaveProperty("comments");
  });

  it("no vote box is no number, a dash is none", () => {
    const { papers } = parseListing(
      named(
        card("2512.00001", authors("2512.00001")) + card("2512.00002", votes("2512.00002", "-")),
      ),
    );
    expect(papers[0]).not.toHaveProperty("upvotes");
    expect(papers[1]?.upvotes).toBe(0);
  });

  it("the position is the rank on trending", () => {
    const counts = [117, 25, 149, 22, 323];
    const { papers, kind } = parseListing(
      named(
        counts
          .map((count, at) => card(`2610.0000${at}`, votes(`2610.0000${at}`, String(count))))
          .join(""),
        "Trending Papers",
      ),
    );
    expect(kind).toBe("trending");
    expect(papers.map(({ upvotes, rank }) => [upvotes, rank])).toEqual(
      counts.map((count, at) => [count, at + 1]),
    );
    expect(papers[0]).not.toHaveProperty("starsPerHour");
  });

  it("the footer's organization is no code", () => {
    const { papers } = parseListing(
      named(
        `${card("2512.00001", authors("2512.00001"))}<footer><a href="https://github.com/huggingface">GitHub</a></footer><a href="https://github.com/huggingface">GitHub</a>`,
      ),
    );
    expect(papers[0]?.links).toEqual([]);
  });
});

describe("data of the page (HF-04, HF-23, HF-26)", () => {
  const target = (props: unknown, name = "DailyPapers") =>
    `<div><div data-props="${encoded(props)}" class="x" data-target="${name}"></div></div>`;

  it.each([
    [
      "data-target behind",
      (json: string) => `<div data-props="${json}" class="x" data-target="DailyPapers">`,
    ],
    [
      "data-target before",
      (json: string) => `<div data-target='DailyPapers' data-props="${json}">`,
    ],
    ["single quotes", (json: string) => `<DIV DATA-TARGET=DailyPapers data-props='${json}'>`],
    [
      "other references",
      (json: string) =>
        `<div data-target="DailyPapers" data-props="${json.replaceAll("&quot;", "&#x22;")}">`,
    ],
  ])("%s", (_, tag) => {
    const html = named(
      `<section>${tag(encoded({ dailyPapers: [item("2505.00001", 'A "B" & C')] }))}</section>`,
    );
    const listing = parseListing(html);
    expect(listing.papers).toMatchObject([
      {
        title: 'A "B" & C',
        abstract: "What 2505.00001 does.",
        upvotes: 4,
        comments: 1,
        authors: [{ name: "Ada Writer" }],
      },
    ]);
    expect(codes(listing)).toEqual([]);
  });

  it("other hydraters are passed over", () => {
    const html = named(
      target({ dailyPapers: "no" }, "DailyPapersBannerSubscribe") +
        target({ dailyPapers: [item("2505.00001")] }),
    );
    expect(codes(parseListing(html))).toEqual([]);
    expect(ids(parseListing(html))).toEqual(["2505.00001"]);
  });

  it("a search page's records are its results", () => {
    const { papers, kind, query } = parseListing(
      named(
        target({
          query: { q: "x" },
          dailyPapers: [item("2505.00001")],
          searchResults: [item("2505.00002")],
        }),
      ),
    );
    expect(papers.map((paper) => paper.ids.arxiv)).toEqual(["2505.00002"]);
    expect({ kind, query }).toEqual({ kind: "search", query: "x" });
  });

  it("cards beside it are compared where that is asked for", () => {
    const cards = card("2505.00001", votes("2505.00001", "5") + comments("2505.00001", 1));
    const html = named(`${target({ dailyPapers: [item("2505.00001")] })}${cards}`);
    expect(codes(parseListing(html))).toEqual([]);
    expect(parseListing(html, { crossCheck: true }).diagnostics).toMatchObject([
      { code: "cards-disagree", field: "upvotes", actual: "5" },
    ]);
  });

  it("broken data is said, and the cards are read", () => {
    const html = named(
      `<div data-target="DailyPapers" data-props="{&quot;dailyPapers&quot;:[{&quot;paper&quot;: CUT ]}">${card("2505.00001", authors("2505.00001"))}</div>`,
    );
    const listing = parseListing(html);
    expect(ids(listing)).toEqual(["2505.00001"]);
    expect(codes(listing)).toEqual(["item-malformed"]);
    expect(listing.diagnostics[0]?.place).toMatchObject({
      start: { offset: html.indexOf("{&quot;") },
    });
  });

  it("data without a known list is said too", () => {
    const listing = parseListing(
      named(target({ items: [] }) + card("2505.00001", authors("2505.00001"))),
    );
    expect(ids(listing)).toEqual(["2505.00001"]);
    expect(codes(listing)).toEqual(["structure-unknown"]);
  });

  it("of data that the input cuts off, whole records are kept", () => {
    const html = named(target({ dailyPapers: [item("2505.00001"), item("2505.00002")] }));
    const listing = parseListing(html.slice(0, html.indexOf("What 2505.00002")));
    expect(ids(listing)[0]).toBe("2505.00001");
    expect(codes(listing)).toContain("item-malformed");
  });

  it("abstracts of 2024 are in the data alone", () => {
    const { papers } = parseListing(named(card("2408.00001", authors("2408.00001"))));
    expect(papers[0]).not.toHaveProperty("abstract");
  });

  it("what comes behind the data is not read", () => {
    const html = named(
      `${target({ dailyPapers: [item("2505.00001")] })}<h3><a href="/papers/2505.00009">Other</a></h3>`,
    );
    expect(ids(parseListing(html))).toEqual(["2505.00001"]);
  });
});

describe("both copies of a trending card (HF-25)", () => {
  const desktop = `<div class="hidden md:flex"><a href="/papers/2610.00001"><img alt="" src="https://cdn.example.org/t.png"/></a><div>Submitted by <div><img alt="" src="https://cdn.example.org/a.png"/> <!--[-1--><!--]--></div><!----> someone</div><h3><a href="/papers/2610.00001">A Title</a></h3><p>It does <!--[0-->things<!--]-->.</p><ul><li title="a"></li><li><span>5 authors</span></li></ul><span>·</span> <span>Published on Oct 4, 2026</span>${votes("2610.00001", "73").replace("<div>73", " Upvote <div>73")}<a href="https://github.com/o/r"><svg/><!----> <span>GitHub</span> <span><svg/><span>66.7k</span></span></a> <a href="https://arxiv.org/abs/2610.00001"><span>arXiv Page</span></a></div>`;
  const mobile = `<div class="md:hidden"><h3><a href="/papers/2610.00001">A Title</a></h3><span>·</span> <span>Oct 4, 2026</span><div role="checkbox"><input disabled="" type="checkbox"/> <svg/><!----> Upvote <div>73</div></div></div>`;
  const page = (...parts: string[]) =>
    named(
      `<div><article>${parts.join("\n")}</article>${card("2610.00002", authors("2610.00002"))}</div>`,
      "Trending Papers",
    );
  const whole = {
    title: "A Title",
    aiSummary: "It does things.",
    authorCount: 5,
    publishedAt: "2026-10-04",
    upvotes: 73,
    githubStars: 66700,
    thumbnailUrl: "https://cdn.example.org/t.png",
    submitter: { username: "someone", avatarUrl: "https://cdn.example.org/a.png" },
    links: [
      { url: "https://github.com/o/r", field: "github" },
      { url: "https://arxiv.org/abs/2610.00001", field: "arxiv" },
    ],
  };

  it("are one record", () => {
    const listing = parseListing(page(desktop, mobile));
    expect(listing.papers).toHaveLength(2);
    expect(listing.papers[0]).toMatchObject(whole);
    expect(codes(listing)).toEqual(["count-rounded", "duplicate-card", "date-missing"]);
  });

  it("in any order, and each alone", () => {
    expect(parseListing(page(mobile, desktop)).papers[0]).toMatchObject(whole);
    expect(parseListing(page(desktop)).papers[0]).toMatchObject(whole);
    expect(parseListing(page(mobile)).papers[0]).toMatchObject({
      title: "A Title",
      upvotes: 73,
      publishedAt: "2026-10-04",
    });
    expect(codes(parseListing(page(mobile)))).toEqual(["byline-missing", "date-missing"]);
  });

  it("that differ are reported", () => {
    const listing = parseListing(page(desktop, mobile.replace(">73<", ">74<")));
    expect(listing.papers[0]?.upvotes).toBe(73);
    expect(listing.diagnostics).toContainEqual(
      expect.objectContaining({ code: "cards-disagree", field: "upvotes", actual: "74" }),
    );
  });

  it("far apart are one record too", () => {
    const listing = parseListing(
      named(
        `<div>${card("2610.00001", authors("2610.00001"))}${card("2610.00002")}</div><div>${card("2610.00001", votes("2610.00001", "4"))}</div>`,
      ),
    );
    expect(ids(listing)).toEqual(["2610.00001", "2610.00002"]);
    expect(listing.papers[0]).toMatchObject({ upvotes: 4, authorCount: 3 });
    expect(codes(listing)).toContain("duplicate-card");
  });
});

describe("search cards", () => {
  const html = named(
    `<form><input name="q" type="search" value="state space"></form><time datetime="2025-12-08T00:00:00.000Z"><span>Dec</span> <span>8</span></time><div>` +
      `<article>${votes("2505.00001", "12")}<h3><a href="/papers/2505.00001"><span class="highlight">State</span>-<span class="highlight">space</span> models</a></h3><a href="/papers/2505.00001"><p>A <span class="highlight">state</span>ful model of <em>any</em> kind, with <span class="highlight">space</span>, and R&amp;D.</p></a><a href="/google"><img alt="google" src="/avatars/g.svg"> <span>Google Research</span></a><span>·</span><span>May 7</span>${comments("2505.00001", 8)}</article>` +
      `<article>${votes("2310.00002", "-")}<h3><a href="/papers/2310.00002">Another</a></h3><a href="/papers/2310.00002">Its <span class="highlight">space</span> text.</a>${authors("2310.00002", 1).replace("1 authors", "1 author")}<span>·</span><span>Feb 10, 2024</span></article></div>`,
  );

  it("keep each blank and make up none", () => {
    const listing = parseListing(html);
    expect(listing).toMatchObject({ kind: "search", query: "state space", date: "2025-12-08" });
    expect(listing.papers).toMatchObject([
      {
        title: "State-space models",
        abstract: "A stateful model of any kind, with space, and R&D.",
        orgs: [
          {
            slug: "google",
            name: "Google Research",
            avatarUrl: "https://huggingface.co/avatars/g.svg",
          },
        ],
        publishedAt: "2025-05-07",
        comments: 8,
        upvotes: 12,
      },
      {
        title: "Another",
        abstract: "Its space text.",
        authorCount: 1,
        publishedAt: "2024-02-10",
        upvotes: 0,
      },
    ]);
    expect(codes(listing)).toEqual(["year-inferred"]);
  });
});

describe("kinds and days (HF-08, HF-14)", () => {
  const time = `<time datetime="2026-06-30T00:00:00.000Z"><span>Jun</span><span>30</span></time>`;
  const body = `${time}<div>${card("2606.00001", authors("2606.00001"))}${card("2606.00002", authors("2606.00002"))}</div>`;

  it.each([
    ["https://huggingface.co/papers/week/2025-W38", "weekly"],
    ["https://huggingface.co/papers/month/2025-09", "monthly"],
  ])("%s is %s, and its records share no day", (url, kind) => {
    const listing = parseListing(named(body), { url });
    expect(listing).toMatchObject({ kind, url });
    expect(listing).not.toHaveProperty("date");
    expect(listing.papers[0]).not.toHaveProperty("listedAt");
    expect(parseListing(named(`<link rel="canonical" href="${url}">${body}`)).kind).toBe(kind);
  });

  it("arrows say the kind where no address does", () => {
    expect(
      parseListing(named(`${body}<div><a href="/papers/month/2026-05">Previous</a></div>`)).kind,
    ).toBe("monthly");
    const tabs = `<a href="/papers/week/2026-W22">Weekly</a><a href="/papers/month/2026-06">Monthly</a><a href="/papers/trending">Trending Papers</a>`;
    expect(parseListing(named(tabs + body)).kind).toBe("daily");
  });

  it("a day that the page states is not inferred", () => {
    const { date, papers } = parseListing(named(body));
    expect(date).toBe("2026-06-30");
    expect(papers[0]).toMatchObject({ listedAt: "2026-06-30" });
    expect(papers[0]).not.toHaveProperty("inferred");
  });
});

describe("what is not understood is said", () => {
  it("text in a card that has no place there", () => {
    const html = named(
      card("2606.00001", `${authors("2606.00001")}<div>Sponsored by nobody</div>`) +
        card("2606.00002", authors("2606.00002")),
    );
    const { diagnostics } = parseListing(html);
    expect(diagnostics).toMatchObject([
      { code: "leftover-text", place: { start: { offset: html.indexOf("Sponsored") } } },
    ]);
  });

  it("a card whose title leads nowhere, with its neighbours unharmed", () => {
    const listing = parseListing(
      named(
        `<div>${card("2606.00001", authors("2606.00001"))}<article><h3><a href="/p/1">Gone</a></h3><p>x</p></article>${card("2606.00002", authors("2606.00002"))}</div>`,
      ),
    );
    expect(ids(listing)).toEqual(["2606.00001", "2606.00002"]);
    expect(codes(listing)).toEqual(["structure-unknown"]);
  });

  it.each([
    ["no papers", named(`<h1>Daily Papers</h1><p>No papers yet</p>`), ["empty-listing"]],
    [
      "no papers in the data",
      named(`<div data-target="DailyPapers" data-props="${encoded({ dailyPapers: [] })}"></div>`),
      ["empty-listing"],
    ],
    [
      "no card that is known",
      named(`<h1>Daily Papers</h1><div><b>A Title</b><i>of something</i></div>`),
      ["structure-unknown"],
    ],
  ])("%s", (_, html, expected) => {
    const listing = parseListing(html);
    expect(listing.papers).toEqual([]);
    expect(codes(listing).filter((code) => code !== "leftover-text")).toEqual(expected);
  });
});

describe("recognition", () => {
  it.each([
    [
      "an article that links to a paper",
      `<html><head><title>A blog</title></head><body><article><h2>News</h2><p>See <a href="https://huggingface.co/papers/2505.04588">this</a>.</p></article></body></html>`,
    ],
    [
      "one whose heading is such a link",
      `<html><body><h2><a href="https://huggingface.co/papers/2505.04588">This</a></h2><p>Text.</p></body></html>`,
    ],
    [
      "a login page",
      `<!doctype html><title>Hugging Face – Log in</title><a href="/papers">Daily Papers</a><form action="/login"><input name=username></form>`,
    ],
    [
      "a challenge",
      `<html><head><title>Human Verification</title></head><body><div id="challenge"></div></body></html>`,
    ],
  ])("%s is no listing", (_, html) => {
    expect(detectSource(html)).toBeUndefined();
  });

  it("a page of arXiv is not taken for one of Hugging Face", () => {
    const html = `<html><head><title>[2505.04588] T</title></head><body><h1>Title: T</h1><blockquote>Abstract: text</blockquote><a href="/pdf/2505.04588">View PDF</a></body></html>`;
    expect(detectSource(html)?.source).toBe("arxiv");
  });

  it("a papers page is one", () => {
    expect(detectSource(named(""))).toMatchObject({ id: "huggingface-html", format: "html" });
  });
});

describe("banner and header (HF-24)", () => {
  it("are no record", () => {
    const listing = parseListing(
      named(
        `<div>new</div><p>Get trending papers in your email inbox once a day!</p><p>Get trending papers in your email inbox!</p><a href="/login?next=%2Fpapers">Subscribe</a><h1><a href="/papers">Daily Papers</a></h1><h2>by <a href="/u1"><img alt="" src="/x.png"><span>User 1</span></a> <span>and the research community</span></h2>${card("2606.00001", authors("2606.00001"))}<div><a href="/papers/date/2026-06-01">Previous</a></div>`,
      ),
    );
    expect(ids(listing)).toEqual(["2606.00001"]);
    expect(codes(listing)).toEqual([]);
  });
});

describe("the mirror", () => {
  const mirrored = (id: string, count: number, title: string) =>
    `<article class="col py-2"><a class="paper" href="/papers/${id}"><amp-video src="https://cdn.example.org/${id}.mp4"></amp-video><div>⏶</div><div>${count}</div><div>${title}</div></a></article>`;
  const html = `<html><head><title>每日论文</title></head><body><h1>每日论文</h1><a href="/papers/date/2026-06-30">←</a><span>07月01日</span><div>${mirrored("2606.00001", 7, "一个标题")}${mirrored("2606.00002", 0, "另一个")}</div></body></html>`;

  it("gives ids, votes and the title as printed", () => {
    const listing = parseListing(html);
    expect(listing.date).toBe("2026-07-01");
    expect(listing.papers).toMatchObject([
      { title: "一个标题", upvotes: 7, ids: { arxiv: "2606.00001" }, media: [{ kind: "video" }] },
      { title: "另一个", upvotes: 0 },
    ]);
  });

  it("marks its titles as translations, so that others survive where records are merged", () => {
    const [paper] = parseListing(html).papers;
    expect(paper?.provenance[0]?.fields).toMatchObject([
      { field: "translatedTitle", value: "一个标题" },
    ]);
    const written = parseListing(
      '[{"paperId":"204e3073870fae3d05bcbc2f6a8e263d9b72e776","title":"A Title","externalIds":{"ArXiv":"2606.00001"}}]',
    ).papers;
    for (const papers of [
      [...written, ...(paper ? [paper] : [])],
      [...(paper ? [paper] : []), ...written],
    ]) {
      expect(mergePapers(papers).paper.title).toBe("A Title");
    }
    const [other] = parseListing(
      "<rss><channel><title>Papers</title><item><title>A Title</title><link>https://arxiv.org/abs/2606.00001</link></item></channel></rss>",
    ).papers;
    if (paper === undefined || other === undefined) throw new Error("no records");
    expect(mergePapers([paper, other]).paper.title).toBe("A Title");
  });
});

describe("the page of one paper", () => {
  it("a number in a block behind the authors is none of them", () => {
    const { papers, diagnostics } = parseListing(
      '<title>Paper page - A Title</title><h1>A Title</h1><div>Authors: <span><a href="/user-1">Ana Lima</a></span>, <span>Bo Li</span></div><div>29</div><h2>Abstract</h2><p>Words.</p>',
      { url: "https://huggingface.co/papers/2503.00955" },
    );
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual(["Ana Lima", "Bo Li"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["leftover-text"]);
  });

  const head = `<div>arxiv:2503.00955</div><button>Copy markdown</button><h1>A  Paper on
    Things</h1><div>Published on Mar 2, 2025</div><div>·Submitted by <a href="/ada"><img alt="" src="/a.png"> Ada W.</a> on Mar 4, 2025</div>`;
  const box = `<a href="/login?next=%2Fpapers%2F2503.00955"><div role="checkbox"><input type="checkbox" disabled> Upvote <div>29</div></div></a><ul><li title="x"><img alt="" src="/b.png"></li><li>+21</li></ul>`;
  const list = `<div>Authors:</div><span class="author"><a href="/u902"><img alt="" src="/c.png">Yi Do</a></span>,<span class="author">Ge Li</span> ,<span class="author">Xue Jiang</span>`;
  const comment = `<div class="prose"><p>This is an automated message.</p></div>`;
  const abstract = `<section><h2>Abstract</h2><div><p>A short summary.</p><p>Generated by <a href="/Qwen/Qwen2.5">Qwen/Qwen2.5</a></p></div><p>We propose <a href="/papers?q=FAN">FAN</a>, a network based on <a href="/papers?q=Fourier%20Analysis">Fourier Analysis</a>, and more.</p></section>`;
  const buttons = `<a href="https://arxiv.org/abs/2503.00955">View arXiv page</a><a href="https://arxiv.org/pdf/2503.00955">View PDF</a><a href="https://arxiv.org/pdf/2503.00955v1">PDF</a><a href="https://example.org/fan">Project page</a><a href="https://github.com/o/fan"><svg></svg><span>GitHub</span> <span>264</span> <span>auto</span></a><a href="/login?next=%2Fpapers%2F2503.00955">Add to collection</a>`;
  const below = `<h3>Community</h3>${comment}<h2>Models citing this paper <span>1</span></h2><a href="/u/m"><h4>u/m</h4></a><h2>Datasets citing this paper 0</h2><h3>Spaces citing this paper 3</h3><h2>Collections including this paper 9</h2>`;
  const page = (body: string) =>
    `<html><head><title>Paper page - A Paper on Things</title><meta name="description" content="Join the discussion on this paper page"></head><body>${body}<footer><a href="https://github.com/huggingface">GitHub</a></footer></body></html>`;

  it("gives all that it states", () => {
    const listing = parseListing(page(head + box + list + abstract + buttons + below));
    expect(listing.kind).toBe("paper");
    expect(codes(listing)).toEqual([]);
    expect(listing.papers).toMatchObject([
      {
        title: "A Paper on Things",
        ids: { arxiv: "2503.00955", arxivVersion: 1 },
        publishedAt: "2025-03-02",
        listedAt: "2025-03-04",
        submitter: { name: "Ada W.", username: "ada" },
        upvotes: 29,
        authors: [{ name: "Yi Do", username: "u902" }, { name: "Ge Li" }, { name: "Xue Jiang" }],
        aiSummary: "A short summary.",
        abstract: "We propose FAN, a network based on Fourier Analysis, and more.",
        keywords: ["FAN", "Fourier Analysis"],
        githubStars: 264,
        linked: { models: 1, datasets: 0, spaces: 3, collections: 9 },
        links: [
          { kind: "paper", url: "https://arxiv.org/abs/2503.00955" },
          { kind: "pdf", url: "https://arxiv.org/pdf/2503.00955" },
          { field: "projectPage", url: "https://example.org/fan" },
          { field: "github", url: "https://github.com/o/fan", addedBy: "auto" },
        ],
      },
    ]);
    expect(listing.papers[0]?.links).toHaveLength(4);
  });

  it("takes no comment for the abstract, and needs no date (HF-19, HF-21)", () => {
    const { papers } = parseListing(
      page(`<h1>A Paper on Things</h1>${comment}${abstract}${buttons}`),
    );
    expect(papers[0]?.abstract).toBe(
      "We propose FAN, a network based on Fourier Analysis, and more.",
    );
    expect(papers[0]).not.toHaveProperty("publishedAt");
    expect(papers[0]?.ids.arxiv).toBe("2503.00955");
  });

  it("is known by its address alone", () => {
    const url = "https://huggingface.co/papers/2503.00955";
    const { papers, kind } = parseListing(
      `<h1>A Paper</h1><h2>Abstract</h2><p>Text <a href="/papers?q=x">x</a>.</p>`,
      { url },
    );
    expect({ kind, id: papers[0]?.ids.arxiv, abstract: papers[0]?.abstract }).toEqual({
      kind: "paper",
      id: "2503.00955",
      abstract: "Text x.",
    });
  });

  it("has data of its own", () => {
    const paper = { ...item("2503.00955").paper, ai_summary: "Short." };
    const { papers, kind } = parseListing(
      page(
        `<div data-target="PaperContent" data-props="${encoded({ paper, comments: [] })}"></div>`,
      ),
    );
    expect(kind).toBe("paper");
    expect(papers).toMatchObject([
      { ids: { arxiv: "2503.00955" }, aiSummary: "Short.", comments: 0 },
    ]);
  });
});

describe("unsafe addresses", () => {
  it("are in no record", () => {
    const html = named(
      card(
        "2606.00001",
        `${authors("2606.00001")}<a href="javascript:alert(1)">GitHub</a><a href="data:text/html,x">arXiv Page</a><a href="/papers/2606.00001"><img src="data:image/png;base64,AA"></a><a href="/org"><img alt="org" src="javascript:x">Org</a>`,
      ),
    );
    const listing = parseListing(html);
    expect(JSON.stringify(listing.papers)).not.toMatch(/javascript:|data:/);
    expect(codes(listing)).toEqual(["link-unsafe", "link-unsafe", "link-unsafe"]);
  });
});

describe("chunks", () => {
  it("make no difference", () => {
    const html = named(
      `<time datetime="2026-06-30"></time>${card("2606.00001", votes("2606.00001", "7") + authors("2606.00001"), "A &amp; B &eacute; <!-- x --> c")}<p>left &lt;over</p>${card("2606.00002")}`,
    );
    const whole = parseListing(html, { crossCheck: true });
    for (const size of [1, 2, 3, 7, 50]) {
      const chunks = Array.from({ length: Math.ceil(html.length / size) }, (_, at) =>
        html.slice(at * size, (at + 1) * size),
      );
      expect(parseChunks(chunks, { crossCheck: true })).toEqual(whole);
    }
  });
});

describe("words in markup of their own", () => {
  it("are read as they run on", () => {
    const { papers, diagnostics } = parseListing(
      named(
        `<article><h3><a href="/papers/2606.00001">A <b>Ti</b>tle</a></h3><div>Submitted <i>by</i> <b>some</b>one</div><a href="/org-1"><img alt="org-1" src="/a.png"><b>Big</b> <i>Org</i></a><span>·</span><span>Oct <b>4</b>, 2026</span><a href="/login?next=%2Fpapers%2F2606.00001"><i>Upvote</i> <b>7</b>3</a><a href="https://github.com/o/r">GitHub <b>4</b>.1k</a></article>`,
      ),
    );
    expect(papers).toMatchObject([
      {
        title: "A Title",
        submitter: { username: "someone" },
        orgs: [{ slug: "org-1", name: "Big Org" }],
        publishedAt: "2026-10-04",
        upvotes: 73,
        githubStars: 4100,
      },
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["count-rounded"]);
  });

  it("are parted again where they make sense alone", () => {
    const { papers, diagnostics } = parseListing(
      named(
        `<article><h3><a href="/papers/2606.00001">T</a></h3><div><span>3</span><span> authors</span> <span>·</span> <span>Published on</span> <span>Oct 4, 2026</span></div></article>`,
      ),
    );
    expect(papers).toMatchObject([{ authorCount: 3, publishedAt: "2026-10-04" }]);
    expect(diagnostics).toEqual([]);
  });
});

describe("links that show a drawing only", () => {
  it("lead to the code all the same, and say the kind of the page", () => {
    const badge = `<a href="https://github.com/o/r"><svg></svg></a>`;
    const { papers, kind } = parseListing(
      named(
        `<a href="/papers/week/2026-W22"><svg></svg></a>${card("2606.00001", badge + authors("2606.00001"))}`,
      ),
    );
    expect(kind).toBe("weekly");
    expect(papers[0]?.links).toMatchObject([{ url: "https://github.com/o/r", field: "github" }]);
    expect(papers[0]).not.toHaveProperty("githubStars");
  });

  it("show faces, not the picture of the paper, beside a number of authors", () => {
    const faces = `<a href="/papers/2606.00001"><div><img src="https://cdn.example.org/face.png"><div>3 authors</div></div></a>`;
    const { papers } = parseListing(named(card("2606.00001", faces)));
    expect(papers[0]).toMatchObject({ authorCount: 3 });
    expect(papers[0]).not.toHaveProperty("thumbnailUrl");
  });
});
