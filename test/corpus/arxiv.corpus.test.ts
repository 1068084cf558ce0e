import { describe, expect, it } from "vitest";
import { Listing, type Paper, parseListing } from "../../src/index.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

const FOLDER = "samples/arxiv";
const read = (name: string) => readCorpus(`${FOLDER}/${name}`);
const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const tally = (papers: readonly Paper[]) => {
  const counts: Record<string, number> = {};
  for (const { announceType = "" } of papers)
    counts[announceType] = (counts[announceType] ?? 0) + 1;
  return counts;
};

/** What else is said, beside the records. A dummy record has an id of month 34. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "arxiv_api_2026_empty.xml": ["empty-listing"],
  "arxiv_api_2026_error_entry.xml": ["source-error"],
  "arxiv_api_2026_mixed_missing_id.xml": ["partial-listing"],
  "arxiv_feed_atom_rendered_math.xml": ["id-invalid"],
  "arxiv_rss2_rendered_math.xml": ["id-invalid"],
  "arxiv_rss2_rendered_two_cats.xml": ["id-invalid"],
  "arxiv_rss2_rendered_error_400.xml": ["source-error"],
  "arxiv_oai_arXivRaw_2014_1000.xml": ["author-list-truncated", "partial-listing"],
  "arxiv_list_new_hep-ph_no_updates.html": ["empty-listing"],
  "arxiv_list_recent_math.AG_empty.html": ["empty-listing"],
  "arxiv_list_recent_cs_fake.html": ["partial-listing"],
  "arxiv_list_new_astro-ph.html": ["author-list-truncated"],
  "arxiv_list_month_math_2007-04_250.html": ["author-list-truncated"],
  "arxiv_search_2025-12_abstract_distributed_systems_200.html": ["author-list-truncated"],
};

/** How many records a file holds, counted without the library. */
function expectedCount(name: string, text: string): number {
  if (name.includes("_error_")) return 0;
  if (name.includes("_abs_")) return 1;
  if (name.includes("_list_")) return count(text, /<dt>/g);
  if (name.includes("_search_")) return count(text, /<li class="arxiv-result">/g);
  if (name.includes("_rss2_")) return count(text, /<item>/g);
  if (name.includes("_oai_")) return count(text, /<record>/g);
  return count(text, /<entry>/g);
}

const files = hasCorpus() ? listCorpus(FOLDER) : ["(none)"];

describe.skipIf(!hasCorpus()).each(files)("%s", (name) => {
  const text = read(name);
  const listing = parseListing(text);

  it("has as many records as are counted in it", () => {
    expect(listing.source).toBe("arxiv");
    expect(listing.papers).toHaveLength(expectedCount(name, text));
    expect(Listing.safeParse(listing).error).toBeUndefined();
    expect([...new Set(codes(listing))]).toEqual(SAID[name] ?? []);
  });

  it("has a title and authors for each, and an id for all but dummies", () => {
    for (const { title, authors, ids } of listing.papers) {
      expect(title).not.toMatch(/^\s|\s$|^Title:|&(?:amp|lt|#)/);
      expect(authors.length).toBeGreaterThan(0);
      for (const author of authors) {
        expect(author.name).toMatch(/\p{L}/u);
        expect(author.name).not.toMatch(/^et al|[<>{}]|^and |[,:;]$|additional authors/);
      }
      if (ids.arxiv === undefined) expect(title).toBe("Mysteries of the Universe");
    }
  });
});

describe.skipIf(!hasCorpus())("fields, beside what plain patterns find", () => {
  const folded = (text: string | undefined) =>
    decoded(text ?? "")
      .replace(/[\u007f-\u0084\u0086-\u009f\u00ad]/g, "")
      .replace(/\s+/g, " ")
      .trim();
  const decoded = (text: string) =>
    text
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;|&#34;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, "&");
  const first = (text: string, pattern: RegExp) => folded(pattern.exec(text)?.[1]);
  const all = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => folded(match[1]));

  it.each(["arxiv_api_2026_q_testing_100.xml", "arxiv_api_legacy_au_del_maestro.xml"])(
    "%s",
    (name) => {
      const text = read(name);
      const entries = text.split("<entry>").slice(1);
      const { papers } = parseListing(text);
      entries.forEach((entry, at) => {
        const paper = papers[at];
        const { arxiv, arxivVersion } = paper?.ids ?? {};
        expect(`http://arxiv.org/abs/${arxiv}v${arxivVersion}`).toBe(first(entry, /<id>([^<]*)/));
        expect(paper?.title).toBe(first(entry, /<title>([^<]*)/));
        expect(paper?.abstract).toBe(first(entry, /<summary>([^<]*)/));
        expect(paper?.authors.map((author) => author.name)).toEqual(all(entry, /<name>([^<]*)/g));
        expect(paper?.publishedAt).toBe(first(entry, /<published>([^<]*)/));
        expect(paper?.updatedAt).toBe(first(entry, /<updated>([^<]*)/));
        expect(paper?.primaryCategory).toBe(first(entry, /primary_category[^>]* term="([^"]*)/));
        expect(paper?.categories?.[0]).toBe(first(entry, /<category term="([^"]*)/));
        expect(paper?.ids.doi ?? "").toBe(first(entry, /<arxiv:doi[^>]*>([^<]*)/).toLowerCase());
        expect(paper?.note ?? "").toBe(first(entry, /<arxiv:comment[^>]*>([^<]*)/));
        expect(paper?.journalRef ?? "").toBe(first(entry, /<arxiv:journal_ref[^>]*>([^<]*)/));
      });
      const affiliations = papers.flatMap(({ authors }) =>
        authors.flatMap((author) => author.affiliations ?? []),
      );
      expect(affiliations).toHaveLength(count(text, /<arxiv:affiliation/g));
    },
  );

  it("the feed of 2025-04-28", () => {
    const text = read("arxiv_rss2_2025-04-28_quant-ph.xml");
    const { papers, date } = parseListing(text);
    expect(date).toBe("2025-04-28");
    expect(tally(papers)).toEqual({ new: 40, cross: 10, replace: 22, "replace-cross": 9 });
    const items = text.split("<item>").slice(1);
    items.forEach((item, at) => {
      const paper = papers[at];
      const { arxiv, arxivVersion } = paper?.ids ?? {};
      expect(`oai:arXiv.org:${arxiv}v${arxivVersion}`).toBe(first(item, /<guid[^>]*>([^<]*)/));
      expect(paper?.title).toBe(first(item, /<title>([^<]*)/));
      expect(paper?.abstract).toBe(first(item, /Abstract: ([^<]*)/));
      expect(paper?.categories).toEqual(all(item, /<category>([^<]*)/g));
      expect(paper?.announceType).toBe(first(item, /announce_type>([^<]*)/));
      expect(paper?.listedAt).toBe("2025-04-28");
      const line = first(item, /<dc:creator>([^<]*)/);
      if (!/[(\\{]/.test(line)) {
        expect(paper?.authors.map((author) => author.name)).toEqual(line.split(/,\s*(?!Jr|Sr)/));
      }
    });
  });

  it("the thousand records of arXivRaw", () => {
    const text = read("arxiv_oai_arXivRaw_2014_1000.xml");
    const { papers, diagnostics, total, capturedAt } = parseListing(text);
    expect({ total, capturedAt }).toEqual({ total: 907096, capturedAt: "2014-01-16T10:33:29Z" });
    expect(diagnostics[diagnostics.length - 1]).toMatchObject({
      code: "partial-listing",
      actual: "496549|47001",
    });
    const cut = count(text, /<authors>[^<]*\bet\.? ?al\b/gi);
    expect(diagnostics.filter(({ code }) => code === "author-list-truncated")).toHaveLength(cut);
    const records = text.split("<record>").slice(1);
    records.forEach((record, at) => {
      const paper = papers[at];
      const versions = all(record, /<version version='v(\d+)'/g);
      expect(paper?.ids).toMatchObject({
        arxiv: first(record, /<id>([^<]*)/),
        arxivVersion: versions.length,
      });
      expect(paper?.title).toBe(first(record, /<title>([^<]*)/));
      expect(paper?.abstract).toBe(first(record, /<abstract>([^<]*)/));
      expect(paper?.categories).toEqual(first(record, /<categories>([^<]*)/).split(" "));
      expect(paper?.primaryCategory).toBe(paper?.categories?.[0]);
      expect(paper?.note ?? "").toBe(first(record, /<comments>([^<]*)/));
      expect(paper?.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(paper !== undefined && "updatedAt" in paper).toBe(versions.length > 1);
      const line = first(record, /<authors>([^<]*)/);
      // A plain list, without what the grammar is for, is what is between its commas.
      if (!/[(){}\\:;~]|collaboration|\bet al|\bfor\b|\bon behalf\b|\b[JS]r\b/i.test(line)) {
        const names = line.split(/, and |,and | and |,/).map((part) => part.trim());
        expect(paper?.authors.map((author) => author.name)).toEqual(
          names.filter((part) => part !== ""),
        );
      }
    });
  });

  it.each(files.filter((name) => name.includes("_list_")))("%s", (name) => {
    const text = read(name);
    const { papers } = parseListing(text);
    const items = text.split("<dt>").slice(1);
    items.forEach((item, at) => {
      const paper = papers[at];
      expect(paper?.ids.arxiv).toBe(first(item, /href ="\/abs\/([^"]*)/));
      expect(paper?.title).toBe(first(item, /Title:<\/span>\s*([^<]*)/));
      const codesOf = first(item, /Subjects:<\/span>([\s\S]*?)<\/div>/).match(
        /\([^()]*\)(?=;|<|$)/g,
      );
      expect(paper?.categories).toEqual(codesOf?.map((code) => code.slice(1, -1)));
      const anchors = all(
        /<div class='list-authors'>([\s\S]*?)<\/div>/.exec(item)?.[1] ?? "",
        /<a [^>]*>([^<]*)<\/a>/g,
      );
      const persons =
        paper?.authors.filter(({ kind }) => kind === "person").map((author) => author.name) ?? [];
      const groups = /collaboration|team|consortium|project/i;
      if (!anchors.some((anchor) => groups.test(anchor)))
        expect(persons).toEqual(anchors.map((anchor) => anchor.replace(/^and |[{}]/g, "")));
    });
  });

  it("the search page of 200", () => {
    const text = read("arxiv_search_2025-12_abstract_distributed_systems_200.html");
    const { papers, total, query } = parseListing(text);
    expect({ papers: papers.length, total, query }).toEqual({
      papers: 200,
      total: 77800,
      query: "distributed systems",
    });
    const items = text.split('<li class="arxiv-result">').slice(1);
    const tagless = (html: string) => folded(html.replace(/<[^>]*>/g, ""));
    items.forEach((item, at) => {
      const paper = papers[at];
      expect(paper?.ids.arxiv).toBe(first(item, /abs\/([^"]*)">arXiv:/));
      expect(paper?.ids.arxivVersion).toBe(Number(first(item, /v(\d+)-abstract-full"/)));
      expect(paper?.title).toBe(
        tagless(/title is-5 mathjax">([\s\S]*?)<\/p>/.exec(item)?.[1] ?? ""),
      );
      expect(paper?.categories).toEqual(all(item, /data-tooltip="[^"]*">([^<]*)/g));
      expect(paper?.authors.map((author) => author.name)).toEqual(
        all(item, /searchtype=author[^>]*>([^<]*)/g),
      );
      expect(paper?.abstract).not.toMatch(/▽ More|△ Less|…at the|this https URL/);
      expect(paper?.listedAt).toMatch(/^\d{4}-\d\d$/);
      expect("updatedAt" in (paper ?? {})).toBe(/v1<\/span> submitted/.test(item));
      expect(paper?.ids.doi ?? "").toBe(
        first(
          item,
          /is-light is-size-7"><a class="" href="https:\/\/doi.org\/([^"]*)/,
        ).toLowerCase(),
      );
    });
  });

  it("sections and days of list pages", () => {
    expect(tally(parseListing(read("arxiv_list_new_math_fake_sections.html")).papers)).toEqual({
      new: 35,
      cross: 14,
      replace: 4,
    });
    expect(tally(parseListing(read("arxiv_list_new_astro-ph.html")).papers)).toEqual({
      new: 53,
      cross: 4,
      replace: 40,
    });
    const days = parseListing(read("arxiv_list_recent_math_2011.html")).papers.map(
      ({ listedAt }) => listedAt,
    );
    expect(days).toEqual(["2011-02-03", "2011-02-03", "2011-02-02", "2011-02-01", "2011-01-28"]);
  });

  it("the page of CMS and LHCb: 2,830 persons and two groups", () => {
    const text = read("arxiv_abs_1411.4413_long_authors_collaboration.html");
    const [paper] = parseListing(text).papers;
    const metas = `<head><title>[1411.4413]</title>${text.match(/<meta name="citation[^>]*>/g)?.join("")}</head>`;
    for (const authors of [paper?.authors, parseListing(metas).papers[0]?.authors]) {
      expect(
        authors?.filter(({ kind }) => kind === "organization").map((author) => author.name),
      ).toEqual(["CMS Collaboration", "LHCb Collaboration"]);
      expect(authors?.filter(({ kind }) => kind === "person")).toHaveLength(2830);
    }
    expect(paper).not.toHaveProperty("authorsTruncated");
  });

  it("other long lists are whole too", () => {
    const lengths = [
      "arxiv_abs_2103.11058_long_authors.html",
      "arxiv_abs_1310.8286_planck_collab.html",
    ].map((name) => {
      const text = read(name);
      const persons = parseListing(text).papers[0]?.authors.filter(({ kind }) => kind === "person");
      const tags = all(text, /citation_author" content="([^"]*)/g);
      return [persons?.length, tags.filter((tag) => !/collaboration|^:$|^Jr\b/i.test(tag)).length];
    });
    for (const [persons, tags] of lengths) expect(persons).toBe(tags);
  });
});

describe.skipIf(!hasCorpus())("papers that stand in two samples", () => {
  const seen = new Map<string, { name: string; paper: Paper }>();
  const pairs = new Map<string, number>();
  const differences: string[] = [];
  for (const name of files) {
    for (const paper of hasCorpus() ? parseListing(read(name)).papers : []) {
      const { arxiv } = paper.ids;
      const other = arxiv === undefined ? undefined : seen.get(arxiv);
      if (arxiv === undefined) continue;
      seen.set(arxiv, other ?? { name, paper });
      if (other === undefined) continue;
      const pair = `${kindOf(other.name)} and ${kindOf(name)}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      for (const field of ["title", "authors", "categories"] as const) {
        const [one, two] = [other.paper, paper].map((record) =>
          JSON.stringify(shownOf(record, field)),
        );
        if (one !== two)
          differences.push(`${arxiv} ${field}: ${one} in ${other.name}, ${two} in ${name}`);
      }
    }
  }

  function kindOf(name: string): string {
    return /^arxiv_([a-z\d]+_[a-z\d]+)/.exec(name)?.[1] ?? name;
  }

  function shownOf(paper: Paper, field: "title" | "authors" | "categories"): unknown {
    return field === "authors" ? paper.authors.map(({ name }) => name) : paper[field];
  }

  it("have the same title, authors and categories", () => {
    expect(differences).toEqual([]);
  });

  it("are these", () => {
    expect(Object.fromEntries(pairs)).toEqual({
      "abs_hep and abs_hep": 1,
      "api_2026 and api_2026": 10,
      "api_legacy and api_legacy": 1,
      "feed_atom and rss2_rendered": 1,
      "list_month and list_new": 52,
      "list_month and list_recent": 35,
      "list_new and list_recent": 4,
    });
  });
});
