import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { dedupePapers, mergePapers } from "../../src/dedupe/index.js";
import { type Listing, type Paper, paperKey, parseListing } from "../../src/index.js";
import { extractLinks } from "../../src/links/index.js";

const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const feed = (content: string, total = 1) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:o="http://a9.com/-/spec/opensearch/1.1/"><id>https://arxiv.org/api/x</id><o:totalResults>${total}</o:totalResults>${content}</feed>`;
const entry = (id: string, more = "<author><name>A B</name></author>", title = "A Paper") =>
  `<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><published>2024-01-01T00:00:00Z</published>${more}</entry>`;
const first = (input: string): Paper => {
  const [paper] = parseListing(input).papers;
  if (paper === undefined) throw new Error("no record");
  return paper;
};
const record = (more: Partial<Paper>): Paper => ({
  title: "A Method for Things That Matter",
  authors: [],
  orgs: [],
  ids: {},
  links: [],
  provenance: [{ source: "generic" }],
  ...more,
});
const deduped = (papers: Paper[]) => dedupePapers(papers).papers;

describe("answers of arXiv's API", () => {
  const error =
    "<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_x</id><title>Error</title><summary>incorrect id format for x</summary><author><name>arXiv api core</name></author></entry>";

  it("that are an error hold no paper called Error (SB-02)", () => {
    const listing = parseListing(feed(error));
    expect(listing.papers).toEqual([]);
    expect(listing.diagnostics).toMatchObject([
      { code: "source-error", severity: "error", actual: "incorrect id format for x" },
    ]);
    expect(parseListing(feed(entry("2401.00001v1") + error, 2)).papers).toHaveLength(1);
    expect(first(feed(entry("2401.00001v1", undefined, "Error"))).title).toBe("Error");
  });

  it("keep all authors in their order (SB-05)", () => {
    const names = ["A B", "C D", "E F"].map((name) => `<author><name>${name}</name></author>`);
    const { authors } = first(feed(entry("2401.00001v1", names.join(""))));
    expect(authors.map(({ name }) => name)).toEqual(["A B", "C D", "E F"]);
  });

  it("that break off are cut, not empty (SB-14)", () => {
    expect(codes(parseListing(feed("", 500)))).toEqual(["partial-listing"]);
    expect(codes(parseListing(feed("", 0)))).toEqual(["empty-listing"]);
  });
});

describe("the same paper", () => {
  it("is not one of equal title with another id and year (SB-28)", () => {
    const one = record({ ids: { doi: "10.1/a" }, publishedAt: "2015" });
    const other = record({ ids: { doi: "10.1/b" }, publishedAt: "2021" });
    expect(deduped([one, other])).toHaveLength(2);
    expect(deduped([record({ publishedAt: "2015" }), record({})])).toHaveLength(1);
  });

  it("is a preprint and what a journal printed, with both ids (SB-29)", () => {
    const preprint = record({
      ids: { arxiv: "1401.0001", doi: "10.1/x" },
      provenance: [{ source: "arxiv" }],
    });
    const printed = record({ ids: { doi: "10.1/x" }, provenance: [{ source: "openalex" }] });
    const [paper, ...others] = deduped([preprint, printed]);
    expect(others).toEqual([]);
    expect(paper?.ids).toEqual({ arxiv: "1401.0001", doi: "10.1/x" });
    expect(paper?.provenance.map(({ source }) => source).sort()).toEqual(["arxiv", "openalex"]);
  });

  it("on two days keeps the first day and all categories (SB-30)", () => {
    const [monday, tuesday] = (["2024-05-06", "2024-05-07"] as const).map((listedAt, at) =>
      record({
        ids: { arxiv: "2405.00001" },
        listedAt,
        categories: [["cs.CL", "cs.AI"][at] ?? ""],
      }),
    );
    if (monday === undefined || tuesday === undefined) throw new Error("no records");
    for (const papers of [
      [monday, tuesday],
      [tuesday, monday],
    ]) {
      const { paper: merged } = mergePapers(papers);
      expect(merged.listedAt).toBe("2024-05-06");
      expect([...(merged.categories ?? [])].sort()).toEqual(["cs.AI", "cs.CL"]);
    }
  });

  it("stays when another day has none (SB-31)", () => {
    const empty = parseListing(feed("", 0)).papers;
    const day = [record({ ids: { arxiv: "2405.00001" } })];
    expect(deduped([...day, ...empty])).toEqual(deduped(day));
    expect(deduped([])).toEqual([]);
  });
});

describe("answers in JSON", () => {
  it("without an arXiv id get none, nor an address of one (SB-32)", () => {
    const paper = first('{"title":"T","externalIds":{"DOI":"10.1/x"}}');
    expect(paper.ids).toEqual({ doi: "10.1/x" });
    expect(JSON.stringify(paper)).not.toContain("arxiv.org");
  });

  it.each(['{"content":{"title":"T"}}', '{"content":{"title":{"value":"T"}}}'])(
    "%s has the title T (SB-33)",
    (note) => {
      expect(first(note).title).toBe("T");
    },
  );
});

describe("repositories in text", () => {
  const names = (text: string) =>
    extractLinks(text).map(({ repo }) => `${repo?.owner}/${repo?.name}`);

  it("end before the signs of the sentence (SB-34)", () => {
    for (const end of [
      ".",
      ",",
      ";",
      ":",
      "!",
      "?",
      ")",
      "]",
      "}",
      ">",
      '"',
      "'",
      "`",
      ").",
      '.")',
    ]) {
      expect(names(`Code is at https://github.com/foo/bar${end}`)).toEqual(["foo/bar"]);
    }
  });

  it("keep the dots in their names, and no .git (SB-35, SB-37)", () => {
    expect(names("https://github.com/octokit/octokit.rb")).toEqual(["octokit/octokit.rb"]);
    expect(names("https://github.com/vercel/next.js.")).toEqual(["vercel/next.js"]);
    expect(names("https://github.com/x/y.git")).toEqual(["x/y"]);
  });
});

it("every known mistake of other tools has a test that names it", () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(path).isDirectory()) return name === "scripts" ? [] : files(path);
      return name.endsWith(".ts") ? [path] : [];
    });
  const named = new Set(
    files(root).flatMap((path) => readFileSync(path, "utf8").match(/\bSB-\d\d\b/g) ?? []),
  );
  const all = Array.from({ length: 42 }, (_, at) => `SB-${String(at + 1).padStart(2, "0")}`);
  expect([...named].sort()).toEqual(all);
});

it("keys of records do not depend on links (SB-17)", () => {
  const one = record({
    links: [{ kind: "other", url: "https://example.org/p/1?v=a", evidence: "href" }],
  });
  expect(paperKey(one)).toBe(paperKey(record({})));
});
