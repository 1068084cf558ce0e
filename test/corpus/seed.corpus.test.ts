import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Listing, type Paper, parseListing } from "../../src/index.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

interface ExpectedRecord {
  title: string;
  abstractLength: number;
  abstractSha256: string;
  authorCount: number | null;
  organization: { slug: string; name: string } | null;
  publishedOn: string | null;
  trailingCount: number | null;
  githubRepos: string[];
  projectPages: string[];
}

const REFERENCE = { referenceDate: "2025-12-08" };

describe.skipIf(!hasCorpus())("the seed listing", () => {
  const text = hasCorpus() ? readCorpus(`seed/${seedName()}`) : "";
  const expected: ExpectedRecord[] = hasCorpus()
    ? JSON.parse(readCorpus("seed/expected.json"))
    : [];
  const plain = parseListing(text);

  it("gives the 36 records with no option", () => {
    expect(plain.papers.map(summary)).toEqual(expected.map(wanted));
    expect(plain.papers.every((paper) => !("upvotes" in paper))).toBe(true);
  });

  it("infers 2025 and says so, and the day of the listing", () => {
    expect(plain.date).toBe("2025-12-08");
    expect(plain.kind).toBe("search");
    const inferred = plain.papers.filter((paper) => paper.inferred !== undefined);
    const yearless = inferred.map((paper) => paper.publishedAt?.slice(0, 4));
    expect(new Set(yearless)).toEqual(new Set(["2025"]));
    expect(inferred[0]?.inferred).toEqual([{ field: "publishedAt", from: "explicit-years" }]);
  });

  it("has nothing else to report than record 21 and the year", () => {
    expect(plain.diagnostics.map(({ code }) => code)).toEqual(["year-inferred", "byline-missing"]);
    const missing = plain.diagnostics[1]?.place;
    expect(missing).toEqual(plain.papers[20]?.provenance[0]?.place);
  });

  it.each([
    ["with a reference date", text, REFERENCE],
    ["with CRLF", text.replaceAll("\n", "\r\n"), {}],
    ["with CR", text.replaceAll("\n", "\r"), {}],
    ["with no-break spaces", text.replaceAll(" ", "\u00a0"), {}],
    ["without its header", text.slice(text.indexOf(expected[0]?.title ?? "")), {}],
    ["with blank lines doubled", text.replaceAll("\n\n", "\n\n\n\n"), {}],
    ["without blank lines", text.replaceAll(/\n{2,}/g, "\n"), {}],
    ["indented", text.replaceAll(/^(?=\S)/gm, "    "), {}],
    ["indented with tabs", text.replaceAll(/^(?=\S)/gm, "\t"), {}],
    ["with a byte order mark", `\ufeff${text}`, {}],
    ["with zero-width spaces at line ends", text.replaceAll("\n", "\u200b\n"), {}],
    ["with other bullets", text.replaceAll("•", "-").replaceAll("\n·\n", "\n∙\n"), {}],
    ["with trailing blanks", text.replaceAll("\n", "   \n"), {}],
  ])("gives the same records %s", (_, input, options) => {
    const listing = parseListing(input, options);
    expect(listing.papers.map(summary)).toEqual(expected.map(wanted));
    expect(listing.diagnostics.map(({ code }) => code)).toEqual([
      "year-inferred",
      "byline-missing",
    ]);
  });

  it("gives the records of each listing when two are pasted together", () => {
    const both = parseListing(`${text}\n${text.replace("Dec 8", "Dec 9")}`);
    expect(both.papers.map(summary)).toEqual([...expected, ...expected].map(wanted));
    expect(both.date).toBeUndefined();
    expect(both.papers.map(({ rank }) => rank)).toEqual([...ranks(36), ...ranks(36)]);
  });

  it("keeps every record before a cut at any record", () => {
    const whole = parseListing(text, REFERENCE);
    for (let count = 1; count <= 36; count++) {
      const end = endOf(whole, count - 1);
      const cut = parseListing(text.slice(0, end), REFERENCE);
      expect(cut.papers).toEqual(whole.papers.slice(0, count));
    }
  });

  it("keeps every finished record before a cut at any character", () => {
    const whole = parseListing(text, REFERENCE);
    // "Dec 14" of "Dec 14, 2023" is a date as well, and says that the page is of another year.
    const dates = [...text.matchAll(/^[A-Z][a-z]{2} \d{1,2}, \d{4}/gm)];
    const isWithinDate = (end: number) =>
      dates.some(({ index, 0: date }) => end > index && end < index + date.length);
    const wordsOf = ({ title, abstract, authorCount, links }: Paper) => {
      return { title, abstract, authorCount, links };
    };
    // Only a byline ends a record; without one, what follows may belong to its abstract.
    const isEnded = (at: number) => whole.papers[at]?.authorCount !== undefined;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length }), (end) => {
        const cut = parseListing(text.slice(0, end), REFERENCE);
        const ended = whole.papers.filter((_, at) => endOf(whole, at) < end);
        const before = isEnded(ended.length - 1) ? ended : ended.slice(0, -1);
        const kept = cut.papers.slice(0, before.length);
        if (isWithinDate(end)) expect(kept.map(wordsOf)).toEqual(before.map(wordsOf));
        else expect(kept).toEqual(before);
        expect(cut.papers.length - ended.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it("infers from less evidence after a cut", () => {
    const second = parseListing(text.slice(0, endOf(plain, 1)));
    expect(second.papers[1]?.publishedAt).toBe("2019-02-10");
  });

  it("reads what follows a cut, and reports the rest of the record that was cut", () => {
    const whole = parseListing(text, REFERENCE);
    fc.assert(
      fc.property(fc.integer({ min: 200, max: text.length - 1 }), (start) => {
        const tail = parseListing(text.slice(start), REFERENCE);
        const after = whole.papers.filter((_, at) => startOf(whole, at) >= start);
        const titles = tail.papers.map(({ title }) => title);
        expect(titles.slice(titles.length - after.length)).toEqual(after.map(({ title }) => title));
        expect(titles.length - after.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});

function seedName(): string {
  return listCorpus("seed").find((name) => name.endsWith(".txt")) ?? "";
}

function ranks(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function endOf(listing: Listing, at: number): number {
  const place = listing.papers[at]?.provenance[0]?.place;
  return place?.type === "text" ? place.end.offset : -1;
}

function startOf(listing: Listing, at: number): number {
  const place = listing.papers[at]?.provenance[0]?.place;
  return place?.type === "text" ? place.start.offset : -1;
}

function summary(paper: Paper) {
  const [org] = paper.orgs;
  return {
    title: paper.title,
    abstractLength: paper.abstract?.length,
    abstractSha256: sha256(paper.abstract ?? ""),
    authorCount: paper.authorCount ?? null,
    organization: org === undefined ? null : { slug: org.slug, name: org.name },
    publishedOn: paper.publishedAt ?? null,
    trailingCount: paper.comments ?? null,
    githubRepos: paper.links.flatMap(({ repo }) => (repo ? [`${repo.owner}/${repo.name}`] : [])),
    projectPages: paper.links.filter(({ kind }) => kind === "project").map(({ url }) => url),
    links: paper.links.length,
  };
}

function wanted(record: ExpectedRecord) {
  const { title, abstractLength, abstractSha256, authorCount, organization } = record;
  const { publishedOn, trailingCount, githubRepos, projectPages } = record;
  return {
    title,
    abstractLength,
    abstractSha256,
    authorCount,
    organization,
    publishedOn,
    trailingCount,
    githubRepos,
    projectPages,
    links: githubRepos.length + projectPages.length,
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
