import { describe, expect, it } from "vitest";
import { Listing, type Paper, parseListing } from "../../src/index.js";
import { hasCorpus, readCorpus } from "./corpus-path.js";

const folder = "samples/other";

/** What a row of the digest states, read by one expression; titles can hold bars. */
const ROW =
  /^\|\*\*(\S+)\*\*\|\*\*(.*)\*\*\|(.*?) et\.al\.\|\[(\S+)\]\(\S+\)\|(?:null|\*\*\[link\]\((\S+)\)\*\*)\|$/;

interface Stated {
  date: string | undefined;
  title: string | undefined;
  author: string | undefined;
  arxiv: string | undefined;
  code: string | undefined;
}

function stated(row: string): Stated {
  const [, date, title, author, arxiv, code] = ROW.exec(row.trim()) ?? [];
  return { date, title: fold(title), author: fold(author), arxiv, code };
}

function read({ title, authors, ids, updatedAt, links }: Paper): Stated {
  const code = links.find(({ field }) => field === "repository");
  return {
    date: updatedAt,
    title,
    author: authors[0]?.name,
    arxiv: ids.arxiv,
    code: code?.raw ?? code?.url,
  };
}

/** The generator of the table puts blanks around formulas. */
function unspaced(title: string): string {
  return title.replace(/\s*\$\s*/g, "$");
}

function fold(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, " ").trim();
}

/** Titles in which a backslash was TeX or an escape are compared by hand, below. */
function isPlain({ title }: Stated): boolean {
  return title !== undefined && !/[\\`<]|__|\*\*/.test(title);
}

describe.skipIf(!hasCorpus())("digests made from arXiv", () => {
  it("README: 1,974 rows of two topics", () => {
    const text = readCorpus(`${folder}/cv_arxiv_daily_README_head.md`);
    const rows = text.split("\n").filter((line) => line.startsWith("|**"));
    const listing = parseListing(text);
    expect(listing).toMatchObject({ source: "generic", format: "markdown", date: "2026-06-29" });
    expect(listing.diagnostics).toEqual([]);
    expect(rows).toHaveLength(1974);
    expect(listing.papers).toHaveLength(1974);
    expect(new Set(listing.papers.map(({ keywords }) => keywords?.[0]))).toEqual(
      new Set(["SLAM", "SFM"]),
    );
    expectSame(listing.papers, rows);
  });

  it("JSON: 9,312 rows of six topics, 1,657 with code", () => {
    const text = readCorpus(`${folder}/cv_arxiv_daily_2026-06-29.json`);
    const topics: Record<string, Record<string, string>> = JSON.parse(text);
    const listing = parseListing(text);
    expect(listing.diagnostics).toEqual([]);
    expect(listing.papers).toHaveLength(9312);
    const counts = Object.entries(topics).map(([topic, rows]) => [topic, Object.keys(rows).length]);
    expect(counts).toEqual([
      ["SLAM", 1419],
      ["SFM", 1044],
      ["Visual Localization", 3011],
      ["Keypoint Detection", 556],
      ["Image Matching", 1386],
      ["NeRF", 1896],
    ]);
    for (const [topic, count] of counts) {
      expect(listing.papers.filter(({ keywords }) => keywords?.[0] === topic)).toHaveLength(
        Number(count),
      );
    }
    const rows = Object.values(topics).flatMap((topic) => Object.values(topic));
    expectSame(listing.papers, rows);
    const code = listing.papers.filter(({ links }) => links.length > 1);
    expect(code).toHaveLength(1657);
    expect(Listing.safeParse(listing).error).toBeUndefined();
  });

  it("items: 839, each with its version", () => {
    const text = readCorpus(`${folder}/cv_arxiv_daily_wechat.md`);
    const items = text.split("\n").filter((line) => /^- \d{4}-/.test(line));
    const listing = parseListing(text);
    expect(listing).toMatchObject({ date: "2022-12-02", diagnostics: [] });
    expect(items).toHaveLength(839);
    expect(listing.papers).toHaveLength(839);
    for (const [at, paper] of listing.papers.entries()) {
      const [, date, title, author, address, code] =
        /^- (\S+), \*\*(.*?)\*\*, (.*?) et\.al\., Paper: \[(\S+?)\]\(\S+\)(?:, Code: \*\*\[(\S+?)\])?/.exec(
          items[at] ?? "",
        ) ?? [];
      expect(paper.updatedAt).toBe(date);
      if (!/[\\`<]/.test(title ?? "")) expect(paper.title).toBe(fold(title));
      expect(paper.authors[0]?.name).toBe(fold(author));
      const { arxiv, arxivVersion } = paper.ids;
      expect(`http://arxiv.org/abs/${arxiv}v${arxivVersion}`).toBe(address);
      const repository = paper.links.find(({ field }) => field === "repository");
      expect(repository === undefined).toBe(code === undefined);
    }
  });

  it("are the same in the table and in the data: 1,974 pairs", () => {
    const table = parseListing(readCorpus(`${folder}/cv_arxiv_daily_README_head.md`));
    const data = parseListing(readCorpus(`${folder}/cv_arxiv_daily_2026-06-29.json`));
    const key = ({ keywords, ids }: Paper) => `${keywords?.[0]} ${ids.arxiv}`;
    const byKey = new Map(data.papers.map((paper) => [key(paper), paper]));
    const pairs = table.papers.flatMap((paper) => {
      const other = byKey.get(key(paper));
      return other === undefined ? [] : [[paper, other] as const];
    });
    expect(pairs).toHaveLength(1974);
    for (const [a, b] of pairs) {
      expect([a.ids, a.authors, a.updatedAt]).toEqual([b.ids, b.authors, b.updatedAt]);
      expect(unspaced(a.title)).toBe(unspaced(b.title));
      expect(a.links.map(({ kind, url }) => [kind, url])).toEqual(
        b.links.map(({ kind, url }) => [kind, url]),
      );
    }
  });

  function expectSame(papers: readonly Paper[], rows: readonly string[]): void {
    const said = rows.map(stated);
    expect(said.filter(({ arxiv }) => arxiv === undefined)).toEqual([]);
    for (const [at, paper] of papers.entries()) {
      const row = said[at];
      if (row === undefined) throw new Error(`no row ${at}`);
      const { title, code, ...rest } = read(paper);
      expect(rest).toEqual({ date: row.date, author: row.author, arxiv: row.arxiv });
      expect(code === undefined).toBe(row.code === undefined);
      if (isPlain(row)) expect(title).toBe(row.title);
    }
  }
});

describe.skipIf(!hasCorpus())("newsletter of the week", () => {
  const listing = parseListing(
    hasCorpus() ? readCorpus(`${folder}/dair_ml_papers_of_the_week_2025-07.md`) : "",
  );

  it("has 1,300 rows, ten of each of 130 weeks", () => {
    expect(listing).toMatchObject({ kind: "weekly", format: "markdown", diagnostics: [] });
    expect(listing.papers).toHaveLength(1300);
  });

  it("has a title and a text for each, and an address of arXiv where the row has one", () => {
    const rows = readCorpus(`${folder}/dair_ml_papers_of_the_week_2025-07.md`)
      .split("\n")
      .filter((line) => /^\|\s*\d+\)/.test(line));
    for (const [at, paper] of listing.papers.entries()) {
      const row = rows[at] ?? "";
      const bold = /^\|\s*\d+\)\s*\*\*(.*?)\*\*/.exec(row)?.[1];
      if (bold !== undefined && !/[\\`<]/.test(bold)) expect(paper.title).toBe(fold(bold));
      const id = /\[Paper\]\(https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(
        row,
      )?.[1];
      if (id !== undefined) expect(paper.ids.arxiv).toBe(id);
      expect(paper.links.length).toBeGreaterThan(0);
    }
    // Five rows are a title alone.
    const bare = listing.papers.filter(({ abstract }) => abstract === undefined);
    expect(bare.map(({ title }) => title.slice(0, 30))).toEqual([
      "Architectures of Topological D",
      "ChatGPT: Applications, Opportu",
      "Transformer models: an introdu",
      "Benchmarking Large Language Mo",
      "Dataset Distillation: A Compre",
    ]);
    // Two rows have one blank between title and text, so nothing tells where the title ends.
    const long = listing.papers.filter(({ title }) => title.length > 140);
    expect(long.map(({ title }) => title.slice(0, 30))).toEqual([
      "An Operating System for Memory",
      "Building Production-Grade Conv",
    ]);
  });

  it("separates title and text by two blanks in the newest rows", () => {
    expect(listing.papers.slice(0, 3).map(({ title }) => title)).toEqual([
      "Ultra-Fast Diffusion-based Language Models",
      "MEM1",
      "Towards AI Search Paradigm",
    ]);
  });
});

describe.skipIf(!hasCorpus())("table of papers with code of 2018", () => {
  it("has 1,847 rows with a year, stars and a repository", () => {
    const text = readCorpus(`${folder}/pwc_zziz_2018.csv`);
    const listing = parseListing(text);
    expect(listing).toMatchObject({ source: "generic", format: "csv", diagnostics: [] });
    expect(listing.papers).toHaveLength(1847);
    const lines = text.split(/\r?\n/).filter((line) => line !== "");
    expect(lines).toHaveLength(1848);
    for (const [at, paper] of listing.papers.entries()) {
      const row = lines[at + 1] ?? "";
      const [, year, stars] = /,(\d{4}),[^,]*,(\d+),[\d-]+$/.exec(row) ?? [];
      expect([paper.publishedAt, paper.githubStars]).toEqual([year, Number(stars)]);
      expect(paper).not.toHaveProperty("updatedAt");
    }
  });
});
