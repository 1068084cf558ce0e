import { describe, expect, it } from "vitest";
import { parseListing } from "../../src/index.js";
import { expectGrowth } from "./growth.js";
import { hostileJson, nestedJson } from "./json-inputs.js";

const MB = 1024 * 1024;
const JSON_SOURCES = [
  "paperswithcode-json",
  "semanticscholar-json",
  "openalex-json",
  "openreview-json",
  "arxiv-json",
  "feed-json",
  "link-posts-json",
  "schema-org-json",
] as const;

/** What is particular to these sites, `size` characters long or so. */
function ownInputs(size: number): [name: string, source: string, text: string][] {
  const repeat = (unit: string) => unit.repeat(Math.ceil(size / unit.length));
  const words = Array.from({ length: Math.ceil(size / 16) }, (_, at) => `"w${at}":[${at}]`);
  const index = `{"id":"https://openalex.org/W1","title":"T","abstract_inverted_index":{${words.join(",")}}}`;
  const cards = '<h1><a href="/paper/a">T</a></h1><span>7</span>';
  return [
    ["words of an abstract", "openalex-json", index],
    [
      "places of one word",
      "openalex-json",
      `{"title":"T","abstract_inverted_index":{"a":[${repeat("9,")}1]}}`,
    ],
    ["nulls of a batch", "semanticscholar-json", `[${repeat("null,")}null]`],
    ["marks of a title", "semanticscholar-json", `[{"title":"${repeat("[PDF] ")}"}]`],
    [
      "replies",
      "openreview-json",
      `{"notes":[${repeat('{"replyto":"a","content":{"title":"T"}},')}{}]}`,
    ],
    ["links to one paper", "paperswithcode-html", repeat('<a href="/paper/a">T</a>')],
    [
      "links to many papers",
      "paperswithcode-html",
      repeat('<a href="/paper/a">T</a><a href="/paper/b">T</a>'),
    ],
    ["headings", "paperswithcode-html", repeat(cards)],
    ["numbers of a card", "paperswithcode-html", `${cards}${repeat("<span>7</span>")}`],
    ["open boxes", "paperswithcode-html", `${cards}${repeat("<div>")}`],
    ["styles", "paperswithcode-html", `${cards}<div style="${repeat("background:")}">`],
    [
      "styles of pictures",
      "paperswithcode-html",
      `${cards}<div style="${repeat("background:url(")}">`,
    ],
    ["a title", "paperswithcode-html", `<title>${repeat("Search for ")}`],
    ["blanks of a title", "paperswithcode-html", `<title>Search for x${repeat(" ")}x`],
    ...[
      "- ",
      "| ",
      "|",
      "|\n",
      "|---|\n",
      "- [paper](https://arxiv.org/abs/2505.04588) **",
      "**",
      "[",
      "<",
      "<a href=",
      "\\",
      "# ",
      "- x\n",
      "  x\n",
      ", et al ",
      "https://",
      "\n",
    ].map((unit): [string, string, string] => [
      JSON.stringify(unit),
      "markdown-list",
      `- **A Title Here** [paper](https://arxiv.org/abs/2505.04588) ${repeat(unit)}`,
    ]),
    ["blanks of a heading", "markdown-list", `# a${repeat(" ")}x`],
    [
      "blanks of a row",
      "markdown-list",
      `|Title|PDF|\n|---|---|\n|a${repeat(" ")}x|https://arxiv.org/abs/2505.04588|`,
    ],
    ["quotes of a table", "paper-table-csv", `title,url\n"${repeat('""')}`],
    ["commas of a table", "paper-table-csv", `title,url\n${repeat(",")}`],
    [
      "authors of a table",
      "paper-table-csv",
      `title,url,authors\na,https://x.org,"a${repeat(" ")}b"`,
    ],
  ];
}

describe("eight times the input takes less than sixteen times as long", () => {
  function isLinear(source: string, small: string, large: string): Promise<void> {
    return expectGrowth(
      () => parseListing(small, { source }),
      () => parseListing(large, { source }),
      { atMost: 16, shortestMs: 20 },
    );
  }

  const large = new Map(ownInputs(2 * MB).map(([name, , text]) => [name, text]));
  it.each(ownInputs(MB / 4))("%s (%s)", { timeout: 300_000 }, async (name, source, small) => {
    await isLinear(source, small, large.get(name) ?? "");
  });

  const data = new Map(hostileJson(2 * MB));
  describe.each(JSON_SOURCES)("data read as %s", (source) => {
    it.each(hostileJson(MB / 4))("%s", { timeout: 300_000 }, async (name, small) => {
      await isLinear(source, small, data.get(name) ?? "");
    });

    it.each(nestedJson(100_000))("nested: %s", { timeout: 60_000 }, (_, text) => {
      expect(() => parseListing(text, { source })).not.toThrow();
    });
  });
});
