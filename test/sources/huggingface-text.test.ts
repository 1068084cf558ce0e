import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Paper, parseListing } from "../../src/index.js";
import {
  dailyCopy,
  type Printed,
  readerMarkdown,
  searchCopy,
  trendingCopy,
} from "./render-listing.js";

const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/);
const title = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => words.join(" "));
const sentence = fc
  .array(fc.stringMatching(/^[a-z]{2,10}$/), { minLength: 30, maxLength: 60 })
  .map((words) => `We ${words.join(" ")}.`);
const day = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc
  .tuple(fc.integer({ min: 2301, max: 2312 }), fc.integer({ min: 0, max: 99_999 }))
  .map(([month, number]) => `${month}.${String(number).padStart(5, "0")}`);
const count = fc.integer({ min: 0, max: 900 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const org = name.map((full) => ({ slug: full.toLowerCase().replaceAll(" ", "-"), name: full }));

const byline = fc.oneof(
  fc.record({ authors: fc.integer({ min: 1, max: 700 }) }),
  fc.record({ org }),
);

function printed(required: object): fc.Arbitrary<Printed[]> {
  return fc
    .uniqueArray(
      fc
        .tuple(fc.record({ title, ...required }), byline)
        .map(([record, by]): Printed => ({ ...record, ...by })),
      { minLength: 1, maxLength: 8, selector: (paper) => paper.title },
    )
    .filter(
      (papers) =>
        new Set(papers.map((paper) => paper.id)).size === papers.length ||
        papers.every((paper) => paper.id === undefined),
    );
}

const abstract = fc.array(sentence, { minLength: 1, maxLength: 3 });

describe("listings that are printed and read back", () => {
  it("search page without votes", () => {
    fc.assert(
      fc.property(printed({ abstract, date: day, comments: count }), (papers) => {
        const { papers: read } = parseListing(searchCopy(papers, 2025), {
          referenceDate: "2025-12-31",
        });
        expect(read.map(shown)).toEqual(papers.map(kept));
      }),
    );
  });

  it("search page with votes", () => {
    fc.assert(
      fc.property(printed({ abstract, date: day, comments: count, votes: count }), (papers) => {
        const { papers: read } = parseListing(searchCopy(papers, 2025), {
          referenceDate: "2025-12-31",
        });
        expect(read.map(shown)).toEqual(papers.map(kept));
      }),
    );
  });

  it("daily page", () => {
    const submitter = fc.stringMatching(/^[a-z][a-z0-9-]{2,12}$/);
    fc.assert(
      fc.property(
        printed({ submitter, votes: count, comments: count, authors: fc.constant(3) }),
        (papers) => {
          const daily = papers.map(({ org: _, ...paper }) => paper);
          const { papers: read } = parseListing(dailyCopy(daily));
          expect(read.map(shown)).toEqual(daily.map(kept));
        },
      ),
    );
  });

  it("search page as markdown", () => {
    fc.assert(
      fc.property(
        printed({ abstract: fc.tuple(sentence), date: day, comments: count, votes: count, id }),
        (papers) => {
          const { papers: read } = parseListing(readerMarkdown(papers, 2025), {
            referenceDate: "2025-12-31",
          });
          expect(read.map(shown)).toEqual(papers.map(kept));
        },
      ),
    );
  });

  it("trending page, every card twice", () => {
    const stars = fc.constantFrom("843", "3.29k", "66.7k", "110k");
    const submitter = fc.stringMatching(/^[a-z][a-z0-9-]{2,12}$/);
    fc.assert(
      fc.property(
        printed({ abstract: fc.tuple(sentence), date: day, votes: count, stars, submitter }),
        (papers) => {
          const listing = parseListing(trendingCopy(papers));
          expect(listing.papers.map(shown)).toEqual(papers.map(kept));
          expect(listing.kind).toBe("trending");
          const twice = listing.diagnostics.filter(({ code }) => code === "duplicate-card");
          expect(twice).toHaveLength(papers.length);
        },
      ),
    );
  });
});

const STARS: Record<string, number> = { "843": 843, "3.29k": 3290, "66.7k": 66700, "110k": 110000 };

/** What a reader of the printed page knows. A comment count of 0 is not printed. */
function kept(paper: Printed) {
  const { abstract: paragraphs, comments, stars, authors, ...rest } = paper;
  return {
    ...rest,
    ...(paragraphs === undefined ? {} : { text: paragraphs.join("\n\n") }),
    ...(comments ? { comments } : {}),
    ...(stars === undefined ? {} : { stars: STARS[stars] }),
    ...(authors === undefined ? {} : { authors }),
  };
}

function shown(paper: Paper) {
  const [first] = paper.orgs;
  const text = paper.abstract ?? paper.aiSummary;
  return {
    title: paper.title,
    ...(text === undefined ? {} : { text }),
    ...(paper.authorCount === undefined ? {} : { authors: paper.authorCount }),
    ...(first === undefined ? {} : { org: { slug: first.slug, name: first.name } }),
    ...(paper.publishedAt === undefined ? {} : { date: paper.publishedAt }),
    ...(paper.upvotes === undefined ? {} : { votes: paper.upvotes }),
    ...(paper.comments === undefined ? {} : { comments: paper.comments }),
    ...(paper.githubStars === undefined ? {} : { stars: paper.githubStars }),
    ...(paper.ids.arxiv === undefined ? {} : { id: paper.ids.arxiv }),
    ...(paper.submitter?.username === undefined ? {} : { submitter: paper.submitter.username }),
  };
}

it("where records are announced, the last number of the page is no vote for what stands below", () => {
  const { papers, diagnostics } = parseListing(
    [
      ...[
        "Daily Papers",
        "",
        "Submitted by akhaliq",
        "40",
        "MoE++: Accelerating Mixture-of-Experts",
      ],
      ...[
        "·",
        "4 authors",
        "2",
        "",
        "Submitted by akhaliq",
        "117",
        "ZeroSearch: Incentivize Search",
      ],
      ...["·", "9 authors", "8", "", "Cookie settings have changed", ""],
    ].join("\n"),
  );
  expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
    [40, 2],
    [117, 8],
  ]);
  expect(diagnostics).toMatchObject([{ code: "leftover-text", place: { start: { line: 17 } } }]);
});
