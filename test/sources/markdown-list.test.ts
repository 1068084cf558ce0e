import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSource, Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";
import { readHeader } from "../../src/sources/paper-rows/columns.js";
import { splitRow } from "../../src/sources/paper-rows/split-row.js";

const FORCED = { source: "markdown-list" } as const;
const PAPER = "[paper](https://arxiv.org/abs/2505.04588)";

function titles(text: string): string[] {
  return parseListing(text, FORCED).papers.map(({ title }) => title);
}

describe("the title of an item", () => {
  it.each([
    [`- [A Linked Title](https://arxiv.org/abs/2505.04588) - note`, "A Linked Title"],
    [`- **A Bold Title** (ACL 2023) [${PAPER}]`, "A Bold Title"],
    [`* **Paper:** **A Bold Title** ${PAPER}`, "A Bold Title"],
    [`- (**NeurIPS 2023**) *Words in Italics Here* ${PAPER}`, "Words in Italics Here"],
    [`+ [**Bold in a Link**](https://arxiv.org/abs/2505.04588), ICLR 2024.`, "Bold in a Link"],
    [`- [2023/05] Plain Words Here. ${PAPER}`, "Plain Words Here"],
    [`1. "Plain Words Here" ${PAPER}`, "Plain Words Here"],
    [`- Plain Words Here: With a Colon ${PAPER}`, "Plain Words Here: With a Colon"],
    [`- A \\*Starred\\* Title Here ${PAPER}`, "A *Starred* Title Here"],
    [`- A Bare Address Behind https://arxiv.org/abs/2505.04588`, "A Bare Address Behind"],
    [`- Words of HTML <a href="https://arxiv.org/abs/2505.04588">paper</a>`, "Words of HTML"],
  ])("in %j is %j", (text, title) => {
    expect(titles(text)).toEqual([title]);
    expect(parseListing(text, FORCED).papers[0]?.ids).toEqual({ arxiv: "2505.04588" });
  });

  it.each([
    "- [A tool](https://github.com/x/y) for papers",
    "- [Section](#section)",
    "- just words",
    "- [paper](N/A) Some Words Here",
    "- [arXiv](https://arxiv.org/list/cs.CL/new)",
  ])("is none in %j", (text) => {
    expect(titles(text)).toEqual([]);
  });

  it("that cannot be told is left to a diagnostic", () => {
    const text = `- **A Title Here** ${PAPER}\n- [arXiv](https://arxiv.org/abs/2401.00001)`;
    const { papers, diagnostics } = parseListing(text, FORCED);
    expect(papers).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(["leftover-text"]);
  });
});

describe("a table", () => {
  const table = (row: string, header = "|Date|Title|Authors|PDF|Code|") =>
    `${header}\n${header.replace(/[^|]+/g, "---")}\n${row}`;

  it("is read by the names of its columns", () => {
    const row = `|2024-01-02|A Title|Ada Li, Bo Ek|${PAPER}|[link](https://github.com/x/y)|`;
    expect(parseListing(table(row), FORCED).papers[0]).toMatchObject({
      title: "A Title",
      authors: [{ name: "Ada Li" }, { name: "Bo Ek" }],
      publishedAt: "2024-01-02",
      links: [
        { kind: "paper", field: "paper" },
        { kind: "repository", field: "repository" },
      ],
    });
  });

  it("of a digest states when a paper was last changed, and one author of a cut list", () => {
    const row = `|**2024-01-02**|**A Title**|Ada Li et.al.|${PAPER}|null|`;
    const [paper] = parseListing(table(row), FORCED).papers;
    expect(paper).toMatchObject({ updatedAt: "2024-01-02", authorsTruncated: { shown: 1 } });
    expect(paper?.authors).toEqual([{ name: "Ada Li", kind: "person" }]);
    expect(paper).not.toHaveProperty("publishedAt");
    expect(paper?.links).toHaveLength(1);
  });

  it("with stars and a venue states both", () => {
    const header = "| Title | Conf | Code | Stars |";
    const row =
      "| [A Title](https://arxiv.org/abs/1808.06601) | NIPS | [code](https://github.com/x/y) | 5578 |";
    const [paper] = parseListing(table(row, header), FORCED).papers;
    expect(paper).toMatchObject({ venue: "NIPS", githubStars: 5578, ids: { arxiv: "1808.06601" } });
  });

  it("can say more of a paper behind the link of its title", () => {
    const row = "| 7) [A Title](https://arxiv.org/abs/2505.04588) is about bars. | |";
    expect(parseListing(table(row, "|Paper|Links|"), FORCED).papers[0]).toMatchObject({
      title: "A Title",
      abstract: "is about bars.",
    });
  });

  it("can have bars in its titles", () => {
    const row = `|2024-01-02|On |x| and \\| y|Ada Li|${PAPER}|null|`;
    expect(titles(table(row))).toEqual(["On |x| and | y"]);
  });

  it("that is no table of papers gives none", () => {
    const text = `${table("|a|b|", "|Key|Value|")}\n\n- **A Title Here** ${PAPER}`;
    const { papers, diagnostics } = parseListing(text, FORCED);
    expect(papers).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["Publish Date|Title|Authors|PDF|Code", ["date", "title", "authors", "paper", "code"]],
    ["**Paper**|**Links**", ["title", "paper"]],
    ["Title|Conf|Code|Stars", ["title", "venue", "code", "stars"]],
    [
      "Title|Description|PaperURL|TweetURL|Abstract",
      ["title", "other", "paper", "other", "abstract"],
    ],
    ["Key|Value", undefined],
  ])("with the header %s has the columns %j", (header, roles) => {
    expect(readHeader(header.split("|"))).toEqual(roles);
  });

  it("is divided at bars that are no text", () => {
    expect(splitRow("| a | b \\| c |d|").map(({ text, start }) => [text, start])).toEqual([
      ["a", 2],
      ["b \\| c", 6],
      ["d", 14],
    ]);
  });
});

describe("a list", () => {
  it("is known by its items, and a text that mentions a paper is none", () => {
    const item = `- **A Title Here** ${PAPER}\n`;
    expect(detectSource(item.repeat(5))?.id).toBe("markdown-list");
    expect(detectSource("We read https://arxiv.org/abs/2505.04588 today.")).toBeUndefined();
  });

  it("without papers is empty", () => {
    const { diagnostics } = parseListing("# Papers\n\n- nothing yet\n", FORCED);
    expect(diagnostics.map(({ code }) => code)).toEqual(["empty-listing"]);
  });

  it("names the topic under which a paper stands, twice where it stands twice", () => {
    const item = `- **A Title Here** ${PAPER}\n`;
    const { papers } = parseListing(`## SLAM\n${item}\n## NeRF\n${item}`, FORCED);
    expect(papers.map(({ keywords }) => keywords)).toEqual([["SLAM"], ["NeRF"]]);
  });
});

describe("rows as data and as CSV", () => {
  it("give what the table gives", () => {
    const row = `|**2024-01-02**|**A Title**|Ada Li et.al.|[2505.04588](http://arxiv.org/abs/2505.04588)|null|`;
    const table = `## SLAM\n|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n${row}`;
    const plain = (text: string) =>
      parseListing(text).papers.map(({ provenance: _, links, ...paper }) => ({
        ...paper,
        urls: links.map(({ url }) => url),
      }));
    expect(plain(JSON.stringify({ SLAM: { "2505.04588": `${row}\n` } }))).toEqual(plain(table));
    expect(plain(table)).toHaveLength(1);
  });

  it("can be quoted over lines, and need a title and a link", () => {
    const csv =
      'title,paper_link,year\n"A ""Quoted"",\nTitle",https://arxiv.org/abs/2505.04588,2025\nNo Link,,2025\n';
    const listing = parseListing(csv);
    expect(listing).toMatchObject({ source: "generic", format: "csv" });
    expect(listing.papers).toMatchObject([
      { title: 'A "Quoted", Title', publishedAt: "2025", ids: { arxiv: "2505.04588" } },
    ]);
    expect(listing.diagnostics.map(({ code }) => code)).toEqual(["leftover-text"]);
    expect(detectSource("name,age\nAda,36\n")).toBeUndefined();
  });
});

const words = fc.constantFrom(
  "- ",
  "| ",
  "|",
  "|---|---|\n",
  "|Title|PDF|\n",
  "\n",
  "\r\n",
  "  ",
  "## SLAM\n",
  "```\n",
  "**",
  "A Title of Words",
  "[paper](",
  "https://arxiv.org/abs/2505.04588",
  "javascript:x",
  ")",
  '"',
  ",",
  "<br>",
  '<a href="https://arxiv.org/abs/2505.04588">',
  "2024-01-02",
  "Ada Li et.al.",
  "\\",
  "null",
);
const soup = fc
  .array(fc.oneof({ weight: 9, arbitrary: words }, fc.string({ maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe.each(["markdown-list", "markdown-list-json", "paper-table-csv"])(
  "any text, read as %s",
  (source) => {
    it("is a valid listing, the same in chunks, with places inside and no unsafe address", () => {
      fc.assert(
        fc.property(soup, fc.integer({ min: 1, max: 20 }), (text, size) => {
          const listing = parseListing(text, { source });
          expect(Listing.safeParse(listing).error).toBeUndefined();
          for (const { provenance } of listing.papers) {
            const place = provenance[0]?.place;
            if (place?.type !== "text") continue;
            expect(place.start.offset).toBeLessThanOrEqual(place.end.offset);
            expect(place.end.offset).toBeLessThanOrEqual(text.length);
          }
          expect(JSON.stringify(listing.papers)).not.toMatch(/[uU]rl":"javascript:/);
          const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
          expect(parseChunks(chunks, { source })).toEqual(listing);
        }),
        { numRuns: 1500 },
      );
    });
  },
);

it("the abstract of a table is not the description beside it, and a tweet is no project", () => {
  const [paper] = parseListing(
    "Title,Description,PaperURL,TweetURL,Abstract\nA Paper On Things,It does,https://arxiv.org/abs/2301.00001,https://x.com/a/1,We do.\n",
  ).papers;
  expect(paper?.abstract).toBe("We do.");
  expect(paper?.links.map(({ kind }) => kind)).toEqual(["paper", "other"]);
});

it("an item that leads only to what runs is reported, and the others are read", () => {
  const { papers, diagnostics } = parseListing(
    [
      "# Awesome papers",
      "",
      "- [A Paper of Rain](https://arxiv.org/abs/2505.04588)",
      "- [A Paper of Snow](javascript:alert(1))",
      "- [A Paper of Hail](https://arxiv.org/abs/2505.04589) [code](JavaScript:alert(2))",
      "- [Contributing](./CONTRIBUTING.md)",
    ].join("\n"),
  );
  expect(papers.map(({ title }) => title)).toEqual(["A Paper of Rain", "A Paper of Hail"]);
  expect(papers[1]?.links).toHaveLength(1);
  expect(diagnostics).toMatchObject([
    { code: "link-unsafe", actual: "javascript:alert(1)", place: { start: { line: 4 } } },
    { code: "link-unsafe", actual: "JavaScript:alert(2)", place: { start: { line: 5 } } },
  ]);
});
