import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSource, Listing, parseListing } from "../../src/index.js";
import { parseChunks } from "../../src/parse.js";

const IDS = [
  "paperswithcode-json",
  "semanticscholar-json",
  "openalex-json",
  "openreview-json",
] as const;

/** Names that the sources look for, so that values of every type stand where others belong. */
const KEYS =
  "data results items notes recommendedPapers total count next meta paper repository paper_title repo_url title display_name abstract abstract_inverted_index authors authorships author institutions affiliations name fullname orcid ror externalIds ids ArXiv DOI doi id forum replyto content value authorids pdf html code venue journal publicationVenue publicationDate year published cdate mdate tasks methods resources repositories url is_official organizations conference primary_location locations landing_page_url pdf_url biblio topics keywords is_retracted is_authors_truncated citationCount citation_count openAccessPdf tldr text __proto__ constructor".split(
    " ",
  );
const TEXTS = [
  "T",
  "",
  " ",
  "2505.04588",
  "10.48550/arXiv.2505.04588",
  "https://openalex.org/W1",
  "https://arxiv.org/abs/2505.04588v2",
  "https://github.com/x/y",
  "javascript:alert(1)",
  "/pdf/1.pdf",
  "N/A",
  "2017-06-12",
  "2017-02-30",
  "\u0000",
  "\ud800",
];
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS, null, true, false, 0, 1, -1, 1.5, 1e15, 2020),
  fc.string({ maxLength: 5 }),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.array(tie("json"), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie("json")), { maxLength: 8 })
      .map((entries) => Object.fromEntries(entries)),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie("json")), { maxLength: 8 })
      .map((entries) => ({ title: "T", ...Object.fromEntries(entries) })),
  ),
}));

describe.each(IDS)("any JSON, read as %s", (source) => {
  it("is a valid listing whose pointers lead to something, with no unsafe address", () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value);
        const listing = parseListing(text, { source });
        expect(Listing.safeParse(listing).error).toBeUndefined();
        const root: unknown = JSON.parse(text);
        for (const { place } of listing.diagnostics) {
          if (place?.type === "json") expect(resolves(root, place.pointer)).toBe(true);
        }
        for (const { title, provenance, links } of listing.papers) {
          const place = provenance[0]?.place;
          expect(title).not.toBe("");
          expect(place?.type === "json" && resolves(root, place.pointer)).toBe(true);
          for (const { url } of links) expect(url).toMatch(/^https:\/\//);
        }
        expect(JSON.stringify(listing.papers)).not.toMatch(/[uU]rl":"javascript:/);
      }),
      { numRuns: 1500 },
    );
  });

  it("is read the same with white space between its values", () => {
    fc.assert(
      fc.property(json, (value) => {
        const [compact, spaced] = [undefined, 2].map((indent) =>
          parseListing(JSON.stringify(value, null, indent), { source }),
        );
        expect(spaced?.papers).toEqual(compact?.papers);
        expect(spaced?.diagnostics.map(({ code }) => code)).toEqual(
          compact?.diagnostics.map(({ code }) => code),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("can be any text, cut anywhere, in any chunks", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.tuple(json, fc.nat()).map(([value, at]) => {
        const text = JSON.stringify(value);
        return text.slice(0, at % (text.length + 1));
      }),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, size) => {
        const whole = parseListing(text, { source });
        const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
        expect(parseChunks(chunks, { source })).toEqual(whole);
        expect(() => detectSource(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether a pointer (RFC 6901) leads to a value of the JSON itself. */
function resolves(root: unknown, pointer: string): boolean {
  let value = root;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = Reflect.get(value, key);
  }
  return true;
}
