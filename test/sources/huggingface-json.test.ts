import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSource, Listing, type Paper, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { readHuggingFaceAnswer } from "../../src/sources/huggingface-json/api-address.js";
import { readHuggingFaceProps } from "../../src/sources/huggingface-json/props.js";
import { readHuggingFaceTime } from "../../src/sources/huggingface-json/time.js";
import { huggingFaceJson } from "../../src/sources/huggingface-json.js";
import type { SourceEvent } from "../../src/sources/source.js";

const FORCED = { source: "huggingface-json" } as const;

function item(id = "2505.04588", paper: object = {}, outer: object = {}): object {
  return {
    paper: {
      id,
      authors: [{ _id: "6819", name: "Hao Sun", hidden: false }],
      publishedAt: "2025-05-07T17:30:25.000Z",
      title: `Paper ${id}`,
      summary: "Search without\na search engine.",
      upvotes: 3,
      ...paper,
    },
    publishedAt: "2025-05-07T13:30:25.000Z",
    title: `Paper ${id}`,
    numComments: 1,
    ...outer,
  };
}

function parse(value: unknown, options: object = {}): Listing {
  return parseListing(typeof value === "string" ? value : JSON.stringify(value), options);
}

function only(value: unknown, options: object = {}): Paper {
  const { papers } = parse(value, options);
  expect(papers).toHaveLength(1);
  const [paper] = papers;
  if (paper === undefined) throw new Error("no paper");
  return paper;
}

function codes(listing: Listing): string[] {
  return listing.diagnostics.map(({ code }) => code);
}

function pointers(listing: Listing): string[] {
  return listing.diagnostics.map(({ place }) => (place?.type === "json" ? place.pointer : "?"));
}

describe("the fields of an item", () => {
  it("reads every field at its place", () => {
    const input = [
      item(
        "2606.00467",
        {
          title: "A Title\n  in Two Lines",
          publishedAt: "2026-05-30T00:00:00.000Z",
          submittedOnDailyAt: "2026-06-12T00:00:00.000Z",
          submittedOnDailyBy: { fullname: "User Two", user: "user2" },
          authors: [
            { name: "One", hidden: true, user: { user: "one", name: "other" } },
            { name: "Two Names", user: { name: "two" } },
            { name: "Three Names" },
          ],
          ai_summary: "In short.",
          ai_keywords: ["a", "", " b "],
          githubRepo: "https://github.com/x/y/tree/main/",
          githubRepoAddedBy: "auto",
          githubStars: 264,
          projectPage: " http://example.org/page/",
          mediaUrls: ["https://cdn-uploads.huggingface.co/a.mp4"],
          organization: {
            name: "caltech",
            fullname: "Caltech ",
            avatar: "https://example.org/a.png",
          },
          numTotalModels: 2,
          numTotalSpaces: 0,
          withdrawnAt: "2026-07-01T00:00:00.000Z",
        },
        {
          submittedBy: { fullname: "User One", name: "user1", avatarUrl: "/avatars/1.svg" },
          thumbnail: "https://example.org/t.png",
          mediaUrls: [
            "https://cdn-uploads.huggingface.co/a.mp4",
            "https://cdn-uploads.huggingface.co/b.png",
          ],
          organization: { name: "other", fullname: "Other" },
          isAuthorParticipating: true,
        },
      ),
    ];
    const listing = parse(input);
    expect(listing).toMatchObject({
      source: "huggingface",
      kind: "daily",
      format: "json",
      date: "2026-06-12",
      diagnostics: [],
    });
    expect(listing.papers).toEqual([
      {
        title: "A Title in Two Lines",
        abstract: "Search without a search engine.",
        authors: [
          { name: "One", kind: "person", username: "one" },
          { name: "Two Names", kind: "person", username: "two" },
          { name: "Three Names", kind: "person" },
        ],
        authorCount: 3,
        orgs: [
          {
            name: "Caltech",
            slug: "caltech",
            url: "https://huggingface.co/caltech",
            avatarUrl: "https://example.org/a.png",
          },
        ],
        ids: { arxiv: "2606.00467" },
        publishedAt: "2026-05-30",
        listedAt: "2026-06-12",
        submitter: {
          name: "User One",
          username: "user1",
          avatarUrl: "https://huggingface.co/avatars/1.svg",
        },
        upvotes: 3,
        comments: 1,
        githubStars: 264,
        rank: 1,
        keywords: ["a", "b"],
        aiSummary: "In short.",
        withdrawn: true,
        media: [
          { url: "https://cdn-uploads.huggingface.co/a.mp4", kind: "video" },
          { url: "https://cdn-uploads.huggingface.co/b.png", kind: "image" },
        ],
        thumbnailUrl: "https://example.org/t.png",
        linked: { models: 2, spaces: 0 },
        links: [
          {
            kind: "repository",
            url: "https://github.com/x/y",
            raw: "https://github.com/x/y/tree/main/",
            repo: { host: "github.com", owner: "x", name: "y", ref: "main" },
            addedBy: "auto",
            evidence: "field",
            field: "github",
          },
          {
            kind: "project",
            url: "https://example.org/page",
            raw: "http://example.org/page/",
            evidence: "field",
            field: "projectPage",
          },
        ],
        provenance: [
          {
            source: "huggingface",
            kind: "daily",
            format: "json",
            url: "https://huggingface.co/papers/2606.00467",
            rank: 1,
            place: { type: "json", pointer: "/0" },
          },
        ],
      },
    ]);
  });

  it("leaves out what is null, blank or missing", () => {
    const paper = only([
      item("2505.04588", { summary: null, organization: null, ai_keywords: [""], githubRepo: " " }),
    ]);
    for (const absent of ["abstract", "keywords", "submitter", "githubStars", "thumbnailUrl"]) {
      expect(paper).not.toHaveProperty(absent);
    }
    expect(paper).toMatchObject({ orgs: [], links: [] });
  });

  it.each([
    ["2026-05-30T00:00:00.000Z", "2026-05-30"],
    ["2026-05-29T20:00:00.000Z", "2026-05-29"],
    ["2026-01-29T19:00:00Z", "2026-01-29"],
    ["2025-03-10T04:00:00.000Z", "2025-03-10"],
    ["2025-01-10T05:00:00Z", "2025-01-10"],
    ["2025-05-07T17:30:25.000Z", "2025-05-07T17:30:25Z"],
    ["2025-05-07T00:00:00.001Z", "2025-05-07T00:00:00.001Z"],
    ["2025-05-07T20:00:01.000Z", "2025-05-07T20:00:01Z"],
    ["2025-05-07", "2025-05-07"],
  ])("%s is %s", (publishedAt, expected) => {
    expect(only([item("2505.04588", { publishedAt })]).publishedAt).toBe(expected);
  });

  it("takes a text that is no time for no time", () => {
    expect(readHuggingFaceTime(" soon ")).toBe("soon");
    const listing = parse([item("2505.04588", { publishedAt: "soon" })]);
    expect(codes(listing)).toEqual(["date-impossible"]);
    expect(pointers(listing)).toEqual(["/0/paper/publishedAt"]);
  });

  it.each([
    [{ upvotes: -1 }, "/0/paper/upvotes", "upvotes"],
    [{ upvotes: 1.5 }, "/0/paper/upvotes", "upvotes"],
    [{ upvotes: "12" }, "/0/paper/upvotes", "upvotes"],
    [{ upvotes: 1e300 }, "/0/paper/upvotes", "upvotes"],
    [{ summary: ["x"] }, "/0/paper/summary", "abstract"],
    [{ publishedAt: 1746639025 }, "/0/paper/publishedAt", "publishedAt"],
    [{ id: 2505.04588 }, "/0/paper/id", "ids.arxiv"],
    [{ authors: "Hao Sun" }, "/0/paper/authors", "authors"],
    [{ authors: [7] }, "/0/paper/authors/0", "authors"],
    [{ authors: [{}] }, "/0/paper/authors/0", "authors"],
    [{ authors: [{ name: 7 }] }, "/0/paper/authors/0/name", "authors"],
    [{ authors: [{ name: "A", user: "a" }] }, "/0/paper/authors/0/user", "authors"],
    [{ ai_keywords: ["x", 7] }, "/0/paper/ai_keywords/1", "keywords"],
    [{ organization: "x" }, "/0/paper/organization", "orgs"],
    [{ organization: {} }, "/0/paper/organization", "orgs"],
    [{ githubRepo: {} }, "/0/paper/githubRepo", "links"],
  ])("says that %j does not fit, and keeps the rest", (wrong, pointer, field) => {
    const listing = parse([item("2505.04588", wrong)]);
    expect(listing.papers[0]?.title).toBe("Paper 2505.04588");
    expect(listing.diagnostics.filter(({ code }) => code !== "byline-missing")).toEqual([
      expect.objectContaining({
        code: "field-invalid",
        severity: "error",
        place: { type: "json", pointer },
        field,
      }),
    ]);
  });

  it("keeps authors apart from one without a name, and counts all", () => {
    const authors = [{ name: "A B" }, { name: " " }, { name: "\u200b" }, { name: "C D" }];
    const listing = parse([item("2505.04588", { authors })]);
    expect(listing.papers[0]).toMatchObject({
      authors: [{ name: "A B" }, { name: "C D" }],
      authorCount: 4,
    });
    expect(pointers(listing)).toEqual(["/0/paper/authors/1", "/0/paper/authors/2"]);
  });

  it("keeps a stated project page whose address tells nothing", () => {
    const projectPage = "https://huggingface.co/collections/P1n3/sdg";
    expect(only([item("2505.04588", { projectPage })]).links).toEqual([
      { kind: "project", url: projectPage, evidence: "field", field: "projectPage" },
    ]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])(
    "keeps %s out of the record",
    (address) => {
      const listing = parse([
        item(
          "2505.04588",
          {
            githubRepo: address,
            projectPage: address,
            organization: { name: "x", avatar: address },
          },
          {
            thumbnail: address,
            mediaUrls: [address],
            submittedBy: { name: "u", avatarUrl: address },
          },
        ),
      ]);
      expect(JSON.stringify(listing.papers)).not.toContain(address);
      expect(new Set(codes(listing))).toEqual(new Set(["link-unsafe"]));
      expect(codes(listing)).toHaveLength(6);
    },
  );

  it("reads the papers of a collection and passes over the rest", () => {
    const listing = parse({
      slug: "user/things-1",
      title: "Things",
      items: [
        { type: "model", id: "x/y" },
        {
          type: "paper",
          id: "2505.04588",
          title: "ZeroSearch",
          upvotes: 66,
          publishedAt: "2025-05-07T20:00:00.000Z",
          thumbnailUrl: "https://example.org/t.png",
        },
      ],
    });
    expect(listing).toMatchObject({ kind: "list" });
    expect(listing.papers).toMatchObject([
      {
        title: "ZeroSearch",
        upvotes: 66,
        publishedAt: "2025-05-07",
        thumbnailUrl: "https://example.org/t.png",
        rank: 2,
      },
    ]);
    expect(codes(listing)).toEqual(["item-repaired", "byline-missing"]);
  });
});

describe("the data of a page", () => {
  const papers = [item("2408.00001"), item("2408.00002")];

  it("reads a daily page of 2024", () => {
    const listing = parse({
      canSubmit: false,
      date: "2024-08-01T00:00:00.000Z",
      dailyPapers: papers,
      nextDate: "2024-08-02",
      prevDate: "2024-07-31",
      publisher: { user: "akhaliq" },
    });
    expect(listing).toMatchObject({ kind: "daily", date: "2024-08-01", diagnostics: [] });
    expect(listing.papers[0]).toMatchObject({ listedAt: "2024-08-01" });
    expect(listing.papers[0]).not.toHaveProperty("inferred");
    expect(listing.papers[1]?.provenance[0]?.place).toEqual({
      type: "json",
      pointer: "/dailyPapers/1",
    });
  });

  it("says that the newest day may still be filling", () => {
    const listing = parse({
      periodType: "day",
      dateString: "2026-06-12",
      dailyPapers: papers,
      prevDate: "2026-06-11",
      query: {},
    });
    expect(listing).toMatchObject({ kind: "daily", date: "2026-06-12" });
    expect(codes(listing)).toEqual(["partial-listing"]);
  });

  it.each([
    ["week", "2026-W22", "weekly"],
    ["month", "2026-06", "monthly"],
  ])("gives a %s no day", (periodType, dateString, kind) => {
    const listing = parse({ periodType, dateString, dailyPapers: papers, prevDate: "x" });
    expect(listing).toMatchObject({ kind, diagnostics: [] });
    expect(listing).not.toHaveProperty("date");
    expect(listing.papers[0]).not.toHaveProperty("listedAt");
  });

  it("reads the page of one paper, with its comments", () => {
    const content = {
      paper: {
        id: "2410.02675",
        title: "FAN: Fourier Analysis Networks",
        submittedOnDailyBy: { user: "user9", fullname: "User Nine" },
      },
      comments: [{ type: "comment" }, { type: "status-change" }, { type: "comment" }, null],
      markdownContentUrl: "https://huggingface.co/papers/2410.02675.md",
    };
    expect(parse(content)).toMatchObject({ kind: "paper" });
    expect(only(content)).toMatchObject({ comments: 2, submitter: { username: "user9" } });
    expect(only(content)).not.toHaveProperty("rank");
    const { comments: _, ...without } = content;
    expect(only(without)).not.toHaveProperty("comments");
  });

  it("hands over records with the pointer and place that they get", () => {
    const events: SourceEvent[] = [];
    const at = { start: 10, end: 90, pointer: "" };
    const facts = readHuggingFaceProps({ dailyPapers: papers }, (event) => events.push(event), at);
    expect(facts).toEqual({});
    expect(events).toMatchObject([
      { type: "draft", draft: { start: 10, end: 90, pointer: "/dailyPapers/0", rank: 1 } },
      { type: "draft", draft: { title: { pointer: "/dailyPapers/1/paper/title" }, rank: 2 } },
    ]);
    for (const none of [null, 7, {}, [], { isLoggedIn: false }, { paper: 7 }]) {
      expect(readHuggingFaceProps(none, (event) => events.push(event), at)).toBeUndefined();
    }
    expect(events).toHaveLength(2);
  });

  it("does not take the unfiltered list for the answer to a search", () => {
    const listing = parse({ query: { q: "x" }, dailyPapers: papers });
    expect(listing.papers).toEqual([]);
    expect(codes(listing)).toEqual(["structure-unknown"]);
    expect(parse({ query: { q: "" }, dailyPapers: papers }).papers).toHaveLength(2);
  });
});

describe("what collectors make of it", () => {
  it.each([
    ["an envelope", { papers: [item()] }, "/papers/0"],
    ["another", { data: [item()] }, "/data/0"],
    ["three envelopes", { data: { items: { papers: [item()] } } }, "/data/items/papers/0"],
    ["lists by date", { "2025-05-08": [item()], "2025-05-09": [] }, "/2025-05-08/0"],
    ["a list of pages", [[item()], []], "/0/0"],
    ["one item alone", item(), ""],
  ])("%s is taken off, and that is said once", (_, input, pointer) => {
    const listing = parse(input);
    expect(listing.papers.map(({ provenance }) => provenance[0]?.place)).toEqual([
      { type: "json", pointer },
    ]);
    expect(listing.diagnostics).toEqual([
      expect.objectContaining({ code: "item-repaired", place: { type: "json", pointer: "" } }),
    ]);
  });

  it("four envelopes are too many", () => {
    const listing = parse({ data: { data: { data: { data: [item()] } } } }, FORCED);
    expect(listing.papers).toEqual([]);
    expect(codes(listing)).toContain("structure-unknown");
  });

  it("the answer for one paper is flat and needs no repair", () => {
    const flat = { id: "2409.00001", title: "T of a Paper", authors: [], upvotes: 1 };
    expect(parse(flat)).toMatchObject({ kind: "paper", diagnostics: [] });
  });

  it("reads items that are the text of a record, each with a word", () => {
    const python = `{'paper': {'id': '2412.07730', 'title': "It's one", 'upvotes': None, 'authors': []}, 'numComments': 2}`;
    const listing = parse([python, JSON.stringify(item())]);
    expect(listing.papers).toMatchObject([{ title: "It's one", comments: 2 }, { upvotes: 3 }]);
    expect(codes(listing)).toEqual(["item-repaired", "item-repaired", "date-missing"]);
    expect(pointers(listing)).toEqual(["/0", "/1", "/0"]);
  });

  it("reads a whole file as Python prints it, with one word", () => {
    const listing = parse(`[{'paper': {'id': '2412.07730', 'title': 'One', 'authors': []}}]\n`);
    expect(listing.papers).toMatchObject([{ title: "One", ids: { arxiv: "2412.07730" } }]);
    expect(codes(listing)).toEqual(["item-repaired"]);
  });

  it("reads JSON lines", () => {
    const text = `${JSON.stringify(item("2505.00001"))}\n\n${JSON.stringify(item("2505.00002"))}\n`;
    const listing = parse(text);
    expect(listing).toMatchObject({ format: "jsonl", diagnostics: [] });
    expect(listing.papers.map(({ rank }) => rank)).toEqual([1, 2]);
    const day = (id: string) => JSON.stringify({ date: "2025-05-08", papers: [item(id)] });
    const days = parse(`${day("2505.00001")}\n${day("2505.00002")}`);
    expect(days.papers.map(({ rank }) => rank)).toEqual([1, 1]);
    expect(codes(days)).toEqual(["item-repaired"]);
  });

  it.each([
    [null, "null"],
    [7, "the number 7"],
    ["a title", "a text"],
    [true, "true"],
    [{}, "an object without the title of a paper"],
    [{ title: "Alone" }, "an object with a title and nothing else of a paper"],
    [{ paper: "2505.04588", title: "T" }, 'an object whose "paper" is a text'],
    [{ paper: { id: "2505.04588" } }, "an object without the title of a paper"],
  ])("names %j among records", (wrong, what) => {
    const listing = parse([item("2505.00001"), wrong, item("2505.00002")]);
    expect(listing.papers.map(({ rank }) => rank)).toEqual([1, 3]);
    expect(listing.diagnostics).toEqual([
      expect.objectContaining({
        code: "item-malformed",
        message: `The item is ${what}, which is no record.`,
        place: { type: "json", pointer: "/1" },
      }),
    ]);
  });

  it("reads what comes before and after an item that is no JSON", () => {
    const [a, b] = [JSON.stringify(item("2505.00001")), JSON.stringify(item("2505.00002"))];
    const listing = parse(`{"papers":[${a}, {"paper": oops}, ${b}]}`);
    expect(listing.papers).toHaveLength(2);
    expect(codes(listing)).toEqual(["item-repaired", "item-malformed"]);
    expect(pointers(listing)).toEqual(["", "/papers/1"]);
  });

  it("reads whole items of an input that is cut, and names the one that is", () => {
    const text = JSON.stringify([item("2505.00001"), item("2505.00002")]);
    const listing = parse(text.slice(0, -40));
    expect(listing.papers.map(({ ids }) => ids.arxiv)).toEqual(["2505.00001"]);
    expect(codes(listing)).toEqual(["item-malformed"]);
    expect(pointers(listing)).toEqual(["/1"]);
    expect(codes(parse(text.slice(0, -1)))).toEqual(["partial-listing"]);
    const props = JSON.stringify({ dailyPapers: [item("2505.00001"), item("2505.00002")] });
    expect(parse(props.slice(0, -40)).papers).toHaveLength(1);
    const single = JSON.stringify(item());
    expect(codes(parse(single.slice(0, -4)))).toEqual(["item-malformed", "structure-unknown"]);
  });
});

describe("four situations, four answers", () => {
  const url = "https://huggingface.co/api/daily_papers?date=2026-06-13";

  it("is no papers data at all", () => {
    for (const text of ['{"name":"x","version":"1.0.0"}', "[]", "{}", "[1,2]", "[["]) {
      expect(codes(parse(text))).toEqual(["not-a-listing"]);
    }
  });

  it("is an error answer", () => {
    const listing = parse('{"error":"Invalid date"}', { url });
    expect(codes(listing)).toEqual(["source-error"]);
    expect(listing.diagnostics[0]?.actual).toBe("Invalid date");
    expect(codes(parse('{"error":"Invalid date"}', FORCED))).toEqual(["source-error"]);
  });

  it("is an empty day", () => {
    expect(parse("[]", { url })).toMatchObject({ kind: "daily", date: "2026-06-13" });
    expect(codes(parse("[]", { url }))).toEqual(["empty-listing"]);
    expect(codes(parse("[]", FORCED))).toEqual(["empty-listing"]);
    expect(codes(parse({ dailyPapers: [], date: "2026-06-13" }))).toEqual(["empty-listing"]);
  });

  it("is papers data of which nothing is recognised", () => {
    const listing = parse([{ paper: { upvotes: 1, heading: "T" } }]);
    expect(codes(listing)).toEqual(["item-malformed", "structure-unknown"]);
  });

  it("may be part of a list", () => {
    const many = Array.from({ length: 50 }, (_, at) => item(`2505.${String(10_000 + at)}`));
    expect(codes(parse(many))).toEqual(["partial-listing"]);
    expect(pointers(parse(many))).toEqual([""]);
    expect(codes(parse([...many, ...many]))).toEqual(["partial-listing"]);
    expect(codes(parse(many.slice(1)))).toEqual([]);
    expect(codes(parse(many.slice(40), { url: `${url}&limit=10` }))).toEqual(["partial-listing"]);
  });
});

describe("detection and addresses", () => {
  it.each([
    [[item()], 0.95],
    [{ dailyPapers: [] }, 0.95],
    [{ id: "2409.00001", title: "T", upvotes: 1 }, 0.85],
    [{ items: [{ type: "paper", id: "2409.00001", title: "T" }] }, 0.85],
    [[{ id: "0704.0001", authors: "C. B.", title: "T", categories: "hep-ph" }], 0],
    [{ paperId: "x", title: "T" }, 0],
  ])("%j", (value, score) => {
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
      expect(huggingFaceJson.detect(text, {})).toBe(score);
    }
  });

  it("knows Python, texts of Python, and a head that is cut in the first author list", () => {
    expect(huggingFaceJson.detect("[{'paper': {'id': '2412.07730'", {})).toBeGreaterThan(0.8);
    expect(huggingFaceJson.detect(`["{'paper': {'id': '2412.07730'`, {})).toBeGreaterThan(0.8);
    const head =
      '[{"paper":{"id":"2407.21783","authors":[{"_id":"66aaf835636a86cff6f5e7b3","user":';
    expect(detectSource(head)?.id).toBe("huggingface-json");
    expect(huggingFaceJson.detect(`The page says {"paper":{"id":"2412.07730"}}`, {})).toBe(0);
  });

  it.each([
    ["https://huggingface.co/api/daily_papers", { kind: "daily" }],
    [
      "https://huggingface.co/api/daily_papers?date=2026-06-12&limit=10",
      { kind: "daily", day: "2026-06-12", limit: 10 },
    ],
    ["https://huggingface.co/api/daily_papers?date=2026-02-31", { kind: "daily" }],
    ["https://huggingface.co/api/daily_papers?week=2025-W38", { kind: "weekly" }],
    ["https://huggingface.co/api/daily_papers?month=2025-09", { kind: "monthly" }],
    ["https://hf.co/api/daily_papers?sort=trending", { kind: "trending" }],
    ["https://huggingface.co/api/daily_papers?submitter=akhaliq", { kind: "list" }],
    ["https://huggingface.co/api/papers/2505.04588", { kind: "paper" }],
    ["https://huggingface.co/api/papers/search?q=a+b", { kind: "search", query: "a b" }],
    ["https://huggingface.co/api/collections/x/y-1", { kind: "list" }],
    ["https://huggingface.co/papers?q=x", { kind: "search", query: "x" }],
    ["https://huggingface.co/papers/2505.04588", { kind: "paper" }],
    ["https://huggingface.co/api/models", undefined],
    ["https://huggingface.co/api/papers/trending", undefined],
    ["https://example.org/api/daily_papers", undefined],
  ])("%s", (url, expected) => {
    expect(readHuggingFaceAnswer(url)).toEqual(expected);
  });

  it("takes kind, query and day from the address where the data leaves them open", () => {
    const search = { url: "https://huggingface.co/api/papers/search?q=x" };
    expect(parse([item()], search)).toMatchObject({ kind: "search", query: "x", url: search.url });
    const day = parse([item()], { url: "https://huggingface.co/api/daily_papers?date=2025-05-08" });
    expect(day.papers[0]).toMatchObject({
      listedAt: "2025-05-08",
      inferred: [{ field: "listedAt", from: "url" }],
    });
    const trending = { url: "https://huggingface.co/api/daily_papers?sort=trending" };
    const short = only([item("2505.04588", { ai_summary: "Short." })], trending);
    expect(short).toMatchObject({
      aiSummary: "Short.",
      abstract: expect.stringMatching(/^Search/),
    });
  });
});

describe("cases of the past", () => {
  it("HF-01: a filter that nothing passes is no failure to read", () => {
    const listing = parse({ dailyPapers: [item(), item("2505.00002", { upvotes: 49 })] });
    expect(listing.papers.filter(({ upvotes = 0 }) => upvotes >= 50)).toEqual([]);
    expect(listing).toMatchObject({ papers: { length: 2 }, diagnostics: [] });
  });

  it("HF-05: both shapes are the same paper", () => {
    const paper = { id: "2409.00001", title: "T", authors: [{ name: "A B" }], upvotes: 2 };
    const daily = { submittedOnDailyAt: "2024-09-03T04:10:28.000Z" };
    const by = { fullname: "User", user: "user1" };
    const nested = only({
      paper: { ...paper, ...daily },
      publishedAt: "2024-09-02T01:02:03.000Z",
      submittedBy: { fullname: "User", name: "user1" },
      numComments: 3,
    });
    const flat = only({ ...paper, ...daily, submittedOnDailyBy: by });
    expect(nested.comments).toBe(3);
    expect(flat).not.toHaveProperty("comments");
    const { comments: _, rank: __, provenance: ___, ...same } = nested;
    const { provenance: ____, ...other } = flat;
    expect(other).toEqual(same);
  });

  it("HF-06, HF-27: old rows lack much, new ones have members that nobody knows", () => {
    const old = {
      paper: { id: "2405.15738", title: "ConvLLaVA", authors: [{ name: "C G" }], upvotes: 1 },
      publishedAt: "2024-05-27T06:19:54.000Z",
      title: "ConvLLaVA",
      mediaUrl: "https://cdn-uploads.huggingface.co/a.png",
      numComments: 0,
    };
    const recent = item("2608.00001", { source: null, unheardOf: [{}] }, { another: 7 });
    const listing = parse([old, recent]);
    expect(listing.papers[0]).toMatchObject({ media: [{ kind: "image" }], comments: 0 });
    expect(codes(listing)).toEqual(["date-missing"]);
  });

  it("HF-09, HF-10: the day of listing is apart from that of the paper, in UTC", () => {
    const submitted = { submittedOnDailyAt: "2025-05-08T00:05:00.000Z" };
    const listing = parse([
      item("2505.04588", { ...submitted, publishedAt: "2025-05-05T17:00:01Z" }),
    ]);
    expect(listing).toMatchObject({ date: "2025-05-08", diagnostics: [] });
    expect(listing.papers[0]).toMatchObject({
      listedAt: "2025-05-08T00:05:00Z",
      publishedAt: "2025-05-05T17:00:01Z",
    });
  });

  it("HF-13: the order is the rank, and no score is made up", () => {
    const votes = [117, 25, 149, 22, 323];
    const page = votes.map((upvotes, at) => item(`2610.0000${at}`, { upvotes }));
    const { papers } = parse({ canSubmit: false, dailyPapers: page });
    expect(papers.map(({ rank, upvotes }) => [rank, upvotes])).toEqual(
      votes.map((upvotes, at) => [at + 1, upvotes]),
    );
    expect(papers[0]).not.toHaveProperty("starsPerHour");
  });

  it("HF-14: days that differ give the listing none", () => {
    const listing = parse([
      item("2606.00001", { submittedOnDailyAt: "2026-06-01T00:00:00.000Z" }),
      item("2606.00002", { submittedOnDailyAt: "2026-06-02T00:00:00.000Z" }),
    ]);
    expect(listing).not.toHaveProperty("date");
    expect(listing.papers.map(({ listedAt }) => listedAt)).toEqual(["2026-06-01", "2026-06-02"]);
    const partly = parse([
      item("2606.00001", { submittedOnDailyAt: "2026-06-01T00:00:00.000Z" }),
      item("2606.00002"),
    ]);
    expect(partly).not.toHaveProperty("date");
    expect(partly.papers[1]).not.toHaveProperty("listedAt");
  });

  it("HF-15: counts are those of the answer at hand", () => {
    expect(only([item("2505.04588", { upvotes: 8 })]).upvotes).toBe(8);
    expect(only([item("2505.04588", { upvotes: 21 })]).upvotes).toBe(21);
  });

  it("HF-16: an old paper in a new list is nothing to report", () => {
    const old = { submittedOnDailyAt: "2025-05-08T00:00:00.000Z" };
    expect(parse([item("2405.01234", old)]).diagnostics).toEqual([]);
  });

  it("HF-17: fields are looked for inside the paper", () => {
    const paper = only([
      item(
        "2606.00467",
        { submittedOnDailyAt: "2026-06-12T00:00:00.000Z", ai_summary: "Short." },
        { ai_summary: "Wrong.", githubStars: 9, publishedAt: "2026-05-29T20:00:00.000Z" },
      ),
    ]);
    expect(paper).toMatchObject({ listedAt: "2026-06-12", aiSummary: "Short." });
    expect(paper.publishedAt).toBe("2025-05-07T17:30:25Z");
    expect(paper).not.toHaveProperty("githubStars");
  });

  it("HF-23: the records of a search are its results", () => {
    const [a, b] = [item("2505.00001"), item("2505.00002")];
    const listing = parse({ query: { q: "x" }, dailyPapers: [a], searchResults: [b] });
    expect(listing).toMatchObject({ kind: "search", query: "x" });
    expect(listing.papers.map(({ ids }) => ids.arxiv)).toEqual(["2505.00002"]);
  });
});

describe("any JSON", () => {
  const wild = fc.oneof(
    fc.json(),
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(..."[]{},:'\"", '"paper"', '"title"', '"id"', '"2505.04588"', "7", "null"),
      )
      .map((parts) => parts.join("")),
  );
  const key = fc.constantFrom(
    ..."paper id title summary authors name user organization fullname upvotes publishedAt submittedOnDailyAt submittedBy numComments mediaUrls ai_keywords githubRepo dailyPapers searchResults query q papers data items comments __proto__ constructor type withdrawnAt".split(
      " ",
    ),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom<unknown>(null, true, 7, -1, 0.5, "", " ", "A Title", "2505.04588"),
      fc.constantFrom(
        "2025-05-07T00:00:00.000Z",
        "javascript:x",
        "{'paper': {'title': 'T', 'id': 'x'}}",
      ),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie("tree")), { maxLength: 8 }).map(objectOf),
    ),
  }));

  it("never throws, fits the schema, and pollutes nothing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          wild,
          tree.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          expect(Listing.safeParse(parse(text)).error).toBeUndefined();
          expect(Listing.safeParse(parse(text, FORCED)).error).toBeUndefined();
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("places everything where the input has something", () => {
    fc.assert(
      fc.property(tree, (value) => {
        const text = JSON.stringify(value);
        const { papers, diagnostics } = parse(text, FORCED);
        const places = [
          ...diagnostics.map(({ place }) => place),
          ...papers.map(({ provenance }) => provenance[0]?.place),
        ];
        for (const place of places) {
          if (place?.type === "json") expect(resolves(JSON.parse(text), place.pointer)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is read alike in parts of any size", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          wild,
          tree.map((value) => JSON.stringify(value)),
        ),
        fc.nat(20),
        (text, size) => {
          const parts = text.match(new RegExp(`[^]{1,${size + 1}}`, "g")) ?? [];
          expect(parseChunks(parts, FORCED)).toEqual(parse(text, FORCED));
        },
      ),
    );
  });

  it("is detected alike wherever the head is cut", () => {
    const text = JSON.stringify([item()], null, 1);
    for (let at = 0; at <= text.length; at++) huggingFaceJson.detect(text.slice(0, at), {});
  });

  it("gives each item of a list one record or one word", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), (extra) => {
        const items = [item("2505.00001"), ...extra];
        const { papers, diagnostics } = parse(items, FORCED);
        const said = new Set<string>();
        for (const { place } of diagnostics)
          if (place?.type === "json") said.add(place.pointer.split("/")[1] ?? "");
        for (const { provenance } of papers) {
          const place = provenance[0]?.place;
          if (place?.type === "json") said.add(place.pointer.split("/")[1] ?? "");
        }
        const others = items.filter((one) => !isOther(one));
        for (const one of others) expect(said).toContain(String(items.indexOf(one)));
      }),
    );
  });
});

function isOther(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value;
}

function objectOf(entries: [string, unknown][]): unknown {
  // As JSON.parse does it, so that `__proto__` is a member like any other.
  return JSON.parse(
    `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`,
  );
}

function resolves(root: unknown, pointer: string): boolean {
  let value = root;
  for (const step of pointer.split("/").slice(1)) {
    const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return false;
    value = Reflect.get(value, name);
  }
  return true;
}
