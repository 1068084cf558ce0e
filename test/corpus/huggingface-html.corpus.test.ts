import { describe, expect, it } from "vitest";
import { Listing, type Paper, parseListing } from "../../src/index.js";
import { hasCorpus, readCorpus } from "./corpus-path.js";

const DAILY = "samples/hf/hf_daily_2024-08.html";
const TRENDING = "samples/hf/html_trending_card_2026-10_svelte5.html";
const withoutData = (html: string) => html.replace(/ data-props="[^"]*"/g, "");
const codes = ({ diagnostics }: Listing) => diagnostics.map(({ code }) => code);
const unplaced = ({ provenance: _, ...paper }: Paper) => paper;

describe.skipIf(!hasCorpus())("the daily page of 2024-08", () => {
  const html = readCorpus(DAILY);
  const whole = parseListing(html);
  const cards = parseListing(withoutData(html));

  it("has thirteen records, by its data and by its cards", () => {
    for (const listing of [whole, cards]) {
      expect(Listing.safeParse(listing).error).toBeUndefined();
      expect(listing.papers).toHaveLength(13);
      expect(codes(listing)).toEqual([]);
      expect(listing).toMatchObject({ kind: "daily", date: "2024-08-01", format: "html" });
    }
  });

  it("says the same in both, on every field that the cards show", () => {
    for (const [at, card] of cards.papers.map(unplaced).entries()) {
      const record = whole.papers[at];
      // Without an abstract there are no links in it.
      const { authors, links, submitter, ...shown } = card;
      expect(record).toMatchObject(shown);
      expect([authors, links]).toEqual([[], []]);
      expect(record?.submitter).toMatchObject(submitter ?? {});
      expect(submitter?.username).toBeDefined();
      expect(Object.keys(shown).sort()).toEqual(
        [
          "authorCount",
          "comments",
          "ids",
          "listedAt",
          "media",
          "orgs",
          "rank",
          "thumbnailUrl",
          "title",
          "upvotes",
        ].filter((key) => key in card),
      );
    }
    const fields = new Set(cards.papers.flatMap((paper) => Object.keys(paper)));
    expect([...fields]).toEqual(
      expect.arrayContaining(["upvotes", "comments", "authorCount", "thumbnailUrl", "submitter"]),
    );
  });

  it("has cards that agree with its data", () => {
    const checked = parseListing(html, { crossCheck: true });
    expect(codes(checked)).toEqual([]);
    expect(checked.papers).toEqual(whole.papers);
    const changed = parseListing(html.replace(">94</div>", ">95</div>"), { crossCheck: true });
    expect(changed.diagnostics).toMatchObject([
      { code: "cards-disagree", field: "upvotes", actual: "95" },
    ]);
  });

  it("gives places that quote it", () => {
    const page = withoutData(html);
    for (const { provenance, title } of cards.papers) {
      const place = provenance[0]?.place;
      if (place?.type !== "text") throw new Error("no place");
      const text = page.slice(place.start.offset, place.end.offset);
      expect(text).toMatch(/^<div><article/);
      expect(text).toMatch(/<\/article>\s*<\/div>$/);
      expect(text).toContain(title.slice(0, 10));
    }
  });
});

describe.skipIf(!hasCorpus())("the excerpt of a trending page of 2026-10", () => {
  const listing = parseListing(readCorpus(TRENDING));

  it("has two records, and data that is cut", () => {
    expect(Listing.safeParse(listing).error).toBeUndefined();
    expect(listing.kind).toBe("trending");
    expect(codes(listing)).toEqual(["item-malformed", "count-rounded"]);
    expect(listing.papers.map(unplaced)).toMatchObject([
      {
        ids: { arxiv: "2504.19413" },
        authorCount: 5,
        orgs: [],
        publishedAt: "2025-04-28",
        upvotes: 73,
        githubStars: 66700,
        approximate: ["githubStars"],
        submitter: { username: "akhaliq" },
      },
      {
        ids: { arxiv: "2609.33325" },
        orgs: [{ slug: "Mininglamp-2718", name: "Mininglamp Technology" }],
        publishedAt: "2026-09-27",
        upvotes: 323,
        githubStars: 843,
      },
    ]);
    expect(listing.papers[1]).not.toHaveProperty("authorCount");
  });
});
